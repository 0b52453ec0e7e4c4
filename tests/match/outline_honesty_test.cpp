// Outlines whose numbers, figures or surroundings could mislead.
#include "match/outline/number.hpp"
#include "match/outline/readings.hpp"
#include "outline_reading.hpp"

using namespace gxreport;
using gxreport::test::OutlineText;
using Kind = Observation::Kind;

namespace {

const std::string kHead = "统计指标\t单位\t统计数\n一、主动公开情况\t\t\n（一）主动公开政府信息数\t条\t39\n";

std::string row(std::string_view label, std::string_view unit, std::string_view figure) {
  return std::string(label) + "\t" + std::string(unit) + "\t" + std::string(figure) + "\n";
}

std::string number_of(std::u16string_view folded) {
  const auto number = match::read_outline_number(folded, {0, static_cast<Pos>(folded.size())});
  if (!number) return "none";
  std::string out = std::to_string(number->rank) + ":";
  for (const int place : number->places) out += std::to_string(place) + ".";
  return out + "@" + std::to_string(number->printed.end);
}

}  // namespace

TEST_CASE("numbers of rows are told from figures, years and amounts") {
  CHECK(number_of(u"一、主动公开") == "0:1.@2");
  CHECK(number_of(u"二十一.其他") == "0:21.@4");
  CHECK(number_of(u"(十)其他") == "10:10.@3");
  CHECK(number_of(u"4. 政务微信") == "20:4.@3");
  CHECK(number_of(u"1.2.3报刊") == "20:1.2.3.@5");
  CHECK(number_of(u"5.12345热线") == "20:5.@2");
  CHECK(number_of(u"(3)其他") == "30:3.@3");
  CHECK(number_of(u"②其他") == "40:2.@1");
  for (const char16_t* none :
       {u"2017年度", u"1,234", u"一般情况", u"(含上年结转)", u"12件", u"十十、", u"0.其他", u"(", u""})
    CHECK(number_of(none) == "none");
}

TEST_CASE("a row without a number takes a letter under the last that has one") {
  const OutlineText read(kHead + row("其中：主动公开规范性文件数", "条", "1") +
                         row("制发规范性文件总数", "件", "2") + row("（二）收到申请数", "件", "5") +
                         row("其中：网上申请", "件", "4"));
  CHECK(read.at("stats.1.1.a") == "1条");
  CHECK(read.at("stats.1.1.b") == "2件");
  CHECK(read.at("stats.1.2.a") == "4件");
}

TEST_CASE("two rows of one number are one cell that nobody can settle") {
  const OutlineText read(kHead + row("（二）收到申请数", "件", "5") + row("（二）申请办结数", "件", "4") +
                         row("1.按时办结数", "件", "4"));
  CHECK(read.at("stats.1.2") == "ambiguous 5 4");
  CHECK(read.at("stats.1.2.1") == "ambiguous 4");
  CHECK(read.found("GX202") == 1);
  // The same row again, behind a page break, is no dispute.
  const OutlineText same(kHead + row("（二）收到申请数", "件", "5") + "统计指标\t单位\t统计数\n" +
                         row("（二）收到申请数", "件", "5") + row("（三）申请办结数", "件", "5"));
  CHECK(same.at("stats.1.2") == "5件");
  CHECK(same.at("stats.1.3") == "5件");
  CHECK(same.observed(Kind::row_twice) == 1);
}

TEST_CASE("where a number is skipped, what stands before it may belong to the lost row") {
  const OutlineText read(kHead + row("1.政府公报公开政府信息数", "条", "0") +
                         row("2.政府网站公开政府信息数", "条", "39") + row("（三）收到申请数", "件", "5"));
  CHECK(read.at("stats.1.1") == "39条");
  CHECK(read.at("stats.1.1.1") == "ambiguous 0");
  CHECK(read.at("stats.1.1.2") == "ambiguous 39");
  CHECK(read.at("stats.1.3") == "5件");
}

TEST_CASE("where numbers start again a heading was lost") {
  const OutlineText read(kHead + row("（二）收到申请数", "件", "5") +
                         row("（一）举办各类培训班数", "次", "3") +
                         row("（二）接受培训人员数", "人次", "60") + row("（三）会议数", "次", "2"));
  CHECK(read.at("stats.1.1") == "ambiguous 39 3");
  CHECK(read.at("stats.1.2") == "ambiguous 5 60");
  CHECK(read.at("stats.1.3") == "ambiguous 2");
}

TEST_CASE("a known part under another indicator tells that the row between them was lost") {
  const OutlineText read(kHead + row("1.政府公报公开政府信息数", "条", "0") +
                         row("2.街头电子屏公开政府信息数", "条", "39") + row("二、收到申请数", "件", "5"));
  CHECK(read.at("stats.1.1") == "39条");
  CHECK(read.at("stats.1.1.1") == "ambiguous 0");
  CHECK(read.at("stats.1.1.2") == "ambiguous 39");
  CHECK(read.at("stats.2") == "5件");
  const OutlineText styles("统计指标\t单位\t统计数\n一、依申请公开情况\t\t\n" + row("1.口头问询", "件", "4") +
                           row("2.书面问询", "件", "3") + row("（二）申请办结数", "件", "5"));
  CHECK(styles.at("stats.1.1") == "ambiguous 4");
  CHECK(styles.at("stats.1.2") == "ambiguous 3 5");
}

TEST_CASE("a row without a number that is printed twice is one row") {
  const std::string of_which = row("其中：主动公开规范性文件数", "条", "1");
  const OutlineText same(kHead + of_which + of_which + row("制发规范性文件总数", "件", "2") +
                         row("（二）收到申请数", "件", "5") + row("（三）申请办结数", "件", "5"));
  CHECK(same.at("stats.1.1.a") == "1条");
  CHECK(same.at("stats.1.1.b") == "2件");
  CHECK(same.found("GX202") == 1);
  const OutlineText other(kHead + of_which + row("其中：主动公开规范性文件数", "条", "3") +
                          row("制发规范性文件总数", "件", "2") + row("（二）收到申请数", "件", "5") +
                          row("（三）申请办结数", "件", "5"));
  CHECK(other.at("stats.1.1.a") == "ambiguous 1 3");
  CHECK(other.at("stats.1.1.b") == "ambiguous 2");
}

TEST_CASE("what is no figure is said to be none") {
  const OutlineText read(kHead + row("（二）收到申请数", "件", "约12") +
                         row("（三）申请办结数", "件", "12 3") + row("（四）举报投诉数量", "件", "无") +
                         row("（五）行政复议数量", "件", "-2"));
  CHECK(read.at("stats.1.2") == "invalid");
  CHECK(read.at("stats.1.3") == "ambiguous 12 3");
  CHECK(read.at("stats.1.4") == "empty");
  CHECK(read.found("GX206") == 1);
  CHECK(read.found("GX208") == 1);
  CHECK(read.found("GX210") == 1);
}

TEST_CASE("the unit that one figure brings along is not that of the other") {
  const OutlineText read("统计指标\t单位\t本年度\t历年累计\n一、主动公开情况\t\t\t\n" +
                         row("（一）主动公开政府信息数", "条", "8件\t9") +
                         row("（二）收到申请数", "", "3件\t4") + row("（三）申请办结数", "件", "3\t4"));
  CHECK(read.at("stats.1.1") == "8件");
  CHECK(read.at("stats.1.1.cumulative") == "9条");
  CHECK(read.at("stats.1.2.cumulative") == "4件");
  CHECK(read.at("stats.1.3.cumulative") == "4件");
}

TEST_CASE("lines around the table are no rows") {
  const OutlineText read(
      kHead + row("（二）收到申请数", "件", "5") + row("（三）申请办结数", "件", "5") +
      "单位负责人：丁一\t审核人：王二\t填报人：张三\n联系电话：0100-1234567\t填报日期：2018年1月15日\n"
      "注：各子栏目数总数要等于总栏目数量\n一、附件说明\n");
  CHECK(read.cells() == 4);
  CHECK(read.at("stats.1.3") == "5件");
}

TEST_CASE("an outline without end is cut, and that is said") {
  std::string text = kHead;
  for (int i = 0; i < 100000; ++i) text += row("（二）收到申请数", "件", "5");
  const OutlineText same(text);
  CHECK(same.cells() <= match::kMostOutlineRows);
  CHECK(same.observed(Kind::rows_not_read) == 1);
  CHECK(same.document.report.observations.size() <= match::kMostOutlineRows + 1);
  const OutlineText loose(kHead + row("（二）收到申请数", "件", "5") + row("（三）申请办结数", "件", "5") +
                          [] {
                            std::string lines;
                            for (int i = 0; i < 2000; ++i) lines += "友情链接\n";
                            return lines;
                          }());
  CHECK(loose.observed(Kind::rows_not_read) == 0);
  CHECK(loose.cells() == 4);
}

TEST_CASE("wide and deep nonsense is read to its end") {
  std::string wide = kHead;
  for (int i = 0; i < 50000; ++i) wide += "（二）收到申请数\t";
  CHECK(OutlineText(wide).cells() <= match::kMostOutlineRows);
  std::string open = kHead + "（二）收到申请数（";
  for (int i = 0; i < 50000; ++i) open += "\n渠道（";
  CHECK(OutlineText(open).cells() >= 2);
  std::string headers;
  for (int i = 0; i < 20000; ++i) headers += "统计指标\t单位\t统计数\n主动公开政府信息数\n";
  CHECK(OutlineText(headers).cells() == 0);
}

TEST_CASE("where the first number comes twice before different rows a heading may be lost") {
  const OutlineText read(kHead + row("（一）设置政府信息公开查阅点数", "个", "7") +
                         row("（二）从事政府信息公开工作人员数", "人", "9"));
  CHECK(read.at("stats.1.1") == "ambiguous 39 7");
  CHECK(read.at("stats.1.2") == "ambiguous 9");
}

TEST_CASE("where numbers go on over a heading it may stand a row too late, or too early") {
  const std::string moved = kHead + row("（二）收到申请数", "件", "5") + row("二、依申请公开情况", "", "") +
                            row("（三）申请办结数", "件", "4");
  const OutlineText read(moved);
  CHECK(read.at("stats.1.1") == "39条");
  CHECK(read.at("stats.1.2") == "ambiguous 5");
  CHECK(read.at("stats.2.3") == "ambiguous 4");
  // A report that numbers its rows so throughout.
  const OutlineText all(moved + row("三、会议和培训情况", "", "") + row("（四）会议数", "次", "2"));
  CHECK(all.at("stats.1.2") == "5件");
  CHECK(all.at("stats.2.3") == "4件");
  CHECK(all.at("stats.3.4") == "2次");
}

TEST_CASE("what the form has under a heading of its own is no part of another indicator") {
  const OutlineText read(kHead + row("二、依申请公开信息收取的费用", "万元", "3") +
                         row("（一）接受培训人员数", "人次", "60") +
                         row("三、机构建设和保障经费情况", "", ""));
  CHECK(read.at("stats.2.1") == "ambiguous 60");
  CHECK(read.at("stats.2") == "3万元");
}

TEST_CASE("a row that may stand under the empty heading before the row above it is not that row's") {
  const std::string before = kHead + row("（二）重大决策预公开情况", "", "");
  const OutlineText read(before + row("二、依申请公开信息收取的费用", "万元", "3") +
                         row("1.征集到意见数", "条", "8") + row("三、机构建设和保障经费情况", "", ""));
  CHECK(read.at("stats.2.1") == "ambiguous 8");
  CHECK(read.at("stats.2") == "3万元");
  // One that the form has there.
  const OutlineText known(before + row("二、收到申请数", "件", "3") + row("1.当面申请数", "件", "3"));
  CHECK(known.at("stats.2.1") == "3件");
}

TEST_CASE("a row before its turn, or alone with a number that is not the first, may be another's") {
  const std::string channels = kHead + row("（二）通过不同渠道和方式公开政府信息的情况", "", "");
  const OutlineText early(channels + row("1.政府公报公开政府信息数", "条", "0") +
                          row("5.其他方式公开政府信息数", "条", "9") +
                          row("2.政府网站公开政府信息数", "条", "39"));
  CHECK(early.at("stats.1.2.1") == "0条");
  CHECK(early.at("stats.1.2.5") == "ambiguous 9");
  CHECK(early.at("stats.1.2.2") == "ambiguous 39");
  const OutlineText alone(channels + row("2.政府网站公开政府信息数", "条", "39") +
                          row("（三）收到申请数", "件", "5"));
  CHECK(alone.at("stats.1.2.2") == "ambiguous 39");
  CHECK(alone.at("stats.1.3") == "5件");
}
