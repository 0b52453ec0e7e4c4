#include "report/escape.hpp"

#include "catch.hpp"

using namespace gxreport;

TEST_CASE("text is shown as it is") {
  CHECK(visible("青石县 Annual report 2020, 𠮷") == "青石县 Annual report 2020, 𠮷");
}

TEST_CASE("controls and bidirectional characters are never shown raw") {
  CHECK(visible("a\x1b[31mb") == "a<U+001B>[31mb");
  CHECK(visible("\xc2\x9b") == "<U+009B>");
  CHECK(visible("\x7f") == "<U+007F>");
  CHECK(visible("\u202E\u2066\u2069\u200E\u200F\u061C") ==
        "<U+202E><U+2066><U+2069><U+200E><U+200F><U+061C>");
  CHECK(visible("\u2028\u2029\uFEFF\u200B") == "<U+2028><U+2029><U+FEFF><U+200B>");
  CHECK(visible("\U000E0041") == "<U+E0041>");
}

TEST_CASE("every unsafe character is in the list and its neighbours are not") {
  for (char32_t c = 0; c < 0x20; ++c) CHECK(is_unsafe(c));
  for (char32_t c = 0x7F; c < 0xA0; ++c) CHECK(is_unsafe(c));
  for (const char32_t c : {0x202AU, 0x202EU, 0x2066U, 0x2069U, 0x200EU, 0x200FU, 0x061CU})
    CHECK(is_unsafe(c));
  for (const char32_t c :
       {0x20U, 0x7EU, 0xA0U, 0x2010U, 0x2027U, 0x202FU, 0x4E00U, 0xFF10U, 0xFEFEU, 0x1F600U}) {
    CHECK_FALSE(is_unsafe(c));
  }
}

TEST_CASE("line ends are shown in names and folded in messages") {
  CHECK(visible("a\nb\tc", Blanks::show) == "a<U+000A>b<U+0009>c");
  CHECK(visible("a\r\n\n b\tc", Blanks::fold) == "a  b c");
}

TEST_CASE("bytes that are no UTF-8 are shown as bytes") {
  CHECK(visible("a\xc7\xe0.txt") == "a\\xC7\\xE0.txt");
  CHECK(visible("\xe4\xb8") == "\\xE4\\xB8");                    // cut short
  CHECK(visible("\xc0\xaf") == "\\xC0\\xAF");                    // overlong
  CHECK(visible("\xe0\x80\xaf") == "\\xE0\\x80\\xAF");           // overlong
  CHECK(visible("\xed\xa0\x80") == "\\xED\\xA0\\x80");           // a surrogate
  CHECK(visible("\xf4\x90\x80\x80") == "\\xF4\\x90\\x80\\x80");  // above U+10FFFF
}

TEST_CASE("a name becomes valid UTF-8 and nothing else about it changes") {
  CHECK(utf8_name("报告\n\u202E\xff.txt") == "报告\n\u202E\\xFF.txt");
}

TEST_CASE("what a log would obey is taken apart, and nothing that only looks like it") {
  CHECK(visible("##[error]x") == "<U+0023>#[error]x");
  CHECK(visible("甲 ###vso[a]##[b]") == "甲 #<U+0023>#vso[a]<U+0023>#[b]");
  CHECK(visible("## 一、总体情况 [1] # [2]") == "## 一、总体情况 [1] # [2]");
  CHECK(visible("::error::x") == "<U+003A>:error::x");
  CHECK(visible(" \u3000::add-mask::x") == " \u3000<U+003A>:add-mask::x");
  CHECK(visible("a\n::b", Blanks::fold) == "a ::b");
  CHECK(visible("a::b: ::c") == "a::b: ::c");
}
