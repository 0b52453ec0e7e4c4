#include "lex/marks.hpp"

#include <random>
#include <string>

#include "catch.hpp"

using namespace gxreport;

namespace {

constexpr std::u16string_view kAlphabet = u"政   \t\n,|¦│╿─═｜（a0┃║▀⓿，";

std::u16string random_text(std::mt19937& random, std::size_t size) {
  std::u16string text;
  while (text.size() < size) text.push_back(kAlphabet[random() % kAlphabet.size()]);
  return text;
}

bool is_separator(char16_t c) {
  return c == u'\t' || c == u',' || c == u'|' || c == u'¦' || (c >= 0x2500 && c <= 0x257F) || c == u'｜';
}

/// The first place in [at, end) that `wanted` holds for.
template <class Wanted>
Pos next_slowly(Pos at, Pos end, Wanted wanted) {
  while (at < end && !wanted(at)) ++at;
  return at;
}

}  // namespace

TEST_CASE("marks agree with a look at each character, whatever the length") {
  std::mt19937 random(5);
  for (std::size_t size = 0; size < 300; ++size) {
    const std::u16string text = random_text(random, size);
    const lex::Marks marks(text);
    const auto end = static_cast<Pos>(size);
    const auto is_space = [&](Pos at) { return text[at] == u' '; };
    const auto is_gap = [&](Pos at) { return is_space(at) && at + 1 < end && is_space(at + 1); };
    for (Pos at = 0; at < end; ++at) {
      REQUIRE(marks.spaces.next(at, end) == next_slowly(at, end, is_space));
      REQUIRE(marks.gaps.next(at, end) == next_slowly(at, end, is_gap));
      REQUIRE(marks.separators.next(at, end) ==
              next_slowly(at, end, [&](Pos i) { return is_separator(text[i]); }));
      REQUIRE(marks.breaks.next(at, end) ==
              next_slowly(at, end, [&](Pos i) { return is_space(i) || is_separator(text[i]); }));
    }
  }
}

TEST_CASE("a mark behind the end of a span is none of it") {
  const std::u16string text = std::u16string(70, u'政') + u' ' + std::u16string(70, u'府');
  const lex::Marks marks(text);
  CHECK(marks.spaces.next(3, 70) == 70);
  CHECK(marks.spaces.next(3, 71) == 70);
  CHECK(marks.spaces.next(71, 141) == 141);
  CHECK(marks.spaces.next(9, 9) == 9);
  CHECK_FALSE(marks.spaces.any({0, 70}));
  CHECK(marks.spaces.any({0, 71}));
}

TEST_CASE("every pipe is a separator") {
  for (char32_t c = 1; c < 0x10000; ++c) {
    const auto unit = static_cast<char16_t>(c);
    if (!lex::is_pipe(unit)) continue;
    const std::u16string text(64, unit);
    CHECK(lex::Marks(text).separators.next(0, 64) == 0);
    CHECK(lex::Marks(text.substr(1)).separators.next(0, 63) == 0);
  }
}
