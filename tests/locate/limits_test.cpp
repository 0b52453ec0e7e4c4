// What is too much is not searched, and said to be so.
#include <algorithm>

#include "catch.hpp"
#include "locate/figures.hpp"
#include "locate/locate.hpp"
#include "relation/relation.hpp"
#include "support/random.hpp"

using namespace gxreport;
using namespace gxreport::test;

TEST_CASE("of many faults those are named whose relations tell, and the search says that it stopped") {
  support::ReportModel model = support::sample_report(*TemplateSet::builtin().find("2019-60"), 5);
  Figures figures(model);
  const std::vector<std::string> wrong = {
      "requests.granted.natural_person", "requests.partial.business", "requests.denied_law.research",
      "requests.denied_safety.public_welfare", "requests.denied_process.legal_service"};
  std::int64_t by = 1000;
  for (const std::string& id : wrong) figures.report.cells[figures.cell(id)].value.units += by *= 3;
  const std::vector<Cause> causes = figures.causes();
  REQUIRE(causes.size() == wrong.size());
  for (std::size_t i = 0; i < causes.size(); ++i) {
    REQUIRE(causes[i].suspects.size() == 1);
    CHECK(causes[i].stopped);
    CHECK(causes[i].suspects.front().explains == 2);
  }
}

TEST_CASE("what no small set explains stands alone, and nothing is suspected") {
  Figures figures;
  support::Random random(7);
  for (Cell& cell : figures.report.cells) cell.value.units = random.between(0, 100000);
  const std::vector<Cause> causes = figures.causes();
  std::size_t relations = 0;
  bool alone = false;
  for (const Cause& cause : causes) {
    relations += cause.relations.size();
    alone = alone || (cause.suspects.empty() && cause.relations.size() == 1 && cause.stopped);
  }
  CHECK(relations == figures.failed().size());
  CHECK(alone);
}

TEST_CASE("figures beyond what is computed with are left alone") {
  Figures figures;
  figures.row("review.reconsideration", {5, 2, 0, 0, 8});
  figures.set("review.reconsideration.upheld", "5.0000000001");
  const Cause cause = figures.cause();
  CHECK(cause.suspects.empty());
  CHECK(cause.stopped);
  figures.row("review.reconsideration", {999'999'999'999'999'999, 999'999'999'999'999'999, 0, 0, 8});
  for (const std::string& line : figures.told(figures.cause()))
    CHECK(line.find("total") == std::string::npos);
}

TEST_CASE("every failed relation stands in exactly one cause, in the form's order") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    support::Random random(seed);
    Figures figures(support::sample_report(*TemplateSet::builtin().find("2021-30"), seed, seed % 40));
    for (std::size_t faults = 1 + random.below(6); faults > 0; --faults) {
      Cell& cell = figures.report.cells[random.below(figures.report.cells.size())];
      cell.value.units += random.between(1, 50);
      if (random.chance(10)) cell.status = CellStatus::ambiguous;
    }
    std::vector<std::uint32_t> covered;
    std::uint32_t last = 0;
    for (const Cause& cause : figures.causes()) {
      CHECK(cause.relations.front() >= last);
      last = cause.relations.front();
      covered.insert(covered.end(), cause.relations.begin(), cause.relations.end());
    }
    std::sort(covered.begin(), covered.end());
    CHECK(covered == figures.failed());
  }
}

TEST_CASE("thousands of failed relations that share a cell are a bounded search") {
  constexpr std::uint16_t kCells = 8000;
  Template form;
  form.tables.resize(1);
  BlockSpec block;
  block.columns.resize(1);
  block.rows.resize(kCells);
  form.tables[0].blocks.push_back(block);
  Report report;
  for (std::uint16_t i = 0; i < kCells; ++i) {
    form.cells.push_back({std::to_string(i), 0, 0, i, 0});
    Cell& cell = report.cells.emplace_back();
    cell.status = CellStatus::ok;
    cell.value.units = i * i % 97;
  }
  std::vector<std::uint32_t> failed;
  for (std::uint16_t i = 1; i + 2 < kCells; ++i) {
    RelationSpec& relation = form.relations.emplace_back();
    relation.left = {{0, 1}, {i, 1}};
    relation.right = {{static_cast<CellIndex>(i + 1), 1}, {static_cast<CellIndex>(i + 2), 1}};
    const auto outcome = relation::evaluate(relation, form, report.cells, Text{}).outcome;
    if (outcome == relation::RelationOutcome::failed) failed.push_back(static_cast<std::uint32_t>(i - 1));
  }
  report.form = &form;
  REQUIRE(failed.size() > 7000);
  std::size_t relations = 0;
  for (const Cause& cause : locate::find_causes(Text{}, report, failed)) relations += cause.relations.size();
  CHECK(relations == failed.size());
}

TEST_CASE("a cell that a form adds on both sides cannot be the wrong one") {
  std::string error;
  const auto form = parse_template(
      R"({"id":"both","name":{"zh":"","en":""},"document":"","markers":[],"parts":[{"id":"p","title":"部分"}],
  "tables":[{"id":"t","part":"p","name":{"zh":"","en":""},"blocks":[{"id":"b",
    "columns":[{"id":"a","label":"甲"},{"id":"b","label":"乙"},{"id":"c","label":"丙"}],
    "rows":[{"id":"r","label":"行"}]}]}],
  "relations":[{"rule":"GX303","table":"t","per":"row","left":["a","b"],"op":"=","right":["b","c"]}]})",
      error);
  REQUIRE(form != nullptr);
  Report report;
  report.form = form.get();
  for (const std::int64_t value : {3, 7, 5}) {
    Cell& cell = report.cells.emplace_back();
    cell.status = CellStatus::ok;
    cell.value.units = value;
  }
  const std::vector<std::uint32_t> failed = {0};
  const std::vector<Cause> causes = locate::find_causes(Text{}, report, failed);
  REQUIRE(causes.size() == 1);
  REQUIRE(causes.front().suspects.size() == 2);
  CHECK(causes.front().suspects[0].cell == 0);
  CHECK(causes.front().suspects[0].expected == Decimal{5, 0});
  CHECK(causes.front().suspects[1].cell == 2);
}
