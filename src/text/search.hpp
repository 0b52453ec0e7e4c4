// Plain searches in folded text, a block at a time.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gxreport {

/// Where one of two characters stands first in [from, end), `end` being text.size() when it is larger; npos
/// when nowhere. Most of what is searched holds nothing of what is looked for: it is asked in blocks.
[[nodiscard]] inline std::size_t find_either(std::u16string_view text, char16_t one, char16_t other,
                                             std::size_t from, std::size_t end = std::u16string_view::npos) {
  end = std::min(end, text.size());
#if defined(__SSE2__)
  constexpr std::size_t kBlock = 8;
  const __m128i ones = _mm_set1_epi16(static_cast<short>(one));
  const __m128i others = _mm_set1_epi16(static_cast<short>(other));
  for (; from < end && from + kBlock <= text.size(); from += kBlock) {
    const __m128i chars = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + from));
    const __m128i found = _mm_or_si128(_mm_cmpeq_epi16(chars, ones), _mm_cmpeq_epi16(chars, others));
    const auto bytes = static_cast<unsigned>(_mm_movemask_epi8(found));
    if (bytes == 0) continue;
    from += static_cast<unsigned>(std::countr_zero(bytes)) / 2;
    return from < end ? from : std::u16string_view::npos;
  }
#endif
  for (; from < end; ++from) {
    if (text[from] == one || text[from] == other) return from;
  }
  return std::u16string_view::npos;
}

/// Where `wanted` stands first at or behind `from`; npos when nowhere.
[[nodiscard]] inline std::size_t find_character(std::u16string_view text, char16_t wanted,
                                                std::size_t from = 0) {
  return find_either(text, wanted, wanted, from);
}

/// The first place in [from, end) with another character than `c`, or `end`, which lies in the text.
[[nodiscard]] inline std::size_t behind_run(std::u16string_view text, char16_t c, std::size_t from,
                                            std::size_t end) {
#if defined(__SSE2__)
  constexpr std::size_t kBlock = 8;
  const __m128i wanted = _mm_set1_epi16(static_cast<short>(c));
  for (; from + kBlock <= end; from += kBlock) {
    const __m128i chars = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + from));
    const auto bytes = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi16(chars, wanted))) ^ 0xFFFFU;
    if (bytes != 0) return from + static_cast<unsigned>(std::countr_zero(bytes)) / 2;
  }
#endif
  while (from < end && text[from] == c) ++from;
  return from;
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
