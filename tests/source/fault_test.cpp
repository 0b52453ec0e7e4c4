#include <algorithm>
#include <array>

#include "catch.hpp"
#include "gxreport/source.hpp"
#include "source/encode.hpp"
#include "source/prose.hpp"

using namespace gxreport;

namespace {

using namespace std::string_literals;
const std::array<std::string, 1> kWords = {"政府信息"};

struct Decoding {
  std::string bytes;
  Text text;
  SourceError error = SourceError::none;

  explicit Decoding(std::string file, std::optional<Encoding> forced = std::nullopt)
      : bytes(std::move(file)) {
    error = decode(bytes, forced, kWords, text);
  }
};

}  // namespace

TEST_CASE("each bad sequence of UTF-8 is one fault where it stands") {
  const std::string sound = "按照要求，现将本机关上一年度的工作报告如下。";  // the faults are few beside it
  const Decoding read("政府信息\xFF公开\xE5\xBA年度\xC0\xAF报告\xED\xA0\x80计\xF4\x90\x80\x80\n" + sound);
  REQUIRE(read.error == SourceError::none);
  CHECK(read.text.encoding() == Encoding::utf8);
  CHECK(read.text.utf8() ==
        "政府信息\uFFFD公开\uFFFD年度\uFFFD\uFFFD报告\uFFFD\uFFFD\uFFFD计\uFFFD\uFFFD\uFFFD\uFFFD\n" + sound);
  CHECK(read.text.fault_count() == 11);
  REQUIRE(read.text.faults().size() == 11);
  CHECK(read.text.faults()[0] == 4);
  CHECK(read.text.disk_offset(4) == 12);
  CHECK(read.text.disk_offset(5) == 13);
  CHECK(read.text.disk_offset(7) == 19);
  CHECK(read.text.disk_offset(8) == 21);
  for (const Pos fault : read.text.faults()) CHECK(read.text.folded()[fault] == kBadCharacter);
  CHECK(read.text.disk_offset(read.text.size()) == read.bytes.size());
}

TEST_CASE("a U+FFFD that is printed in the file is no fault") {
  const Decoding read("政府\uFFFD信息");
  CHECK(read.text.fault_count() == 0);
  CHECK(read.text.folded()[2] == kBadCharacter);
}

TEST_CASE("one bad byte neither flips the encoding nor passes unreported") {
  std::mt19937 random(17);
  const std::u32string prose = random_prose(random, 12);
  for (const Encoding encoding : {Encoding::utf8, Encoding::gb18030}) {
    const Encoded encoded = encode(prose, encoding);
    for (std::size_t at = 0; at <= encoded.bytes.size(); ++at) {
      std::string damaged = encoded.bytes;
      damaged.insert(at, 1, '\xFF');
      INFO(encoding_name(encoding) << " at " << at);
      const Decoding read(damaged);
      REQUIRE(read.error == SourceError::none);
      REQUIRE(read.text.encoding() == encoding);
      REQUIRE(read.text.fault_count() >= 1);
      REQUIRE(read.text.disk_offset(read.text.faults()[0]) <= at);
      REQUIRE(read.text.disk_offset(read.text.faults()[0]) + 3 >= at);
    }
  }
}

TEST_CASE("a bad byte between ASCII is a fault of UTF-8") {
  const Decoding read("name,value\nregulations,1\xFF\n");
  REQUIRE(read.error == SourceError::none);
  CHECK(read.text.encoding() == Encoding::utf8);
  CHECK(read.text.faults() == std::vector<Pos>{24});
}

TEST_CASE("only the first faults are kept, and all are counted") {
  std::string file;
  for (int i = 0; i < 300; ++i) file += "政府信息公开\xFF";
  const Decoding read(file);
  REQUIRE(read.error == SourceError::none);
  CHECK(read.text.fault_count() == 300);
  CHECK(read.text.faults().size() == Text::kMaxFaults);
}

TEST_CASE("bad sequences of GB18030 are faults; sound characters beside them are not") {
  const std::u32string prose = U"政府信息公开工作年度报告，本年度收到申请";
  const std::string sound = encode(prose, Encoding::gb18030).bytes;
  for (const std::string& bad : {"\xFF"s, "\x80"s, "\xB0"s, "\xB0\xFF"s, "\x81\x30\x81"s}) {
    const Decoding read(sound + bad + "\n" + sound);
    REQUIRE(read.error == SourceError::none);
    CHECK(read.text.encoding() == Encoding::gb18030);
    CHECK(read.text.fault_count() >= 1);
    CHECK(read.text.disk_offset(read.text.faults()[0]) == sound.size());
    CHECK(read.text.line_count() == 2);
    CHECK(read.text.quote(read.text.line_at(read.text.size())) == encode(prose, Encoding::utf8).bytes);
  }
}

TEST_CASE("half a surrogate pair and half a unit of UTF-16 are faults") {
  const Decoding read("\xFF\xFE"s + "a\0"s + "\x00\xD8"s + "b\0"s + "\x00\xDC"s + "c\0"s +
                      "\x3D\xD8\x00\xDE"s + "d"s);
  REQUIRE(read.error == SourceError::none);
  CHECK(read.text.utf8() == "a\uFFFDb\uFFFDc\U0001F600\uFFFD");
  CHECK(read.text.faults() == std::vector<Pos>{1, 3, 6});
  CHECK(read.text.disk_offset(1) == 4);
  CHECK(read.text.disk_offset(6) == 16);
  CHECK(read.text.disk_offset(7) == 17);
}

// Sound characters are decoded many at a time; a run may end at any of them.
TEST_CASE("a bad sequence is a fault at its place behind runs of any length") {
  const std::array<std::pair<Encoding, std::string>, 2> bad = {
      {{Encoding::gb18030, "\xFF"}, {Encoding::utf16_le, "\x00\xD8"s}}};
  for (const auto& [encoding, fault] : bad) {
    for (std::size_t length = 0; length < 200; ++length) {
      const Encoded run =
          encode(std::u32string(length / 2, U'公') + std::u32string(length - length / 2, U'a'), encoding);
      const Encoded behind = encode(U"政府信息公开工作年度报告", encoding);
      const Decoding read(run.bytes + fault + behind.bytes, encoding);
      INFO(encoding_name(encoding) << " behind " << length);
      REQUIRE(read.error == SourceError::none);
      CHECK(read.text.size() == length + 1 + 12);
      CHECK(read.text.faults() == std::vector<Pos>{static_cast<Pos>(length)});
      CHECK(read.text.disk_offset(static_cast<Pos>(length)) == run.bytes.size());
      CHECK(read.text.disk_offset(static_cast<Pos>(length + 1)) == run.bytes.size() + fault.size());
      CHECK(read.text.quote({static_cast<Pos>(length + 1), read.text.size()}) == "政府信息公开工作年度报告");
    }
  }
}

TEST_CASE("a file that is cut off inside a character keeps its encoding and says so") {
  std::mt19937 random(23);
  const std::u32string prose = random_prose(random, 6);
  for (const Encoding encoding : {Encoding::utf8, Encoding::gb18030}) {
    const Encoded whole = encode(prose, encoding);
    // From the heading on; before it there is next to nothing to tell an encoding by.
    for (std::size_t length = whole.offsets[8]; length < whole.bytes.size(); ++length) {
      const Decoding read(whole.bytes.substr(0, length));
      const bool inside =
          std::find(whole.offsets.begin(), whole.offsets.end(), length) == whole.offsets.end();
      INFO(encoding_name(encoding) << " cut at " << length);
      REQUIRE(read.error == SourceError::none);
      REQUIRE(read.text.encoding() == encoding);
      REQUIRE(read.text.fault_count() == (inside ? 1 : 0));
    }
  }
}
