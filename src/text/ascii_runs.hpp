// Runs of ASCII that folds to itself, line feeds among it: figures and what parts them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "gxreport/span.hpp"
#include "text/three_byte_runs.hpp"

namespace gxreport::text {

#if defined(__SSE2__)

// A bit for each of sixteen bytes that is ASCII and its own folded form; other bytes are negative here.
inline unsigned own_folded_forms(__m128i c) {
  const auto is = [c](char wanted) { return _mm_cmpeq_epi8(c, _mm_set1_epi8(wanted)); };
  const __m128i printed = _mm_cmpgt_epi8(c, _mm_set1_epi8(0x1F));
  const __m128i brackets = _mm_or_si128(is('['), is(']'));
  const __m128i others = _mm_or_si128(_mm_or_si128(is('\''), is(0x7F)), brackets);
  const __m128i blanks = _mm_or_si128(is('\t'), is('\n'));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_andnot_si128(others, printed), blanks)));
}

inline void copy_sixteen(Arrays arrays, Places places, __m128i bytes) {
  auto* const folded = reinterpret_cast<__m128i*>(arrays.folded + places.character);
  _mm_storeu_si128(folded, _mm_unpacklo_epi8(bytes, _mm_setzero_si128()));
  _mm_storeu_si128(folded + 1, _mm_unpackhi_epi8(bytes, _mm_setzero_si128()));
  auto* const offsets = reinterpret_cast<__m128i*>(arrays.offsets + places.character);
  const __m128i first =
      _mm_add_epi32(_mm_set1_epi32(static_cast<int>(places.at)), _mm_setr_epi32(0, 1, 2, 3));
  for (int i = 0; i < 4; ++i) _mm_storeu_si128(offsets + i, _mm_add_epi32(first, _mm_set1_epi32(4 * i)));
}

/// Copies the run at `places`, and notes the lines that begin in it or right behind it. Stops early where
/// there is no room for sixteen characters, which are copied whether all of them are of the run or not.
inline Places take_own_folded(Arrays arrays, Places places, std::vector<Pos>& line_starts) {
  while (places.at + kLoaded <= arrays.size && places.character + kLoaded <= arrays.room) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(arrays.bytes + places.at));
    copy_sixteen(arrays, places, bytes);
    const auto count = static_cast<unsigned>(std::countr_one(own_folded_forms(bytes)));
    const __m128i feeds = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n'));
    auto lines = static_cast<unsigned>(_mm_movemask_epi8(feeds)) & ((1U << count) - 1);
    for (; lines != 0; lines &= lines - 1) {
      line_starts.push_back(static_cast<Pos>(places.character) + static_cast<Pos>(std::countr_zero(lines)) +
                            1);
    }
    places = {places.at + count, places.character + count};
    if (count < kLoaded) break;
  }
  return places;
}

#else

inline Places take_own_folded(Arrays /*arrays*/, Places places, std::vector<Pos>& /*line_starts*/) {
  return places;
}

#endif

}  // namespace gxreport::text
