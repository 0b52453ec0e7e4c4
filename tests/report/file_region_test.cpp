#include "report/file_region.hpp"

#include "catch.hpp"
#include "fixture.hpp"

using namespace gxreport;
using gxreport::test::Made;

namespace {

// "2:3-2:5 @10+6": from and to, and the bytes where the file has them in one piece.
std::string shown(const Text& text, Span span) {
  const FileRegion region = file_region(text, span);
  const auto place = [](Position p) { return std::to_string(p.line) + ':' + std::to_string(p.column); };
  std::string out = place(region.begin) + '-' + place(region.end);
  if (!region.contiguous) return out;
  return out + " @" + std::to_string(region.start_byte) + '+' +
         std::to_string(region.end_byte - region.start_byte);
}

std::string shown(const Made& made, std::string_view words) {
  return shown(made.document.text, made.find(words));
}

}  // namespace

TEST_CASE("columns count characters, Han and astral ones alike") {
  const Made made("一\n规章𠮷𠮷\t12件\n");
  CHECK(shown(made, "规章") == "2:1-2:3 @4+6");
  CHECK(shown(made, "12") == "2:6-2:8 @19+2");
  CHECK(shown(made, "𠮷\t") == "2:4-2:6 @14+5");
}

TEST_CASE("bytes are those of the file, a byte order mark counts for them alone") {
  CHECK(shown(Made("\xEF\xBB\xBF行12\r\n34\r\n"), "12") == "1:2-1:4 @6+2");
  CHECK(shown(Made("\xEF\xBB\xBF行12\r\n34\r\n"), "34") == "2:1-2:3 @10+2");
  Text text;
  REQUIRE(decode("\xD0\xD0\t12", Encoding::gb18030, {}, text) == SourceError::none);
  CHECK(shown(text, {2, 4}) == "1:3-1:5 @3+2");
  const std::string utf16("\xFF\xFE\x42\xD8\xB7\xDF\x31\x00", 8);
  REQUIRE(decode(utf16, std::nullopt, {}, text) == SourceError::none);
  CHECK(shown(text, {1, 2}) == "1:2-1:3 @6+2");
}

TEST_CASE("a span may go over lines, and may be empty") {
  const Made made("商业\n\n企业 x\ry");
  CHECK(shown(made, "业\n\n企") == "1:2-3:2 @3+8");
  CHECK(shown(made, "y") == "4:1-4:2 @17+1");
  CHECK(shown(made.document.text, {2, 2}) == "1:3-1:3 @6+0");
  CHECK(shown(Text(), {0, 0}) == "1:1-1:1 @0+0");
}

TEST_CASE("of a cell in a joined grid the first line that it has in the file") {
  Made made("题\n┌────┬───┐\n│甲乙│１ │\n│    │３ │\n└────┴───┘\n后\n");
  Text& text = made.document.text;
  join_grids(text);
  REQUIRE(text.utf8() == "题\n|甲乙|１３|\n后\n");
  CHECK(shown(made, "题") == "1:1-1:2 @0+3");
  CHECK(shown(made, "甲乙") == "3:2-3:4");
  CHECK(shown(made, "１３") == "3:5-3:6");
  CHECK(shown(made, "后") == "6:1-6:2");
}
