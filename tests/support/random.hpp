// A small generator of our own: the same numbers from the same seed on every platform and library.
#pragma once

#include <cstddef>
#include <cstdint>

namespace gxreport::support {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// splitmix64.
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  /// 0 <= result < bound; 0 when bound is 0. The bias of the modulus does not matter here.
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(next() % bound); }
  /// first <= result <= last.
  std::int64_t between(std::int64_t first, std::int64_t last) {
    return first + static_cast<std::int64_t>(below(static_cast<std::size_t>(last - first + 1)));
  }
  bool chance(std::size_t percent) { return below(100) < percent; }
  /// One of the elements of a container that is not empty.
  template <typename Container>
  const typename Container::value_type& pick(const Container& choices) {
    return choices[below(choices.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace gxreport::support
