// A report on one form with the statistics of another behind it.
#include "outline_reading.hpp"

using namespace gxreport;
using gxreport::test::OutlineText;

namespace {

const std::string kMain =
    "丙县水务局2020年政府信息公开工作年度报告\n一、总体情况\n按时公开。\n二、主动公开政府信息情况\n第二十条第"
    "（一）项\n"
    "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n规范性文件\t2\t2\t9\n"
    "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t行政诉讼\n\t未经复议直接起诉\t复议后起诉\n"
    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结"
    "果纠正\t其他结果"
    "\t尚未审结\t总计\n1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n六、其他需要报告的事项\n无。\n";

const std::string kStats =
    "附件\n统计指标\t单位\t统计数\n一、主动公开政府信息情况\t\t\n（一）主动公开政府信息数\t条\t40\n二、行政复"
    "议数量\t件\t3\n"
    "（一）维持具体行政行为数\t件\t1\n（二）被依法纠错数\t件\t1\n（三）其他情形数\t件\t0\n三、行政诉讼数量\t"
    "件\t0\n";

}  // namespace

TEST_CASE("the cells of an appendix follow those of the report's form, and both are checked") {
  const OutlineText main(kMain);
  const OutlineText both(kMain + kStats);
  REQUIRE(both.document.report.form != nullptr);
  CHECK(both.document.report.form->id == "2019-60");
  CHECK(both.cells() == main.cells() + 7);
  CHECK(both.document.report.form->cells.at(main.cells()).id == "stats.1");
  CHECK(both.at("review.reconsideration.total") == "1");
  CHECK(both.at("disclosure.normative_documents.total_public") == "9");
  CHECK(both.at("stats.2") == "3件");
  CHECK(both.failed() == "GX801 stats.2 = stats.2.1 + stats.2.2 + stats.2.3\n");
  CHECK(both.document.report.sections.size() == main.document.report.sections.size());
}

TEST_CASE("an appendix changes nothing in what is read and said of the form") {
  for (const std::string& text : {kMain + kStats, kStats + kMain}) {
    const OutlineText main(kMain);
    const OutlineText both(text);
    for (const CellSpec& cell : TemplateSet::builtin().find("2019-60")->cells) {
      INFO(cell.id);
      CHECK(both.at(cell.id) == main.at(cell.id));
    }
    CHECK(both.at("stats.1.1") == "40条");
    for (const char* code : {"GX111", "GX112", "GX113", "GX201", "GX202"})
      CHECK(both.found(code) == main.found(code));
  }
}

TEST_CASE("a report read after one with an outline has none of it") {
  Document document;
  const std::string both = kMain + kStats;
  check_document(both, TemplateSet::builtin(), Options{}, document);
  CHECK(document.report.own_form != nullptr);
  check_document(kMain, TemplateSet::builtin(), Options{}, document);
  CHECK(document.report.own_form == nullptr);
  CHECK(document.report.form == TemplateSet::builtin().find("2019-60"));
}

TEST_CASE("a form of outlines without a table is recognised and not read") {
  const OutlineText read(
      "丙县水务局2017年政府信息公开工作年度报告\n主动公开政府信息数\n收到申请数\n详见附件。\n");
  REQUIRE(read.document.report.form != nullptr);
  CHECK(read.document.report.form->id == "legacy-stats");
  CHECK(read.cells() == 0);
}
