#include "catch.hpp"
#include "gxreport/source.hpp"
#include "match/events.hpp"
#include "match/wording.hpp"

using namespace gxreport;

namespace {

std::string behind(std::string_view utf8) {
  Text text;
  REQUIRE(decode(utf8, Encoding::utf8, {}, text) == SourceError::none);
  return std::string(text.quote({match::skip_numbering(text.folded(), 0, text.size()), text.size()}));
}

}  // namespace

TEST_CASE("numberings are passed over") {
  for (const char* numbering : {"一、", "（三）", "(12)", "5.", "５．", "3、", "十一、", "## ", "## 二、",
                                "第一部分 ", "第二部分、", "l、", "（一）、", " 四、 "}) {
    CHECK(behind(std::string(numbering) + "总体情况") == "总体情况");
  }
}

TEST_CASE("what is part of a label is no numbering") {
  for (const char* text : {"三类内部事务信息", "第二十条第（一）项", "（本列数据）", "12件", "一总体"})
    CHECK(behind(text) == text);
}

TEST_CASE("edits between wordings") {
  using match::edit_distance;
  CHECK(edit_distance(u"案卷", u"案件", 5) == 1);
  CHECK(edit_distance(u"法律行政法规", u"法律法规", 5) == 2);
  CHECK(edit_distance(u"", u"总计", 5) == 2);
  CHECK(edit_distance(u"甲乙丙丁", u"戊己庚辛", 2) == 3);
  CHECK(edit_distance(std::u16string(1000, u'甲'), u"甲", 9) == 10);
}
