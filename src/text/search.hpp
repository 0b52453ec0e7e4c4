// Plain searches in folded text, a block at a time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace gxreport {

/// Where `wanted` stands first at or behind `from`; npos when nowhere. Most of what is searched holds nothing
/// of what is looked for: a block is asked as a whole, in vector instructions that every x86-64 and ARM has.
[[nodiscard]] inline std::size_t find_character(std::u16string_view text, char16_t wanted,
                                                std::size_t from = 0) {
  constexpr std::size_t kBlock = 32;
  const char16_t* const chars = text.data();
  for (; from + kBlock <= text.size(); from += kBlock) {
    unsigned short seen = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
      seen = static_cast<unsigned short>(seen | (chars[from + i] == wanted ? 0xFFFFU : 0U));
    }
    if (seen != 0) break;
  }
  for (; from < text.size(); ++from) {
    if (chars[from] == wanted) return from;
  }
  return std::u16string_view::npos;
}

/// Where one of two characters stands first at or behind `from`; npos when nowhere.
[[nodiscard]] inline std::size_t find_either(std::u16string_view text, char16_t one, char16_t other,
                                             std::size_t from) {
  constexpr std::size_t kBlock = 16;
  const auto wanted = [&](std::size_t at) {
    const char16_t c = text[at];
    return (c == one) | (c == other);
  };
  for (const std::size_t near = std::min(from + kBlock / 2, text.size()); from < near; ++from) {
    if (wanted(from)) return from;  // most words are short
  }
  for (; from + kBlock <= text.size(); from += kBlock) {
    unsigned short seen = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
      seen = static_cast<unsigned short>(seen | (wanted(from + i) ? 0xFFFFU : 0U));
    }
    if (seen != 0) break;
  }
  while (from < text.size() && !wanted(from)) ++from;
  return from < text.size() ? from : std::u16string_view::npos;
}

/// Where `word`, which is not empty, stands first at or behind `from`; npos when nowhere.
[[nodiscard]] inline std::size_t find_word(std::u16string_view text, std::u16string_view word,
                                           std::size_t from = 0) {
  for (;;) {
    const std::size_t at = find_character(text, word.front(), from);
    if (at == std::u16string_view::npos || text.substr(at).starts_with(word)) return at;
    from = at + 1;
  }
}

}  // namespace gxreport
