#include <array>

#include "catch.hpp"
#include "gxreport/source.hpp"
#include "source/encode.hpp"
#include "source/prose.hpp"

using namespace gxreport;

namespace {

constexpr std::array kEncodings = {Encoding::utf8, Encoding::utf16_le, Encoding::utf16_be, Encoding::gb18030};
const std::array<std::string, 2> kWords = {"政府信息", "公开"};

std::string mark_of(Encoding encoding) {
  if (encoding == Encoding::utf8) return "\xEF\xBB\xBF";
  if (encoding == Encoding::utf16_le) return "\xFF\xFE";
  if (encoding == Encoding::utf16_be) return "\xFE\xFF";
  return "\x84\x31\x95\x33";
}

void check_same(const Text& text, const std::u32string& characters, const Encoded& encoded) {
  REQUIRE(text.size() == characters.size());
  REQUIRE(text.fault_count() == 0);
  REQUIRE(text.utf8() == encode(characters, Encoding::utf8).bytes);
  for (Pos pos = 0; pos <= text.size(); ++pos) REQUIRE(text.disk_offset(pos) == encoded.offsets[pos]);
}

}  // namespace

TEST_CASE("any characters come back from every encoding, each with its offset on disk") {
  std::mt19937 random(3);
  Text text;
  for (int round = 0; round < 200; ++round) {
    std::u32string characters;
    for (auto length = random() % 60; length > 0; --length) characters += random_character(random);
    for (const Encoding encoding : kEncodings) {
      INFO(encoding_name(encoding));
      const Encoded encoded = encode(characters, encoding);
      REQUIRE(decode(encoded.bytes, encoding, {}, text) == SourceError::none);
      CHECK(text.encoding() == encoding);
      check_same(text, characters, encoded);
    }
  }
}

TEST_CASE("every character of GB18030 comes back") {
  Text text;
  for (char32_t first = 0x80; first < 0x110000; first += 0x1000) {
    std::u32string characters;
    for (char32_t c = first; c < (first & ~0xFFFU) + 0x1000; ++c) {
      if ((c & 0xFFFFF800U) != 0xD800U && c != 0xFFFD && c != 0xFFFF) characters += c;
    }
    if (characters.empty()) continue;
    const Encoded encoded = encode(characters, Encoding::gb18030);
    REQUIRE(decode(encoded.bytes, Encoding::gb18030, {}, text) == SourceError::none);
    check_same(text, characters, encoded);
  }
}

TEST_CASE("the encoding of prose is found, with and without a mark") {
  std::mt19937 random(5);
  Text text;
  for (unsigned round = 0; round < 120; ++round) {
    const std::u32string prose = random_prose(random, round);
    for (const Encoding encoding : kEncodings) {
      for (const std::string& mark : {std::string(), mark_of(encoding)}) {
        INFO(encoding_name(encoding) << " mark of " << mark.size());
        const Encoded encoded = encode(prose, encoding, mark);
        REQUIRE(decode(encoded.bytes, std::nullopt, kWords, text) == SourceError::none);
        CHECK(text.encoding() == encoding);
        CHECK(text.byte_order_mark() == !mark.empty());
        check_same(text, prose, encoded);
      }
    }
  }
}

TEST_CASE("folding and lines are the same from every encoding") {
  std::mt19937 random(9);
  const std::u32string prose = random_prose(random, 40) + U"\r甲\r\n\r\n乙\f\x2028\U00020BB7";
  const Encoded utf8 = encode(prose, Encoding::utf8);
  Text expected;
  REQUIRE(decode(utf8.bytes, std::nullopt, kWords, expected) == SourceError::none);
  for (const Encoding encoding : kEncodings) {
    INFO(encoding_name(encoding));
    const Encoded encoded = encode(prose, encoding);
    Text text;
    REQUIRE(decode(encoded.bytes, std::nullopt, kWords, text) == SourceError::none);
    CHECK(text.folded() == expected.folded());
    REQUIRE(text.line_count() == expected.line_count());
    for (std::size_t line = 0; line < text.line_count(); ++line) {
      CHECK(text.line_start(line) == expected.line_start(line));
    }
  }
}

TEST_CASE("simplified characters in use fold to themselves, but for three") {
  Text text;
  for (int lead = 0xB0; lead <= 0xF7; ++lead) {
    std::string row;
    for (int trail = 0xA1; trail <= (lead == 0xD7 ? 0xF9 : 0xFE); ++trail) {
      row += static_cast<char>(lead);
      row += static_cast<char>(trail);
    }
    REQUIRE(decode(row, Encoding::gb18030, {}, text) == SourceError::none);
    for (Pos pos = 0; pos < text.size(); ++pos) {
      const std::string_view c = text.quote({pos, pos + 1});
      const bool expected = c == "於" || c == "徵" || c == "後";
      INFO(c);
      const std::u32string folded(1, text.folded()[pos]);
      CHECK((encode(folded, Encoding::utf8).bytes != c) == expected);
    }
  }
}
