// GX801 to GX803, and the rules on cells, on outlines of statistics.
#include "match/outline_reading.hpp"

using namespace gxreport;
using gxreport::test::OutlineText;

namespace {

std::string row(std::string_view label, std::string_view unit, std::string_view figures) {
  return std::string(label) + "\t" + std::string(unit) + "\t" + std::string(figures) + "\n";
}

std::string received(std::string_view total, std::string_view last = "4.信函申请数\t件\t1\n") {
  return "统计指标\t单位\t统计数\n三、依申请公开情况\t\t\n" + row("（一）收到申请数", "件", total) +
         row("1.当面申请数", "件", "4") + row("2.传真申请", "件", "0") + row("3.网上申请数量", "件", "2") +
         std::string(last);
}

const std::string kChannels = row("1.政府网站公开政府信息数", "条", "20") +
                              row("2.政务微信公开政府信息数", "条", "59") +
                              row("3.其他方式公开政府信息数", "条", "0");

std::string published(std::string_view total, const std::string& channels = kChannels) {
  return "统计指标\t单位\t统计数\n一、主动公开情况\t\t\n" + row("（一）主动公开政府信息数", "条", total) +
         row("（二）通过不同渠道和方式公开政府信息的情况", "", "") + channels;
}

const Assessed& assessed(const OutlineText& read) { return read.document.result.assessed; }

}  // namespace

TEST_CASE("GX801 compares an indicator with the sum of its parts") {
  const OutlineText broken(received("9"));
  CHECK(broken.failed() == "GX801 stats.3.1 = stats.3.1.1 + stats.3.1.2 + stats.3.1.3 + stats.3.1.4\n");
  CHECK(assessed(broken).failed == 1);
  const OutlineText whole(received("7"));
  CHECK(whole.failed().empty());
  CHECK(assessed(whole).held == 1);
}

TEST_CASE("GX801 knows that a blank is a number of its own") {
  CHECK(assessed(OutlineText(received("6", row("4.信函申请数", "件", "")))).held_blank == 1);
  CHECK(assessed(OutlineText(received("9", row("4.信函申请数", "件", "")))).not_assessed == 1);
  CHECK(assessed(OutlineText(received("5", row("4.信函申请数", "件", "")))).failed == 1);
  CHECK(assessed(OutlineText(received("9", row("4.信函申请数", "件", "约3")))).not_assessed == 1);
}

TEST_CASE("GX801 is not asked of a split that is not known to be complete") {
  std::string of_which = received("9");
  of_which.insert(of_which.find("1.当面"), row("其中：自然人申请", "件", "5"));
  for (const std::string& text :
       {received("9", ""), received("9", row("4.信函申请数", "件", "1") + row("5.电话申请数", "件", "0")),
        received("9", row("4.信函申请数", "人", "1")), received("9", row("5.按时办结数", "件", "1")),
        of_which}) {
    const OutlineText read(text);
    INFO(text);
    REQUIRE(read.cells() >= 5);
    CHECK(read.failed().empty());
    CHECK(assessed(read).held == (text == of_which ? 1 : 0));  // 其中 itself
    CHECK(assessed(read).held_blank + assessed(read).not_assessed == 0);
  }
}

TEST_CASE("GX801 adds parts in one unit only, whatever their total prints") {
  std::string text = received("9", row("4.信函申请数", "人", "1"));
  text.replace(text.find("\t件\t9"), std::string("\t件").size(), "\t");
  const OutlineText read(text);
  REQUIRE(read.at("stats.3.1") == "9");
  REQUIRE(read.at("stats.3.1.4") == "1人");
  CHECK(assessed(read).held + assessed(read).failed + assessed(read).not_assessed == 0);
}

TEST_CASE("GX801 tells splits of the same wordings apart by what they stand under") {
  const auto results = [](std::string_view a, std::string_view b, std::string_view c) {
    return row("（一）维持具体行政行为数", "件", a) + row("（二）被依法纠错数", "件", b) +
           row("（三）其他情形数", "件", c);
  };
  const OutlineText read("统计指标\t单位\t统计数\n" + row("四、行政复议数量", "件", "3") +
                         results("1", "1", "1") + row("五、行政诉讼数量", "件", "4") +
                         results("1", "1", "1") + row("六、举报投诉", "件", "0") + results("0", "0", "0"));
  CHECK(read.failed() == "GX801 stats.5 = stats.5.1 + stats.5.2 + stats.5.3\n");
  CHECK(assessed(read).held == 2);
}

TEST_CASE("GX802 compares 其中 with the row above it") {
  const auto text = [](std::string_view part, std::string_view unit) {
    return published("79") + row("（三）收到申请数", "件", "9") + row("其中：网上申请", unit, part);
  };
  CHECK(OutlineText(text("10", "件")).failed() == "GX802 stats.1.3.a <= stats.1.3\n");
  CHECK(OutlineText(text("9", "件")).found("GX802") == 0);
  CHECK(OutlineText(text("10", "人")).found("GX802") == 0);
  CHECK(OutlineText(text("", "件")).found("GX802") == 0);
}

TEST_CASE("GX802 compares the year's figure with the running total") {
  const auto text = [](std::string_view figures) {
    return "统计指标\t单位\t本年度\t历年累计\n一、主动公开情况\t\t\t\n" +
           row("（一）主动公开政府信息数", "条", figures) + row("（二）举办各类培训班数", "次", "2\t2") +
           row("（三）接受培训人员数", "人次", "9\t90");
  };
  CHECK(OutlineText(text("40\t39")).failed() == "GX802 stats.1.1.cumulative >= stats.1.1\n");
  CHECK(OutlineText(text("39\t400")).failed().empty());
  CHECK(OutlineText(text("39\t")).failed().empty());
}

TEST_CASE("GX803 keeps items published between the largest channel and the sum of all") {
  CHECK(OutlineText(published("39")).failed() == "GX803 stats.1.1 >= stats.1.2.2\n");
  CHECK(OutlineText(published("80")).failed() ==
        "GX803 stats.1.1 <= stats.1.2.1 + stats.1.2.2 + stats.1.2.3\n");
  for (const char* fits : {"59", "79"}) CHECK(OutlineText(published(fits)).failed().empty());
  const std::string unknown = kChannels + row("4.街头电子屏公开政府信息数", "条", "900");
  CHECK(OutlineText(published("39", unknown)).failed().empty());
}

TEST_CASE("blanks of an outline are one finding, without its headings") {
  const OutlineText read(received("", row("4.信函申请数", "件", "/")));
  CHECK(read.found("GX205") == 1);
  for (const Diagnostic& diagnostic : read.document.result.diagnostics) {
    if (diagnostic.rule->code == "GX205") CHECK(diagnostic.cells.size() == 2);
  }
}

TEST_CASE("amounts of an outline have decimals and need their unit; counts have none") {
  const std::string head = published("59");
  const OutlineText money(head + row("二、依申请公开信息收取的费用", "万元", "1.25"));
  CHECK((money.found("GX209") == 0 && money.found("GX211") == 0));
  CHECK(OutlineText(head + row("二、依申请公开信息收取的费用", "", "1.25")).found("GX209") == 1);
  CHECK(OutlineText(head + row("二、举办各类培训班数", "次", "1.5")).found("GX211") == 1);
  CHECK(OutlineText(head + row("二、按时答复率", "%", "98.5")).found("GX211") == 0);
}
