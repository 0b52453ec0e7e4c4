#include "lex/marks.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gxreport::lex {

namespace {

constexpr std::size_t kBlock = 64;

struct BlockMarks {
  std::uint64_t spaces = 0;
  std::uint64_t separators = 0;
  bool pipes = false;
};

constexpr bool is_pipe_or_box(char16_t c) {
  return c == u'|' || c == u'\u00A6' || (c & 0xFF80U) == 0x2500U || c == u'\uFF5C';
}

BlockMarks marks_one_by_one(std::u16string_view chars) {
  BlockMarks marks;
  for (std::size_t i = 0; i < chars.size(); ++i) {
    marks.spaces |= std::uint64_t{chars[i] == u' '} << i;
    const bool pipe = is_pipe_or_box(chars[i]);
    marks.separators |= std::uint64_t{pipe || chars[i] == u'\t' || chars[i] == u','} << i;
    marks.pipes |= pipe;
  }
  return marks;
}

#if defined(__SSE2__)

/// Sixteen characters, and as bytes; those above 0xFF become 0 or 0xFF, which part nothing.
struct Sixteen {
  __m128i first;
  __m128i second;
  __m128i bytes;
};

Sixteen sixteen_at(const char16_t* chars) {
  const auto* const p = reinterpret_cast<const __m128i*>(chars);
  const __m128i first = _mm_loadu_si128(p);
  const __m128i second = _mm_loadu_si128(p + 1);
  return {first, second, _mm_packus_epi16(first, second)};
}

__m128i equal(const Sixteen& chars, int c) {
  return _mm_cmpeq_epi8(chars.bytes, _mm_set1_epi8(static_cast<char>(c)));
}

/// Of eight characters: box characters and the full-width bar, which no byte can tell.
__m128i wide_pipes_of(__m128i chars) {
  const auto all = [](int c) { return _mm_set1_epi16(static_cast<short>(c)); };
  const __m128i boxes = _mm_cmpeq_epi16(_mm_and_si128(chars, all(0xFF80)), all(0x2500));
  return _mm_or_si128(boxes, _mm_cmpeq_epi16(chars, all(0xFF5C)));
}

/// is_pipe_or_box() of each.
__m128i pipes_of(const Sixteen& chars) {
  const __m128i wide = _mm_packs_epi16(wide_pipes_of(chars.first), wide_pipes_of(chars.second));
  return _mm_or_si128(wide, _mm_or_si128(equal(chars, '|'), equal(chars, 0xA6)));
}

std::uint64_t bits_of(__m128i answers) { return static_cast<unsigned>(_mm_movemask_epi8(answers)); }

// By hand, since compilers make no bit masks of a loop; every x86-64 has SSE2.
BlockMarks marks_of_block(const char16_t* chars) {
  BlockMarks marks;
  __m128i any_pipes = _mm_setzero_si128();
  for (unsigned i = 0; i < kBlock; i += 16) {
    const Sixteen here = sixteen_at(chars + i);
    const __m128i found = pipes_of(here);
    const __m128i others = _mm_or_si128(equal(here, '\t'), equal(here, ','));
    marks.spaces |= bits_of(equal(here, ' ')) << i;
    marks.separators |= bits_of(_mm_or_si128(found, others)) << i;
    any_pipes = _mm_or_si128(any_pipes, found);
  }
  marks.pipes = _mm_movemask_epi8(any_pipes) != 0;
  return marks;
}

#else

BlockMarks marks_of_block(const char16_t* chars) { return marks_one_by_one({chars, kBlock}); }

#endif

}  // namespace

Marks::Marks(std::u16string_view folded) : words_(folded.size() / kBlock + 1) {
  std::uint64_t last = 0;  // the spaces of the block before
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::u16string_view rest = folded.substr(i * kBlock);
    const BlockMarks marks = rest.size() < kBlock ? marks_one_by_one(rest) : marks_of_block(rest.data());
    const std::uint64_t gaps_inside = marks.spaces & marks.spaces >> 1U;
    words_[i] = {marks.spaces, gaps_inside, marks.separators, marks.spaces | marks.separators};
    if (i > 0) words_[i - 1][1] |= last & marks.spaces << 63U;
    last = marks.spaces;
    pipes |= marks.pipes;
  }
  spaces.words_ = words_.front().data();
  gaps.words_ = spaces.words_ + 1;
  separators.words_ = spaces.words_ + 2;
  breaks.words_ = spaces.words_ + 3;
}

}  // namespace gxreport::lex
