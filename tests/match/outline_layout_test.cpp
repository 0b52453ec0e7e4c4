// One outline in each layout; all layouts with random outlines are in tests/property.
#include "outline_reading.hpp"

using namespace gxreport;
using gxreport::test::OutlineText;

namespace {

void check_small(const OutlineText& read, std::string_view unit = "条") {
  CHECK(read.at("stats.1") == "empty");
  CHECK(read.at("stats.1.1") == "39" + std::string(unit));
  CHECK(read.at("stats.1.1.a") == "1" + std::string(unit));
  CHECK(read.at("stats.1.2") == "empty");
  CHECK(read.at("stats.1.2.1") == "empty");
  CHECK(read.at("stats.1.2.2") == "39" + std::string(unit));
  CHECK(read.cells() == 6);
}

}  // namespace

TEST_CASE("an outline in pipes") {
  check_small(
      OutlineText("统 计 指 标 | 单位 | 统计数 |\n一、主动公开情况 | ||\n"
                  "(一)主动公开政府信息数(相同信息计1条) | 条 | 39 |\n其中:主动公开规范性文件数 | 条 | 1 |\n"
                  "(二)通过不同渠道和方式公开政府信息的情况 | ||\n1.政府公报公开政府信息数 | 条 | |\n"
                  "2.政府网站公开政府信息数 | 条 | 39 |\n(注:各子栏目数总数要等于总栏目数量)"));
}

TEST_CASE("an outline in tabs, its trailing cells lost") {
  check_small(
      OutlineText("统计指标\t单位\t统计数\n一、主动公开情况\n（一）主动公开政府信息数\t条\t39\n"
                  "其中：主动公开规范性文件数\t条\t1\n（二）通过不同渠道和方式公开政府信息的情况\n"
                  "1.政府公报公开政府信息数\t条\n2.政府网站公开政府信息数\t条\t39\n"));
}

TEST_CASE("an outline one cell a line, with the note of a label on a line of its own") {
  check_small(OutlineText(
      "统计指标\n\n单位\n\n统计数\n\n一、主动公开情况\n\n\n\n（一）主动公开政府信息数\n\n"
      "（不同渠道和方式公开相同信息计1条）\n\n条\n\n39\n\n其中：主动公开规范性文件数\n\n条\n\n1\n\n"
      "（二）通过不同渠道和方式公开政府信息的情况\n\n\n\n1.政府公报公开政府信息数\n\n条\n\n\n\n"
      "2.政府网站公开政府信息数\n\n条\n\n39\n\n分享到:\n\n上一篇:某县2017年报告\n浏览次数\n\n316\n"));
}

TEST_CASE("an outline aligned by spaces") {
  check_small(
      OutlineText("      统计指标                          单位    统计数\n一、主动公开情况\n"
                  "（一）主动公开政府信息数（不同渠道和方式    条      39\n        公开相同信息计1条）\n"
                  "其中：主动公开规范性文件数                条      1\n"
                  "（二）通过不同渠道和方式公开政府信息的情况\n1.政府公报公开政府信息数    条      —\n"
                  "                          - 4 -\n2.政府网站公开政府信息数    条      39\n"));
}

TEST_CASE("an outline as comma-separated values") {
  check_small(
      OutlineText("统计指标,单位,统计数\n一、主动公开情况,,\n\"（一）主动公开政府信息数\",条,39\n"
                  "其中：主动公开规范性文件数,条,1\n（二）通过不同渠道和方式公开政府信息的情况,,\n"
                  "1.政府公报公开政府信息数,条,\n2.政府网站公开政府信息数,条,39\n"));
}

TEST_CASE("an outline with nothing between its cells") {
  check_small(
      OutlineText("统计指标单位统计数\n一、主动公开情况\n（一）主动公开政府信息数（相同信息计1条）条39\n"
                  "其中：主动公开规范性文件数条1\n（二）通过不同渠道和方式公开政府信息的情况\n"
                  "1.政府公报公开政府信息数条\n2.政府网站公开政府信息数条39\n"));
}

TEST_CASE("an outline with single spaces, and without units") {
  check_small(
      OutlineText("统计指标 单位 统计数\n一、主动公开情况\n（一）主动公开政府信息数 条 39\n"
                  "其中：主动公开规范性文件数 条 1\n（二）通过不同渠道和方式公开政府信息的情况\n"
                  "1.政府公报公开政府信息数 条\n2.政府网站公开政府信息数 条 39\n"));
  check_small(OutlineText("统计指标\t统计数\n一、主动公开情况\n（一）主动公开政府信息数\t39\n"
                          "其中：主动公开规范性文件数\t1\n（二）通过不同渠道和方式公开政府信息的情况\n"
                          "1.政府公报公开政府信息数\n2.政府网站公开政府信息数\t39\n"),
              "");
}

TEST_CASE("known indicators with figures are a table without a header; numbered prose is none") {
  check_small(
      OutlineText("一、主动公开情况\n（一）主动公开政府信息数\t条\t39\n其中：主动公开规范性文件数\t条\t1\n"
                  "（二）通过不同渠道和方式公开政府信息的情况\n1.政府公报公开政府信息数\t条\n"
                  "2.政府网站公开政府信息数\t条\t39\n"));
  const OutlineText prose(
      "某局2017年政府信息公开工作年度报告\n一、主动公开情况\n（一）主动公开政府信息数。全年39条，比上年有所增"
      "加。\n"
      "1.政府网站公开政府信息数为39条。\n2.政务微信公开政府信息数为12条。\n（二）收到申请数。全年5件。\n");
  CHECK(prose.cells() == 0);
}

TEST_CASE("two columns of figures are the year's and the running total") {
  const OutlineText read(
      "统计指标\t单位\t本年度\t历年累计\n一、主动公开情况\t\t\t\n（一）主动公开政府信息数\t条\t39\t412\n"
      "（二）收到申请数\t件\t\t7\n（三）申请办结数\t件\t—\t\n（四）举办各类培训班数\t次\t2\n");
  CHECK(read.at("stats.1.cumulative") == "empty");
  CHECK(read.at("stats.1.1") == "39条");
  CHECK(read.at("stats.1.1.cumulative") == "412条");
  CHECK(read.at("stats.1.2") == "empty");
  CHECK(read.at("stats.1.2.cumulative") == "7件");
  CHECK(read.at("stats.1.3") == "empty");
  CHECK(read.at("stats.1.3.cumulative") == "empty");
  // One cell of the row is lost, and nothing tells which.
  CHECK(read.at("stats.1.4") == "ambiguous 2");
  CHECK(read.at("stats.1.4.cumulative") == "ambiguous 2");
  CHECK(read.observed(Observation::Kind::too_few_cells) == 1);
}

TEST_CASE("a lone figure of two columns stands under one header, or is ambiguous") {
  const std::string head = "统计指标                单位    本年度    历年累计\n一、主动公开情况\n";
  const OutlineText read(
      head +
      "（一）主动公开政府信息数    条      39        412\n"
      "（二）收到申请数            件                  7\n（三）申请办结数            件      3\n");
  CHECK(read.at("stats.1.2") == "empty");
  CHECK(read.at("stats.1.2.cumulative") == "7件");
  CHECK(read.at("stats.1.3") == "3件");
  const OutlineText lines(
      "统计指标\n单位\n本年度\n历年累计\n一、主动公开情况\n（一）主动公开政府信息数\n条\n39\n412\n"
      "（二）收到申请数\n件\n7\n（三）申请办结数\n件\n3\n4\n");
  CHECK(lines.at("stats.1.1.cumulative") == "412条");
  CHECK(lines.at("stats.1.2") == "ambiguous 7");
  CHECK(lines.at("stats.1.3") == "3件");
}

TEST_CASE("digits of two columns with nothing between are called run together") {
  const OutlineText read(
      "统计指标单位本年度历年累计\n一、主动公开情况\n（一）主动公开政府信息数条1234\n"
      "（二）收到申请数件57\n（三）申请办结数件57\n");
  CHECK(read.at("stats.1.1") == "ambiguous");
  CHECK(read.observed(Observation::Kind::run_together) == 3);
  CHECK(read.found("GX207") == 3);
}

TEST_CASE("a dash behind a unit that is glued to its label is a blank cell") {
  const OutlineText read(
      "统计指标单位统计数\n一、依申请公开情况\n（一）收到申请数件—\n1.当面申请数件3\n"
      "二、依申请公开信息收取的费用万元—\n（一）接受培训人员数人次60\n");
  CHECK(read.at("stats.1.1") == "empty");
  CHECK(read.at("stats.1.1.1") == "3件");
  CHECK(read.at("stats.2") == "empty");
  CHECK(read.at("stats.2.1") == "ambiguous");  // of another heading
}
