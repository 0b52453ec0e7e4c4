// Where the characters stand that can part cells.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "gxreport/span.hpp"

namespace gxreport::lex {

[[nodiscard]] inline bool is_pipe(char16_t c) {
  return (c == u'|') | (c == u'\u2502') | (c == u'\u2503') | (c == u'\u2551') | (c == u'\uFF5C') |
         (c == u'\u00A6');
}

/// A bit for each character of a text. Words of several kinds stand side by side, so that one line of the
/// cache holds what is asked of the same characters.
class Bits {
 public:
  /// The first bit set in [at, end), `end` when there is none. `end` must not lie behind the text.
  [[nodiscard]] Pos next(Pos at, Pos end) const {
    if (at >= end) return end;
    std::size_t word = at / kBits;
    std::uint64_t bits = words_[word * kKinds] >> (at % kBits) << (at % kBits);
    while (bits == 0) {
      if (++word * kBits >= end) return end;
      bits = words_[word * kKinds];
    }
    const auto found = static_cast<Pos>(word * kBits) + static_cast<Pos>(std::countr_zero(bits));
    return found < end ? found : end;
  }
  [[nodiscard]] bool any(Span span) const { return next(span.begin, span.end) < span.end; }

 private:
  friend class Marks;
  static constexpr std::size_t kBits = 64;
  static constexpr std::size_t kKinds = 4;
  const std::uint64_t* words_ = nullptr;
};

/// One pass in blocks over a folded text finds all that can part cells; from then on prose, which has next to
/// nothing of it, is stepped over.
class Marks {
 public:
  explicit Marks(std::u16string_view folded);
  Marks(const Marks&) = delete;
  Marks& operator=(const Marks&) = delete;

  Bits spaces;         ///< ' '
  Bits gaps;           ///< a space with another one behind it
  Bits separators;     ///< tabs, commas, pipes and box characters
  Bits breaks;         ///< spaces and separators
  bool pipes = false;  ///< there are pipes or box characters

 private:
  /// The words of all four, block by block.
  using Words = std::array<std::uint64_t, Bits::kKinds>;
  std::vector<Words> words_;
};

}  // namespace gxreport::lex
