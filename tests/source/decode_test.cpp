#include <array>

#include "catch.hpp"
#include "gxreport/source.hpp"
#include "source/encode.hpp"
#include "source/prose.hpp"

using namespace gxreport;

namespace {

using namespace std::string_literals;
const std::array<std::string, 1> kWords = {"政府信息"};

SourceError error_of(const std::string& bytes, std::optional<Encoding> forced = std::nullopt) {
  Text text;
  const SourceError error = decode(bytes, forced, kWords, text);
  if (error != SourceError::none) CHECK(text.size() == 0);
  return error;
}

// Big5 for 政府資訊公開工作年度報告，本機關主動公開資訊: supported nowhere here, and valid as pairs of GBK.
const std::string kBig5 =
    "\xAC\x46\xA9\xB2\xB8\xEA\xB0\x54\xA4\xBD\xB6\x7D\xA4\x75\xA7\x40\xA6\x7E\xAB\xD7\xB3\xF8\xA7\x69\xA1\x41"
    "\xA5\xBB\xBE\xF7\xC3\xF6\xA5\x44\xB0\xCA\xA4\xBD\xB6\x7D\xB8\xEA\xB0\x54";

}  // namespace

TEST_CASE("an empty file is an empty text in UTF-8") {
  const std::string bytes;
  Text text;
  REQUIRE(decode(bytes, std::nullopt, kWords, text) == SourceError::none);
  CHECK(text.size() == 0);
  CHECK(text.encoding() == Encoding::utf8);
  CHECK(text.line_count() == 1);
  CHECK(text.disk_offset(0) == 0);
}

TEST_CASE("a mark alone is an empty text that begins after it") {
  const std::string bytes = "\xEF\xBB\xBF";
  Text text;
  REQUIRE(decode(bytes, std::nullopt, kWords, text) == SourceError::none);
  CHECK(text.size() == 0);
  CHECK(text.byte_order_mark());
  CHECK(text.disk_offset(0) == 3);
}

TEST_CASE("valid UTF-8 is not copied") {
  const std::string bytes = "\xEF\xBB\xBF政府信息";
  Text text;
  REQUIRE(decode(bytes, std::nullopt, kWords, text) == SourceError::none);
  CHECK(static_cast<const void*>(text.utf8().data()) == static_cast<const void*>(bytes.data() + 3));
}

TEST_CASE("a mark inside the text has no width and is kept") {
  const std::string bytes = "政\uFEFF府";
  Text text;
  REQUIRE(decode(bytes, std::nullopt, kWords, text) == SourceError::none);
  CHECK(text.folded() == std::u16string_view(u"政\u200B府"));
}

TEST_CASE("UTF-16 without mark and without ASCII is believed by the words of the forms alone") {
  const Encoded told = encode(U"关于政府信息工作的年度报告", Encoding::utf16_be);
  Text text;
  REQUIRE(decode(told.bytes, std::nullopt, kWords, text) == SourceError::none);
  CHECK(text.encoding() == Encoding::utf16_be);
  CHECK(text.utf8() == "关于政府信息工作的年度报告");
  CHECK((decode(told.bytes, std::nullopt, {}, text) != SourceError::none ||
         text.encoding() != Encoding::utf16_be));
}

TEST_CASE("a stray NUL does not make UTF-16 of ASCII or of Chinese") {
  Text text;
  for (const std::string& bytes : {"name,value\0,unit,remark\n"s, "政府信息\0公开工作年度报告"s}) {
    REQUIRE(decode(bytes, std::nullopt, kWords, text) == SourceError::none);
    CHECK(text.encoding() == Encoding::utf8);
    CHECK(text.utf8() == bytes);
    CHECK(text.folded().find(u' ') != std::u16string_view::npos);
  }
}

TEST_CASE("ASCII in UTF-16 shows by its NULs") {
  Text text;
  for (const Encoding encoding : {Encoding::utf16_le, Encoding::utf16_be}) {
    for (const char32_t* content : {U"0", U"12,345\r\n", U"一、总体情况\n一\n一\n"}) {
      const Encoded file = encode(content, encoding);
      REQUIRE(decode(file.bytes, std::nullopt, kWords, text) == SourceError::none);
      CHECK(text.encoding() == encoding);
    }
  }
}

TEST_CASE("binary data is not text") {
  std::mt19937 random(29);
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    for (auto length = 200 + random() % 3000; length > 0; --length)
      bytes += static_cast<char>(random() % 256);
    REQUIRE(error_of(bytes) == SourceError::not_text);
  }
  for (const char* mark : {"\xFF\xFE", "\xFE\xFF", "\xEF\xBB\xBF", "\x84\x31\x95\x33"}) {
    std::string bytes = mark;
    while (bytes.size() < 1000) bytes += static_cast<char>(random() % 256);
    CHECK(error_of(bytes) == SourceError::not_text);
  }
  CHECK(error_of(std::string(1000, '\0')) == SourceError::not_text);
  CHECK(error_of(std::string(1000, '\xFF')) == SourceError::not_text);
  CHECK(error_of("\x7F"s + "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0"s) == SourceError::not_text);
}

TEST_CASE("text in an encoding that is not supported is refused, not garbled") {
  CHECK(error_of(kBig5) == SourceError::not_text);
}

TEST_CASE("the encoding that is asked for must fit") {
  std::mt19937 random(31);
  const std::u32string prose = random_prose(random, 20);
  const std::array encodings = {Encoding::utf8, Encoding::utf16_le, Encoding::gb18030};
  for (const Encoding actual : encodings) {
    const std::string bytes = encode(prose, actual).bytes;
    CHECK(error_of(bytes, actual) == SourceError::none);
    if (actual != Encoding::utf8) CHECK(error_of(bytes, Encoding::utf8) == SourceError::wrong_encoding);
    if (actual == Encoding::utf8) {
      CHECK(error_of(bytes, Encoding::gb18030) == SourceError::wrong_encoding);
      CHECK(error_of(bytes, Encoding::utf16_le) == SourceError::wrong_encoding);
    }
  }
}

TEST_CASE("a mark contradicts another encoding, but settles the byte order of UTF-16") {
  const std::string marked = encode(U"政府信息\n", Encoding::utf16_be, "\xFE\xFF").bytes;
  CHECK(error_of(marked, Encoding::utf8) == SourceError::wrong_encoding);
  CHECK(error_of("\xEF\xBB\xBF政府信息", Encoding::gb18030) == SourceError::wrong_encoding);
  Text text;
  REQUIRE(decode(marked, Encoding::utf16_le, kWords, text) == SourceError::none);
  CHECK(text.encoding() == Encoding::utf16_be);
}

TEST_CASE("a file that is too large is refused unread") {
  const std::string one = "a";
  CHECK(error_of({}, std::nullopt) == SourceError::none);
  const std::string_view huge(one.data(), kMaxSourceBytes + 1);  // never looked into
  Text text;
  CHECK(decode(huge, std::nullopt, kWords, text) == SourceError::too_large);
  CHECK(text.size() == 0);
}

TEST_CASE("a Text that is used again holds nothing of the file before") {
  std::mt19937 random(37);
  Text again;
  for (unsigned round = 0; round < 60; ++round) {
    const std::u32string prose = random_prose(random, round % 20);
    const auto encoding = static_cast<Encoding>(random() % 4);
    const std::string bytes = encode(prose, encoding).bytes + (random() % 2 == 0 ? "" : "\xFF");
    Text fresh;
    const SourceError error = decode(bytes, std::nullopt, kWords, fresh);
    REQUIRE(decode(bytes, std::nullopt, kWords, again) == error);
    REQUIRE(again.folded() == fresh.folded());
    REQUIRE(again.utf8() == fresh.utf8());
    REQUIRE(again.faults() == fresh.faults());
    REQUIRE(again.fault_count() == fresh.fault_count());
    REQUIRE(again.line_count() == fresh.line_count());
    REQUIRE(again.encoding() == fresh.encoding());
    for (Pos pos = 0; pos <= fresh.size(); ++pos) REQUIRE(again.disk_offset(pos) == fresh.disk_offset(pos));
  }
}
