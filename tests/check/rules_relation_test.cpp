// GX301 to GX502: relations of the form.
#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "check/sample.hpp"

using namespace gxreport;
using gxreport::test::cell_ids;
using gxreport::test::of_rule;
using gxreport::test::only;
using gxreport::test::Sample;

namespace {

/// A sample whose first applicant column balances at 41 requests, all granted but one.
Sample balanced() {
  Sample sample;
  for (const char* column : {"natural_person", "total"}) {
    const auto id = [column](const char* row) { return std::string("requests.") + row + '.' + column; };
    sample.figure(id("new_received"), "40").figure(id("carried_in"), "1");
    sample.figure(id("granted"), "39").figure(id("partial"), "1");
    sample.figure(id("handled_total"), "40").figure(id("carried_out"), "1");
  }
  return sample;
}

using Broken = std::multiset<std::pair<std::string, std::vector<CellIndex>>>;

std::vector<CellIndex> cells_of(const RelationSpec& relation) {
  std::vector<CellIndex> cells;
  for (const Term& term : relation.left) cells.push_back(term.cell);
  for (const Term& term : relation.right) cells.push_back(term.cell);
  return cells;
}

}  // namespace

TEST_CASE("a sample that balances has no findings") {
  Sample sample = balanced();
  const CheckResult result = sample.check();
  CHECK(result.diagnostics.empty());
  CHECK(result.assessed.held == sample.form->relations.size());
  CHECK(result.assessed.held_blank + result.assessed.failed + result.assessed.not_assessed == 0);
}

TEST_CASE("a broken balance names both sides, the difference and the place") {
  Sample sample = balanced();
  sample.figure("requests.carried_out.natural_person", "0").figure("requests.carried_out.total", "0");
  const CheckResult result = sample.check();
  const std::vector<Diagnostic> found = of_rule(result, "GX301");
  REQUIRE(found.size() == 2);
  const Diagnostic& first = found.front();
  CHECK(first.message ==
        "自然人列：本年新收政府信息公开申请数量 40 + 上年结转政府信息公开申请数量 1 = 41，"
        "总计 40 + 结转下年度继续办理 0 = 40，相差 1");
  CHECK(first.severity == Severity::error);
  CHECK(first.span == sample.at("requests.carried_out.natural_person").span);
  REQUIRE(first.relation.has_value());
  CHECK(first.relation->left == "requests.new_received.natural_person + requests.carried_in.natural_person");
  CHECK(first.relation->op == "=");
  CHECK(first.relation->right ==
        "requests.handled_total.natural_person + requests.carried_out.natural_person");
  CHECK(first.relation->left_value == Decimal{41, 0});
  CHECK(first.relation->right_value == Decimal{40, 0});
  CHECK(cell_ids(*sample.form, first).size() == 4);
  CHECK(result.assessed.failed == 2);
  CHECK(result.diagnostics.size() == 2);
}

TEST_CASE("messages are in the language asked for") {
  Sample sample = balanced();
  sample.figure("requests.carried_out.natural_person", "0").figure("requests.carried_out.total", "0");
  const CheckResult english = sample.check(Lang::en);
  const std::vector<Diagnostic> found = of_rule(english, "GX301");
  REQUIRE(found.size() == 2);
  CHECK(found.front().message ==
        "column “自然人”: 本年新收政府信息公开申请数量 40 + 上年结转政府信息公开申请数量 1 = 41, but "
        "总计 40 + 结转下年度继续办理 0 = 40; the difference is 1");
  CHECK(found.front().fix == found.front().rule->fix.en);
}

TEST_CASE("a long sum names the terms that are not 0") {
  Sample sample = balanced();
  sample.figure("requests.partial.business", "2").figure("requests.handled_total.business", "3");
  const Diagnostic found = only(sample.check(), "GX302");
  CHECK(found.message == "商业企业列：总计 3，部分公开 2（其余 18 项为 0），相差 1");
  CHECK(found.span == sample.at("requests.handled_total.business").span);
  CHECK(found.cells.size() == 20);
}

TEST_CASE("a long sum of zeros says so") {
  Sample sample;
  sample.figure("requests.handled_total.research", "3");
  CHECK(only(sample.check(), "GX302").message == "科研机构列：总计 3，其 19 项均为 0，相差 3");
}

TEST_CASE("a row names its columns and the printed total is the place") {
  Sample sample;
  sample.figure("review.reconsideration.upheld", "3").figure("review.reconsideration.total", "4");
  const Diagnostic found = only(sample.check(), "GX401");
  CHECK(found.message ==
        "“行政复议”行：总计 4，结果维持 3 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 3，相差 1");
  CHECK(found.span == sample.at("review.reconsideration.total").span);
}

TEST_CASE("inequalities say which side is short") {
  Sample sample;
  sample.figure("disclosure.licensing.previous_items", "13").figure("disclosure.licensing.change", "-20");
  const Diagnostic items = only(sample.check(), "GX501");
  CHECK(items.message == "“行政许可”行：上一年项目数量 13 + 本年增/减 -20 = -7，应不小于 0，少 7");
  REQUIRE(items.relation.has_value());
  CHECK(items.relation->right == "0");
  CHECK(items.relation->left_value == Decimal{-7, 0});
  sample.figure("disclosure.regulations.disclosed", "7").figure("disclosure.regulations.total_public", "5");
  const Diagnostic total = only(sample.check(), "GX502");
  CHECK(total.severity == Severity::warning);
  CHECK(total.message == "“规章”行：对外公开总数量 5，应不小于 本年新公开数量 7，少 2");
}

TEST_CASE("the 2021 form subtracts what was repealed") {
  Sample sample("2021-30");
  sample.figure("disclosure.regulations.made", "9").figure("disclosure.regulations.repealed", "2");
  sample.figure("disclosure.regulations.in_force", "7");
  CHECK(of_rule(sample.check(), "GX502").empty());
  sample.figure("disclosure.regulations.in_force", "6");
  const Diagnostic found = only(sample.check(), "GX502");
  REQUIRE(found.relation.has_value());
  CHECK(found.relation->right == "disclosure.regulations.made - disclosure.regulations.repealed");
  CHECK(found.relation->right_value == Decimal{7, 0});
  CHECK(found.message.find("9 - ") != std::string::npos);
}

TEST_CASE("blanks that no number can fill are said to be so") {
  Sample sample = balanced();
  sample.status("requests.carried_in.natural_person", CellStatus::empty);
  sample.figure("requests.new_received.natural_person", "50").figure("requests.new_received.total", "50");
  const std::vector<Diagnostic> found = of_rule(sample.check(), "GX301");
  REQUIRE(found.size() == 2);
  CHECK(found.front().message.find("上年结转政府信息公开申请数量 空") != std::string::npos);
  CHECK(found.front().message.find("空格填任何数都不成立") != std::string::npos);
}

TEST_CASE("each relation is counted once, as what it is") {
  Sample sample;
  sample.status("review.reconsideration.upheld", CellStatus::empty);        // held when blanks are 0
  sample.status("review.litigation_direct.upheld", CellStatus::ambiguous);  // cannot be told
  sample.figure("review.litigation_after_review.upheld", "1");              // fails
  const Assessed assessed = sample.check().assessed;
  CHECK(assessed.held_blank == 1);
  CHECK(assessed.not_assessed == 1);
  CHECK(assessed.failed == 1);
  CHECK(assessed.held == sample.form->relations.size() - 3);
}

TEST_CASE("one wrong figure breaks exactly the relations that it is in") {
  std::mt19937 random(3);
  const auto pick = [&](int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(random);
  };
  for (int round = 0; round < 60; ++round) {
    Sample sample = balanced();
    const auto wrong = static_cast<CellIndex>(pick(0, static_cast<int>(sample.form->cells.size()) - 1));
    if (sample.form->tables.at(sample.form->cells[wrong].table).id == "disclosure") continue;
    const auto before = sample.report.cells[wrong].value.units;
    sample.figure(sample.form->cells[wrong].id, std::to_string(before + pick(1, 50)));
    Broken expected;
    for (const RelationSpec& relation : sample.form->relations) {
      const std::vector<CellIndex> cells = cells_of(relation);
      if (std::ranges::find(cells, wrong) != cells.end()) expected.insert({relation.rule, cells});
    }
    Broken found;
    const CheckResult result = sample.check();
    for (const Diagnostic& diagnostic : result.diagnostics) {
      found.insert({std::string(diagnostic.rule->code), diagnostic.cells});
    }
    INFO("cell " << sample.form->cells[wrong].id);
    REQUIRE(found == expected);
    REQUIRE(result.assessed.failed == expected.size());
  }
}
