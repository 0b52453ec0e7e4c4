#include "report/excerpt.hpp"

#include "catch.hpp"
#include "fixture.hpp"
#include "gxreport/figure.hpp"

using namespace gxreport;
using gxreport::test::Made;

namespace {

// The line and below it the caret, as a person sees them.
std::string drawn(const Made& made, std::string_view words, std::uint32_t width = 60) {
  const Excerpt excerpt = excerpt_of(made.document.text, made.find(words), width);
  return excerpt.line + '\n' + std::string(excerpt.caret_at, ' ') + std::string(excerpt.caret_width, '^');
}

}  // namespace

TEST_CASE("the caret stands under the words") {
  CHECK(drawn(Made("first\nabc 123 def\nlast"), "123") == "abc 123 def\n    ^^^");
}

TEST_CASE("wide characters take two columns") {
  CHECK(drawn(Made("规章 12 件"), "12") == "规章 12 件\n     ^^");
  CHECK(drawn(Made("规章 １２ 件"), "１２") == "规章 １２ 件\n     ^^^^");
  CHECK(drawn(Made("𠮷章12"), "12") == "𠮷章12\n    ^^");
}

TEST_CASE("tabs go to the next multiple of eight") {
  CHECK(drawn(Made("a\tb\t7"), "7") == "a       b       7\n                ^");
  CHECK(drawn(Made("规章\t7"), "7") == "规章    7\n        ^");
  CHECK(drawn(Made("规章规章\t7"), "7") == "规章规章        7\n                ^");
}

TEST_CASE("combining characters take no column") { CHECK(drawn(Made("e\u0301x7"), "7") == "e\u0301x7\n  ^"); }

TEST_CASE("unsafe characters are shown and counted as shown") {
  CHECK(drawn(Made("a\u202E7"), "7") == "a<U+202E>7\n         ^");
  CHECK(drawn(Made("a\x1b[0m7"), "7") == "a<U+001B>[0m7\n            ^");
}

TEST_CASE("an empty span and one at the end of a line have a caret") {
  const Made made("abc\nx");
  const Excerpt excerpt = excerpt_of(made.document.text, {3, 3}, 60);
  CHECK(excerpt.line == "abc");
  CHECK(excerpt.caret_at == 3);
  CHECK(excerpt.caret_width == 1);
}

TEST_CASE("a span over several lines is underlined to the end of its first") {
  CHECK(drawn(Made("ab cde\nfgh"), "cde\nfgh") == "ab cde\n   ^^^");
}

TEST_CASE("a span outside the text is clamped") {
  const Made made("abc");
  const Excerpt excerpt = excerpt_of(made.document.text, {90, 95}, 60);
  CHECK(excerpt.line == "abc");
  CHECK(excerpt.caret_width == 1);
}

TEST_CASE("a long line is cut around the words, with the caret still under them") {
  const std::string noise(300, 'x');
  CHECK(drawn(Made("17" + noise), "17", 20) == "17" + std::string(16, 'x') + "…\n^^");
  CHECK(drawn(Made(noise + "17"), "17", 20) ==
        "…" + std::string(16, 'x') + "17\n" + std::string(17, ' ') + "^^");
  CHECK(drawn(Made(noise + "17" + noise), "17", 20) == "…xxxxxx17xxxxxxxxxx…\n       ^^");
}

TEST_CASE("a line is never wider than asked for, whatever is in it") {
  std::string line;
  for (int i = 0; i < 500; ++i) line += i % 3 == 0 ? "汉" : i % 3 == 1 ? "\t" : "a";
  line += "17";
  for (int i = 0; i < 500; ++i) line += "汉\ta";
  const Made made(line);
  for (std::uint32_t width = 20; width < 120; ++width) {
    const Excerpt excerpt = excerpt_of(made.document.text, made.find("17"), width);
    const Made shown(excerpt.line);
    CHECK(display_width(shown.document.text, {0, shown.document.text.size()}) <= width);
    CHECK(excerpt.caret_at + excerpt.caret_width <= width);
    CHECK(display_width(shown.document.text, {0, shown.find("17").begin}) == excerpt.caret_at);
  }
}

TEST_CASE("an underline ends with the window") {
  const std::string words(300, 'w');
  const Excerpt excerpt = excerpt_of(Made(words).document.text, {0, 300}, 20);
  CHECK(excerpt.caret_at + excerpt.caret_width <= 20);
}
