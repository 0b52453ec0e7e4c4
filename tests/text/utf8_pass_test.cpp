// The pass in blocks against one character after the other.
#include "text/utf8_pass.hpp"

#include <random>
#include <string>

#include "text/fold.hpp"
#include "text/sample.hpp"
#include "text/utf8_character.hpp"

using namespace gxreport;

namespace {

// Three bytes in the main, with all that parts their runs; \u0E01 and \uD7A3 have the leads that need a look.
constexpr const char* kPieces[] = {"政", "府", "，",     "（",     "a",          "7",  " ",
                                   "\n", "é",  "\u0E01", "\uD7A3", "\U0001F600", "機", "】",
                                   "公", "開", "\uE000", "\uFFFD", "信",         "息"};

std::string random_utf8(std::mt19937& random, std::size_t pieces) {
  std::string utf8;
  while (pieces-- > 0) utf8 += kPieces[random() % std::size(kPieces)];
  return utf8;
}

}  // namespace

TEST_CASE("every character is folded, with its offset") {
  std::mt19937 random(7);
  for (std::size_t round = 0; round < 2000; ++round) {
    const Sample sample(random_utf8(random, round % 60));
    Pos character = 0;
    for (std::size_t at = 0; at < sample.bytes().size(); ++character) {
      const Utf8Character c = utf8_character(sample.bytes(), at);
      REQUIRE(character < sample.text().size());
      if (c.value != U'\n') REQUIRE(sample.text().folded()[character] == fold_code_point(c.value));
      REQUIRE(sample.text().disk_offset(character) == at);
      at += c.length;
    }
    REQUIRE(character == sample.text().size());
    REQUIRE(count_utf8_leads(sample.bytes()) == character);
  }
}

TEST_CASE("runs are folded like single characters, and every line of them is found") {
  const bool narrow = GENERATE(false, true);
  constexpr const char* kMixed[] = {"0",  "12",         "\t",         "\n",       "\n\n",   "\r\n",
                                    "\r", " ",          "[x]",        "'",        "\x01",   "\x7F",
                                    "政", "0123456789", "a",          "\x1F",     "é",      "機",
                                    "】", "\u0E01",     "\U0001F600", "公开信息", "\uFFFF", "，"};
  std::mt19937 random(11);
  for (std::size_t round = 0; round < 2000; ++round) {
    std::string bytes;
    for (std::size_t i = 0; i < round % 200; ++i) bytes += kMixed[random() % std::size(kMixed)];
    const std::size_t count = count_utf8_leads(bytes);
    std::vector<char16_t> folded(count);
    std::vector<std::uint32_t> offsets(count);
    std::vector<Pos> lines;
    Utf8Pass pass(bytes, count, folded.data(), offsets.data(), lines);
    if (narrow) pass.use_narrow();
    REQUIRE(pass.run());
    std::vector<Pos> expected;
    Pos character = 0;
    for (std::size_t at = 0; at < bytes.size(); ++character) {
      const Utf8Character c = utf8_character(bytes, at);
      const bool ends = bytes[at] == '\n' || (bytes[at] == '\r' && bytes.substr(at, 2) != "\r\n");
      REQUIRE(folded[character] == (ends ? u'\n' : fold_code_point(c.value)));
      REQUIRE(offsets[character] == at);
      if (ends) expected.push_back(character + 1);
      at += c.length;
    }
    REQUIRE(lines == expected);
  }
}

TEST_CASE("bytes that are no UTF-8 are seen wherever they stand in a run") {
  const bool narrow = GENERATE(false, true);
  const std::string han = "政府信息公开年度报告政府信息公开年度报告政府信息公开年度报告政府信息公开年度报告";
  for (const std::string bad :
       {"\xE0\x80\x80", "\xED\xA0\x80", "\xE4\xBD", "\x80", "\xFF", "\xC0\xAF", "\xC3", "\xF4\x90\x80\x80"}) {
    for (std::size_t at = 0; at <= han.size(); at += 3) {
      const std::string bytes = han.substr(0, at) + bad + han.substr(at);
      std::vector<char16_t> folded(bytes.size());
      std::vector<std::uint32_t> offsets(bytes.size());
      std::vector<Pos> lines;
      Utf8Pass pass(bytes, count_utf8_leads(bytes), folded.data(), offsets.data(), lines);
      if (narrow) pass.use_narrow();
      REQUIRE_FALSE(pass.run());
    }
  }
}
