// What is a claim about a cell and what is none, and what a claim settles.
#include "prose/settling.hpp"

#include <string>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;
using namespace gxreport::prose;

namespace {

/// "CELL = FIGURE" for each claim of a report of 云溪市水务局 for 2023.
std::string claimed(const std::string& sentence) {
  Text text;
  REQUIRE(decode(sentence, std::nullopt, {}, text) == SourceError::none);
  std::string out;
  for (const SettlingClaim& found :
       settling_claims(text, schema::ProseBook::builtin(), 2023, u"云溪市水务局")) {
    if (!out.empty()) out += "; ";
    out += found.claim->readings.front().cells.front().id + " = " + std::to_string(found.value);
  }
  return out;
}

Cell cell_of(const std::string& prose, std::string_view id) {
  const std::string bytes =
      "云溪市水务局2023年政府信息公开工作年度报告 一、总体情况 各项工作平稳推进。" + prose +
      "二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范"
      "性文件"
      "77132470第二十条第（五）项信息内容本年处理决定数量行政许可2629第二十条第（六）项信息内容本年处理决定数"
      "量"
      "行政处罚1330行政强制54第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费5.5";
  Text text;
  REQUIRE(decode(bytes, std::nullopt, {}, text) == SourceError::none);
  Report report;
  match_report(text, TemplateSet::builtin(), report);
  REQUIRE(report.form != nullptr);
  return report.cells.at(report.form->find_cell(id));
}

constexpr std::string_view kMade = "disclosure.normative_documents.made";
constexpr std::string_view kRepealed = "disclosure.normative_documents.repealed";

}  // namespace

TEST_CASE("sentences that claim a figure for a cell") {
  const std::string made = "disclosure.normative_documents.made = 88";
  for (const char* sentence :
       {"本年度制发规范性文件88件。", "工作平稳推进，2023年共制定行政规范性文件８８件；",
        "我局全年印发规范性文件 88 件，", "云溪市水务局2023年度出台的规范性\n文件88件、",
        "按照省政府办公厅要求建库，动态更新本年度制发的规范性文件88件。", "全年制发88件规范性文件。"}) {
    CAPTURE(sentence);
    CHECK(claimed(sentence) == made);
  }
  CHECK(claimed("全年废止规范性文件3件。") == "disclosure.normative_documents.repealed = 3");
  CHECK(claimed("2023年新收政府信息公开申请12件。") == "requests.new_received.total = 12");
}

TEST_CASE("sentences that claim nothing for the report's own cells") {
  const char* sentence =
      GENERATE("全年制发规范性文件约88件。", "全年制发规范性文件88余件。", "全年制发规范性文件88件左右。",
               "全年制发规范性文件1,088件。", "全年制发规范性文件8.8万件。", "2022年制发规范性文件88件。",
               "2022年度总结显示，全年制发规范性文件88件。", "与上年相比，全年制发规范性文件88件。",
               "截至年底，本年度制发规范性文件88件。", "其中，全年制发规范性文件88件。",
               "县教育局认真落实，全年制发规范性文件88件。", "县教育局全年制发规范性文件88件。",
               "所属各单位全年制发规范性文件88件。", "制发规范性文件88件。", "全年制发规范性文件解读88件。",
               "全年制发规范性文件占88%。", "全年制发规范性文件八十八件。", "全年废止88件规范性文件。",
               "全年新接收政府信息公开申请12件。", "全年新收依申请公开12件。", "全年新收信息公开申请12件。",
               "全年政府信息公开行政复议2件。", "全年总共制发规范性文件88件。");
  CAPTURE(sentence);
  CHECK(claimed(sentence).empty());
}

TEST_CASE("a sentence far from its beginning claims nothing") {
  std::string words;
  for (int i = 0; i < 400; ++i) words += "好";
  CHECK(claimed(words + "，全年制发规范性文件88件。").empty());
}

TEST_CASE("a claim settles which reading of glued figures holds, and the cell says so") {
  const Cell made = cell_of("本年度制发规范性文件77件。", kMade);
  CHECK(made.status == CellStatus::ok);
  CHECK(made.value == Decimal{77, 0});
  CHECK_FALSE(made.settled_by.empty());
  CHECK(cell_of("本年度制发规范性文件77件。", kRepealed).status == CellStatus::ambiguous);
}

TEST_CASE("what is no reading, or is claimed twice otherwise, settles nothing") {
  CHECK(cell_of("", kMade).status == CellStatus::ambiguous);
  CHECK(cell_of("本年度制发规范性文件78件。", kMade).status == CellStatus::ambiguous);
  CHECK(cell_of("本年度制发规范性文件77件。全年共制发规范性文件7件。", kMade).status ==
        CellStatus::ambiguous);
  const Cell twice = cell_of("本年度制发规范性文件77件。全年共制发规范性文件77件。", kMade);
  CHECK(twice.status == CellStatus::ok);
}
