// A list that is nearly always short.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <vector>

namespace gxreport::match {

/// What a vector can do, as far as the matcher needs it; up to Few elements stand in the list itself and cost
/// no allocation. A file has some hundred lists of the values and columns of a row. Moved from, it is empty.
template <class T, std::size_t Few>
class ShortList {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  ShortList() = default;  // NOLINT(cppcoreguidelines-pro-type-member-init): few_ is set up to size_
  ShortList(const ShortList& other) { *this = other; }
  ShortList(ShortList&& other) noexcept { *this = std::move(other); }
  ~ShortList() = default;

  ShortList& operator=(const ShortList& other) {
    if (this == &other) return *this;
    if (other.size_ > Few) many_ = other.many_;
    copy_few(other);
    return *this;
  }
  ShortList& operator=(ShortList&& other) noexcept {
    if (this == &other) return *this;
    if (other.size_ > Few) many_.swap(other.many_);
    copy_few(other);
    other.size_ = 0;
    return *this;
  }

  template <class... Arguments>
  T& emplace_back(Arguments&&... arguments) {
    return append(T(std::forward<Arguments>(arguments)...));
  }
  void push_back(const T& value) { append(value); }
  /// Grows with `value`, or cuts off.
  void resize(std::size_t size, const T& value = T{}) {
    while (size_ < size) append(value);
    if (size_ > size) cut(size);
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] T* begin() { return size_ <= Few ? few_.data() : many_.data(); }
  [[nodiscard]] T* end() { return begin() + size_; }
  [[nodiscard]] const T* begin() const { return size_ <= Few ? few_.data() : many_.data(); }
  [[nodiscard]] const T* end() const { return begin() + size_; }
  [[nodiscard]] auto rbegin() const { return std::reverse_iterator(end()); }
  [[nodiscard]] auto rend() const { return std::reverse_iterator(begin()); }
  [[nodiscard]] T& operator[](std::size_t i) { return begin()[i]; }
  [[nodiscard]] const T& operator[](std::size_t i) const { return begin()[i]; }
  [[nodiscard]] const T& at(std::size_t i) const {
    if (i >= size_) throw std::out_of_range("ShortList::at");
    return begin()[i];
  }
  [[nodiscard]] T& back() { return begin()[size_ - 1]; }
  [[nodiscard]] const T& front() const { return *begin(); }
  [[nodiscard]] const T& back() const { return begin()[size_ - 1]; }

 private:
  T& append(T value) {
    if (size_ < Few) return few_[size_++] = value;
    if (size_ == Few) many_.assign(few_.begin(), few_.end());
    ++size_;
    return many_.emplace_back(value);
  }
  void cut(std::size_t size) {
    if (size_ > Few) {
      many_.resize(size);
      if (size <= Few) std::copy_n(many_.begin(), size, few_.begin());
    }
    size_ = size;
  }
  void copy_few(const ShortList& other) {
    size_ = other.size_;
    if (size_ <= Few) std::copy_n(other.few_.begin(), size_, few_.begin());
  }

  std::size_t size_ = 0;
  std::array<T, Few> few_;
  std::vector<T> many_;  ///< all of them while they are more than Few
};

}  // namespace gxreport::match
