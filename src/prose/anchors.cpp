#include "prose/anchors.hpp"

#include <algorithm>
#include <bit>

#include "prose/characters.hpp"
#include "prose/figures.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gxreport::prose {

namespace {

bool is_trigger(char16_t c) {
  return is_digit(c) || c == u'件' || c == u'宗' || c == u'起' || begins_none(c);
}

constexpr Pos kBlock = 16;

#if defined(__SSE2__)

__m128i equal(__m128i characters, char16_t one) {
  return _mm_cmpeq_epi16(characters, _mm_set1_epi16(static_cast<short>(one)));
}

/// All ones in those of eight characters that are triggers.
__m128i triggers(const char16_t* characters) {
  const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(characters));
  const __m128i from_zero = _mm_sub_epi16(c, _mm_set1_epi16(u'0'));
  __m128i found = _mm_cmpeq_epi16(_mm_subs_epu16(from_zero, _mm_set1_epi16(9)), _mm_setzero_si128());
  for (const char16_t one : {u'件', u'宗', u'起', u'未', u'无', u'没'})
    found = _mm_or_si128(found, equal(c, one));
  return found;
}

/// A bit for each of the block's characters that is a trigger.
unsigned triggers_of_block(const char16_t* block) {
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(triggers(block), triggers(block + 8))));
}

#else

unsigned triggers_of_block(const char16_t* block) {
  unsigned bits = 0;
  for (unsigned i = 0; i < kBlock; ++i) bits |= is_trigger(block[i]) ? 1U << i : 0U;
  return bits;
}

#endif

Pos next_trigger(std::u16string_view folded, Pos at, Pos size) {
  for (; at + kBlock <= size; at += kBlock) {
    const unsigned bits = triggers_of_block(folded.data() + at);
    if (bits != 0) return at + static_cast<Pos>(std::countr_zero(bits));
  }
  while (at < size && !is_trigger(folded[at])) ++at;
  return at;
}

/// Whether what stands behind a number may be its unit.
bool is_unit(char16_t c) {
  switch (c) {
    case u'件':
    case u'份':
    case u'宗':
    case u'起':
    case u'例':
    case u'条':
    case u'部':
    case u'项':
    case u'个':
    case u'篇':
    case u'期':
    case u'场':
    case u'次':
    case u'人':
    case u'家':
    case u'元':
    case u'万':
    case u'亿':
    case u'千':
    case u'百':
      return true;
    default:
      return false;
  }
}

bool has_numeral_before(std::u16string_view folded, Pos at) {
  while (at > 0 && is_idle(folded[at - 1])) --at;
  return at > 0 && is_numeral(folded[at - 1]);
}

}  // namespace

Pos next_anchor(std::u16string_view folded, Pos at, Pos end) {
  const Pos size = std::min(end, static_cast<Pos>(folded.size()));
  for (at = next_trigger(folded, at, size); at < size; at = next_trigger(folded, at, size)) {
    if (begins_none(folded[at])) return at;
    if (!is_digit(folded[at])) {
      if (has_numeral_before(folded, at)) return at;
      ++at;
      continue;
    }
    const Pos first = at;
    while (at < size && (is_digit(folded[at]) || folded[at] == u'.')) ++at;
    const Pos behind = skip_idle(folded, at, size);
    if (behind < size && is_unit(folded[behind])) return first;
  }
  return size;
}

}  // namespace gxreport::prose
