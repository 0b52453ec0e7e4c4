#include "check/leftover_trigger.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gxreport::check {

namespace {

// Besides the field marks.
constexpr std::array<char16_t, 8> kTriggers = {u'_', u'&', u'<', u'{', u'!', u'k', u'M', u'H'};

constexpr bool is_trigger(char16_t c) {
  return c < 0x80 &&
         ((c >= kFieldBegin && c <= kFieldEnd) || std::ranges::find(kTriggers, c) != kTriggers.end());
}

constexpr std::size_t kBlock = 64;

#if defined(__SSE2__)

__m128i equal(__m128i bytes, char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); }

/// Sixteen characters as bytes; those above 0xFF become 0 or 0xFF, which are no triggers.
__m128i sixteen_bytes(const char16_t* chars) {
  const auto* const p = reinterpret_cast<const __m128i*>(chars);
  return _mm_packus_epi16(_mm_loadu_si128(p), _mm_loadu_si128(p + 1));
}

/// Whether a block of kBlock characters may hold a trigger. Two triggers that differ in few bits are asked
/// for with those bits set, which lets some other letters pass.
bool block_has_trigger(const char16_t* block) {
  __m128i found = _mm_setzero_si128();
  for (std::size_t i = 0; i < kBlock; i += 16) {
    const __m128i c = sixteen_bytes(block + i);
    const __m128i mark = equal(_mm_and_si128(c, _mm_set1_epi8(static_cast<char>(0xF8))), kFieldBegin & 0xF8);
    const __m128i k_or_brace = equal(_mm_or_si128(c, _mm_set1_epi8(0x10)), 'k' | 0x10);
    const __m128i m_or_h = equal(_mm_or_si128(c, _mm_set1_epi8(0x05)), 'M' | 0x05);
    const __m128i others =
        _mm_or_si128(_mm_or_si128(equal(c, '_'), equal(c, '&')), _mm_or_si128(equal(c, '<'), equal(c, '!')));
    found = _mm_or_si128(found, _mm_or_si128(_mm_or_si128(mark, others), _mm_or_si128(k_or_brace, m_or_h)));
  }
  return _mm_movemask_epi8(found) != 0;
}

#else

/// The least number exactly where a character is `trigger`. As signed minima the tests of a block become
/// vector instructions that every x86-64 and ARM has; a chain of comparisons does not.
constexpr std::int16_t distance(char16_t c, char16_t trigger) {
  return static_cast<std::int16_t>(static_cast<std::uint16_t>(c ^ trigger ^ 0x8000U));
}

/// Whether a block of kBlock characters may hold a trigger.
bool block_has_trigger(const char16_t* block) {
  std::int16_t least = std::numeric_limits<std::int16_t>::max();
  for (std::size_t i = 0; i < kBlock; ++i) {
    const char16_t c = block[i];
    const auto a = std::min(std::min(distance(c, u'_'), distance(c, u'&')),
                            std::min(distance(c, u'<'), distance(c, u'{')));
    const auto b = std::min(std::min(distance(c, u'!'), distance(c, u'k')),
                            std::min(distance(c, u'M'), distance(c, u'H')));
    const auto mark = distance(static_cast<char16_t>(c & 0xFFF8U), kFieldBegin & 0xFFF8U);  // 0x10 to 0x17
    least = std::min(least, std::min(std::min(a, b), mark));
  }
  return least == std::numeric_limits<std::int16_t>::min();
}

#endif

}  // namespace

std::size_t next_trigger(std::u16string_view folded, std::size_t at) {
  for (;;) {
    while (at + kBlock <= folded.size() && !block_has_trigger(folded.data() + at)) at += kBlock;
    const std::size_t stop = std::min(at + kBlock, folded.size());
    while (at < stop && !is_trigger(folded[at])) ++at;
    if (at < stop || stop == folded.size()) return at;
  }
}

}  // namespace gxreport::check
