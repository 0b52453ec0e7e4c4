// Runs of characters of three bytes each: Han and its punctuation, most of what reports are made of.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "text/fold.hpp"

namespace gxreport::text {

/// How far a pass over a text has come.
struct Places {
  std::size_t at = 0;         ///< the next byte
  std::size_t character = 0;  ///< and the character that it begins
};

/// What the passes read and write. `folded` and `offsets` have room for `room` entries each.
struct Arrays {
  const unsigned char* bytes;
  std::size_t size;
  std::size_t room;
  char16_t* folded;
  std::uint32_t* offsets;
};

// The next four bytes, the first one lowest; compilers make one load of it.
inline std::uint32_t four_bytes(const unsigned char* p) {
  return static_cast<std::uint32_t>(p[0]) | static_cast<std::uint32_t>(p[1]) << 8U |
         static_cast<std::uint32_t>(p[2]) << 16U | static_cast<std::uint32_t>(p[3]) << 24U;
}

// 1110xxxx 10xxxxxx 10xxxxxx in four_bytes().
inline bool is_three_bytes(std::uint32_t four) { return (four & 0x00C0C0F0U) == 0x008080E0U; }

inline std::uint32_t three_byte_value(std::uint32_t four) {
  return (four & 0x0FU) << 12U | (four >> 2U & 0xFC0U) | (four >> 16U & 0x3FU);
}

// Neither overlong nor half a surrogate pair.
inline bool is_three_byte_value(std::uint32_t c) { return c >= 0x800 && (c & 0xF800U) != 0xD800U; }

#if defined(__SSE2__)

inline constexpr std::size_t kLoaded = 16;  // bytes at once

inline constexpr unsigned kAllFour = 0x0FFF;

// A bit for each of the next twelve bytes that stands as in characters of three bytes. Leads E0 and ED, which
// are not always valid, are left to the long way.
inline unsigned three_byte_places(__m128i bytes) {
  const __m128i fixed_bits = _mm_setr_epi32(static_cast<int>(0xF0C0C0F0U), static_cast<int>(0xC0F0C0C0U),
                                            static_cast<int>(0xC0C0F0C0U), 0);
  const __m128i pattern = _mm_setr_epi32(static_cast<int>(0xE08080E0U), static_cast<int>(0x80E08080U),
                                         static_cast<int>(0x8080E080U), 0);
  const __m128i fits = _mm_cmpeq_epi8(_mm_and_si128(bytes, fixed_bits), pattern);
  const __m128i doubtful = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(0xE0))),
                                        _mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(0xED))));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_andnot_si128(doubtful, fits))) & kAllFour;
}

// The values of four characters of three bytes each, in bits 0 to 15 and 24 to 39 of either half.
inline __m128i four_values(__m128i bytes) {
  const __m128i pairs = _mm_unpacklo_epi64(bytes, _mm_srli_si128(bytes, 6));
  const __m128i high = _mm_and_si128(pairs, _mm_set1_epi64x(0x0F00000F));
  const __m128i middle = _mm_and_si128(pairs, _mm_set1_epi64x(0x3F00003F00));
  const __m128i low = _mm_and_si128(pairs, _mm_set1_epi64x(0x3F00003F0000));
  return _mm_or_si128(_mm_or_si128(_mm_slli_epi64(high, 12), _mm_srli_epi64(middle, 2)),
                      _mm_srli_epi64(low, 16));
}

template <int Word>
inline char16_t folded_word(__m128i values) {
  return fold(static_cast<char16_t>(_mm_extract_epi16(values, Word)));
}

inline void fold_four(Arrays arrays, Places places, __m128i bytes) {
  const __m128i values = four_values(bytes);
  const __m128i seconds = _mm_srli_epi64(values, 24);
  char16_t* const folded = arrays.folded + places.character;
  folded[0] = folded_word<0>(values);
  folded[1] = folded_word<0>(seconds);
  folded[2] = folded_word<4>(values);
  folded[3] = folded_word<4>(seconds);
  const __m128i first = _mm_set1_epi32(static_cast<int>(places.at));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(arrays.offsets + places.character),
                   _mm_add_epi32(first, _mm_setr_epi32(0, 3, 6, 9)));
}

// Folds four characters whether all of them are Han or not; those that are not are overwritten.
inline Places take_fours(Arrays arrays, Places places) {
  while (places.at + kLoaded <= arrays.size && places.character + 4 <= arrays.room &&
         arrays.bytes[places.at] >= 0x80) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(arrays.bytes + places.at));
    fold_four(arrays, places, bytes);
    const unsigned good = three_byte_places(bytes);
    if (good != kAllFour) {
      const std::size_t count = static_cast<unsigned>(std::countr_one(good)) / 3;
      return {places.at + 3 * count, places.character + count};
    }
    places = {places.at + 12, places.character + 4};
  }
  return places;
}

#else

inline constexpr std::size_t kLoaded = static_cast<std::size_t>(-1) / 2;  // never: take_threes() does all

inline Places take_fours(Arrays /*arrays*/, Places places) { return places; }

#endif

// The end of the file, where there is no room for four.
inline Places take_threes(Arrays arrays, Places places) {
  for (; places.at + 4 <= arrays.size; places.at += 3, ++places.character) {
    const std::uint32_t four = four_bytes(arrays.bytes + places.at);
    const std::uint32_t c = three_byte_value(four);
    if (!is_three_bytes(four) || !is_three_byte_value(c)) break;
    arrays.folded[places.character] = fold(static_cast<char16_t>(c));
    arrays.offsets[places.character] = static_cast<std::uint32_t>(places.at);
  }
  return places;
}

/// Folds the run of characters of three bytes at `places` and notes their offsets; returns the places behind
/// it. Stops as well where only a careful look tells whether the bytes are valid.
inline Places take_three_bytes(Arrays arrays, Places places) {
  places = take_fours(arrays, places);
  return places.at + kLoaded > arrays.size ? take_threes(arrays, places) : places;
}

}  // namespace gxreport::text
