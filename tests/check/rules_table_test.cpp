// GX201 to GX208: the rows and cells of the tables.
#include <string>

#include "catch.hpp"
#include "check/sample.hpp"

using namespace gxreport;
using gxreport::test::cell_ids;
using gxreport::test::of_rule;
using gxreport::test::only;
using gxreport::test::Sample;
using Kind = Observation::Kind;

namespace {

/// Takes a row out of the report, as the matcher says it.
void lose_row(Sample& sample, const std::string& row) {
  std::vector<CellIndex> cells;
  for (std::size_t i = 0; i < sample.form->cells.size(); ++i) {
    if (!sample.form->cells[i].id.starts_with(row + '.')) continue;
    sample.report.cells[i] = Cell{};
    cells.push_back(static_cast<CellIndex>(i));
  }
  REQUIRE_FALSE(cells.empty());
  Observation seen;
  seen.kind = Kind::row_missing;
  seen.cells = cells;
  sample.report.observations.push_back(seen);
}

void lose_table(Sample& sample, const std::string& table) {
  for (const TableSpec& spec : sample.form->tables) {
    if (spec.id != table) continue;
    for (const BlockSpec& block : spec.blocks) {
      for (const RowSpec& row : block.rows) lose_row(sample, table + '.' + row.id);
    }
  }
}

}  // namespace

TEST_CASE("GX201 is one message a row") {
  Sample sample;
  lose_row(sample, "requests.denied_law");
  const Diagnostic found = only(sample.check(), "GX201");
  CHECK(found.message.find("（三）不予公开 2.") != std::string::npos);
  CHECK(found.cells.size() == 8);  // samples print 小计
}

TEST_CASE("GX201 lists the rows when many are missing") {
  Sample sample;
  for (const char* row : {"granted", "partial", "denied_law", "denied_safety"}) {
    lose_row(sample, std::string("requests.") + row);
  }
  const Diagnostic found = only(sample.check(), "GX201");
  CHECK(found.message.find("缺少 4 行：") != std::string::npos);
  CHECK(found.cells.size() == 32);
}

TEST_CASE("GX201 says once that a whole table is missing") {
  Sample sample;
  lose_table(sample, "requests");
  const Diagnostic found = only(sample.check(), "GX201");
  CHECK(found.message == "“收到和处理政府信息公开申请情况”的表格整张没有找到");
  CHECK(found.span == sample.report.sections.at(2).title);
}

TEST_CASE("GX201 is silent about the table of a part that GX111 misses") {
  Sample sample;
  lose_table(sample, "requests");
  sample.observe(Kind::part_missing, {}, {}, "", 2);
  CHECK(sample.codes() == std::vector<std::string>{"GX111"});
}

TEST_CASE("GX201 does not call a table missing whose figures run together") {
  Sample sample;
  lose_table(sample, "review");
  sample.report.observations.clear();
  sample.observe(Kind::run_together, sample.print("31040"), {"review.reconsideration.upheld"});
  CHECK(of_rule(sample.check(), "GX201").empty());
}

TEST_CASE("GX202 names the row and where it stood first") {
  Sample sample;
  const Span second = sample.print("行政处罚");
  sample.observe(Kind::row_twice, second, {"disclosure.penalty.change"});
  sample.report.observations.back().other = sample.report.identity.year_span;
  CHECK(only(sample.check(), "GX202").message == "“行政处罚”一行印了两次，前一次在第 1 行");
}

TEST_CASE("GX203 and GX204 give the form's wording") {
  Sample sample;
  sample.observe(Kind::row_label_deviates, sample.print("7.属于行政执法\n\n案件"),
                 {"requests.denied_enforcement_file.total"}, "属于行政执法案卷");
  sample.observe(Kind::header_deviates, sample.print("尚未审计"), {"review.reconsideration.pending"},
                 "尚未审结");
  sample.observe(Kind::header_missing, {}, {"requests.granted.natural_person"}, "自然人");
  const CheckResult result = sample.check();
  CHECK(only(result, "GX203").message == "行标签印作“7.属于行政执法 案件”，格式为“属于行政执法案卷”");
  const std::vector<Diagnostic> headers = of_rule(result, "GX204");
  REQUIRE(headers.size() == 2);
  CHECK(headers[0].message == "表头缺少“自然人”");
  CHECK(headers[1].message == "表头印作“尚未审计”，格式为“尚未审结”");
  CHECK(headers[1].severity == Severity::warning);
}

TEST_CASE("GX205 is one finding a table with the list of its blank cells") {
  Sample sample;
  for (const char* id :
       {"disclosure.regulations.made", "disclosure.regulations.disclosed", "review.reconsideration.upheld"}) {
    sample.status(id, CellStatus::empty, "/");
  }
  const std::vector<Diagnostic> found = of_rule(sample.check(), "GX205");
  REQUIRE(found.size() == 2);
  CHECK(found[0].message == "“主动公开政府信息情况”表有 2 个空格：规章·本年新制作数量、规章·本年新公开数量");
  CHECK(cell_ids(*sample.form, found[1]) == std::vector<std::string>{"review.reconsideration.upheld"});
}

TEST_CASE("GX206 quotes what is no number, once, whoever noticed it") {
  Sample sample;
  sample.status("review.reconsideration.upheld", CellStatus::invalid, "见附件");
  CHECK(only(sample.check(), "GX206").message.find("“见附件”不是数字") != std::string::npos);
  sample.observe(Kind::not_a_number, sample.at("review.reconsideration.upheld").span,
                 {"review.reconsideration.upheld"});
  CHECK(of_rule(sample.check(), "GX206").size() == 1);
}

TEST_CASE("GX207 names the run and its cells") {
  Sample sample;
  sample.observe(Kind::run_together, sample.print("31040"),
                 {"review.reconsideration.upheld", "review.reconsideration.corrected"});
  const std::string message = only(sample.check(), "GX207").message;
  CHECK(message.starts_with("“31040”中的数字连在一起"));
  CHECK(message.find("行政复议·结果维持、行政复议·结果纠正") != std::string::npos);
  Sample unsaid;
  unsaid.status("review.reconsideration.upheld", CellStatus::ambiguous, "3");
  CHECK(only(unsaid.check(), "GX207").cells.size() == 1);
}

TEST_CASE("GX208 names the row with too many figures") {
  Sample sample;
  sample.observe(Kind::too_many_cells, sample.print("行政处罚 31 0 12 7"), {"disclosure.penalty.change"});
  CHECK(only(sample.check(), "GX208").message == "“行政处罚”一行的数字多于栏数");
}

TEST_CASE("GX208 names the figure that may have been torn in two") {
  Sample sample;
  sample.observe(Kind::figure_torn, sample.print("2 | 0"), {"requests.granted.natural_person"}, "20");
  const std::string message = only(sample.check(), "GX208").message;
  CHECK(message.find("“2 | 0”合成 20") != std::string::npos);
}
