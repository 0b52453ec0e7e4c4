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

__m128i eight_of(int c) { return _mm_set1_epi16(static_cast<short>(c)); }
__m128i equal(__m128i chars, int c) { return _mm_cmpeq_epi16(chars, eight_of(c)); }

// is_pipe_or_box() of eight characters, each answer 16 bits wide.
__m128i pipes_of(__m128i c) {
  const __m128i bars = _mm_or_si128(_mm_or_si128(equal(c, u'|'), equal(c, 0x00A6)), equal(c, 0xFF5C));
  return _mm_or_si128(bars, equal(_mm_and_si128(c, eight_of(0xFF80)), 0x2500));
}

__m128i tabs_and_commas_of(__m128i c) { return _mm_or_si128(equal(c, u'\t'), equal(c, u',')); }

// One bit for each of the sixteen answers.
std::uint64_t bits_of(__m128i first, __m128i second) {
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(first, second)));
}

// By hand, since compilers make no bit masks of a loop; every x86-64 has SSE2.
BlockMarks marks_of_block(const char16_t* chars) {
  BlockMarks marks;
  std::uint64_t pipes = 0;
  for (unsigned i = 0; i < kBlock; i += 16) {
    const __m128i first = _mm_loadu_si128(reinterpret_cast<const __m128i*>(chars + i));
    const __m128i second = _mm_loadu_si128(reinterpret_cast<const __m128i*>(chars + i + 8));
    marks.spaces |= bits_of(equal(first, u' '), equal(second, u' ')) << i;
    const std::uint64_t found = bits_of(pipes_of(first), pipes_of(second));
    marks.separators |= (found | bits_of(tabs_and_commas_of(first), tabs_and_commas_of(second))) << i;
    pipes |= found;
  }
  marks.pipes = pipes != 0;
  return marks;
}

#else

BlockMarks marks_of_block(const char16_t* chars) { return marks_one_by_one({chars, kBlock}); }

#endif

}  // namespace

Marks::Marks(std::u16string_view folded) {
  const std::size_t words = folded.size() / kBlock + 1;
  spaces.words_.resize(words);
  separators.words_.resize(words);
  for (std::size_t word = 0; word < words; ++word) {
    const std::u16string_view rest = folded.substr(word * kBlock);
    const BlockMarks marks = rest.size() < kBlock ? marks_one_by_one(rest) : marks_of_block(rest.data());
    spaces.words_[word] = marks.spaces;
    separators.words_[word] = marks.separators;
    pipes |= marks.pipes;
  }
  find_gaps();
}

void Marks::find_gaps() {
  const std::vector<std::uint64_t>& words = spaces.words_;
  gaps.words_.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint64_t behind = i + 1 < words.size() ? words[i + 1] : 0;
    gaps.words_[i] = words[i] & (words[i] >> 1U | behind << 63U);
  }
}

}  // namespace gxreport::lex
