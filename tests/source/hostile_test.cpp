#include <array>
#include <thread>

#include "catch.hpp"
#include "gxreport/source.hpp"
#include "source/encode.hpp"
#include "source/prose.hpp"

using namespace gxreport;

namespace {

constexpr std::array kEncodings = {Encoding::utf8, Encoding::utf16_le, Encoding::utf16_be, Encoding::gb18030};
const std::array<std::string, 1> kWords = {"政府信息"};

// What holds of every Text, whatever it was made from.
void check_sound(const Text& text, std::string_view bytes) {
  REQUIRE(text.line_count() >= 1);
  REQUIRE(text.disk_offset(text.size()) == bytes.size());
  REQUIRE(text.quote({0, text.size()}) == text.utf8());
  REQUIRE(text.faults().size() <= text.fault_count());
  std::size_t last = 0;
  for (Pos pos = 0; pos < text.size(); ++pos) {
    const std::size_t offset = text.disk_offset(pos);
    if (pos > 0) REQUIRE(offset > last);
    REQUIRE(offset < bytes.size());
    REQUIRE(!text.quote({pos, pos + 1}).empty());
    last = offset;
  }
}

void decode_in_all_ways(const std::string& bytes, Text& text) {
  if (decode(bytes, std::nullopt, kWords, text) == SourceError::none) check_sound(text, bytes);
  for (const Encoding encoding : kEncodings) {
    if (decode(bytes, encoding, kWords, text) == SourceError::none) check_sound(text, bytes);
  }
}

}  // namespace

TEST_CASE("what is mostly NULs is no text, and UTF-16 with a few to spare is one") {
  const std::string text =
      encode(U"2023年 annual report on government information, 政府信息", Encoding::utf16_le).bytes;
  Text out;
  REQUIRE(decode(text, std::nullopt, kWords, out) == SourceError::none);
  CHECK(decode(text + std::string(2, '\0'), std::nullopt, kWords, out) == SourceError::none);
  CHECK(decode(text + std::string(400, '\0'), std::nullopt, kWords, out) == SourceError::not_text);
  for (const std::size_t size : {1U, 8U, 4096U}) {
    CHECK(decode(std::string(size, '\0'), std::nullopt, kWords, out) ==
          decode(std::string(size, '\1'), std::nullopt, kWords, out));
  }
  CHECK(decode(std::string(4096, '\0'), std::nullopt, kWords, out) == SourceError::not_text);
}

TEST_CASE("random bytes are decoded or refused, never mishandled") {
  std::mt19937 random(41);
  Text text;
  for (int round = 0; round < 3000; ++round) {
    // Mostly bytes on which decoders turn: leads, limits of ranges, digits, surrogates.
    static const std::string kTelling =
        std::string() + '\0' +
        "\x0A\x0D\x30\x39\x40\x7F\x80\x81\x84\x90\x9F\xA0\xBF\xC2\xD8\xDC\xE0\xE5\xED\xEF\xF0\xF4\xFE\xFF";
    std::string bytes;
    for (auto length = random() % 40; length > 0; --length) {
      bytes += random() % 3 == 0 ? static_cast<char>(random() % 256) : kTelling[random() % kTelling.size()];
    }
    decode_in_all_ways(bytes, text);
  }
}

TEST_CASE("every prefix of a file is decoded or refused, never mishandled") {
  std::mt19937 random(43);
  const std::u32string prose = random_prose(random, 5) + U"\U0001F600\U00020BB7\r\n";
  Text text;
  for (const Encoding encoding : kEncodings) {
    const Encoded whole = encode(prose, encoding);
    for (std::size_t length = 0; length <= whole.bytes.size(); ++length) {
      decode_in_all_ways(whole.bytes.substr(0, length), text);
    }
  }
}

TEST_CASE("files with bytes changed are decoded or refused, never mishandled") {
  std::mt19937 random(47);
  Text text;
  for (int round = 0; round < 400; ++round) {
    std::string bytes = encode(random_prose(random, 4), kEncodings[random() % 4]).bytes;
    for (auto changes = random() % 12; changes > 0; --changes) {
      bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    }
    decode_in_all_ways(bytes, text);
  }
}

TEST_CASE("several threads may decode at once") {
  std::mt19937 random(53);
  const std::string bytes = encode(random_prose(random, 30), Encoding::gb18030).bytes;
  std::array<Text, 4> texts;
  std::vector<std::thread> threads;
  for (Text& text : texts) {
    threads.emplace_back([&] { static_cast<void>(decode(bytes, std::nullopt, kWords, text)); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Text& text : texts) CHECK(text.folded() == texts[0].folded());
  CHECK(texts[0].encoding() == Encoding::gb18030);
}
