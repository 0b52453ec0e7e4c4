#include "relation/relation.hpp"

#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;
using gxreport::relation::evaluate;
using gxreport::relation::RelationOutcome;

namespace {

/// One row of six cells: a, b, c counts; d a change; e an amount; f an optional count.
Template small_form() {
  Template form;
  TableSpec table;
  BlockSpec block;
  const auto column = [&](const char* id, CellKind kind, bool optional) {
    ColumnSpec spec;
    spec.id = id;
    spec.kind = kind;
    spec.optional = optional;
    const auto index = static_cast<std::uint16_t>(block.columns.size());
    block.columns.push_back(spec);
    form.cells.push_back({std::string("t.r.") + id, 0, 0, 0, index});
  };
  for (const char* id : {"a", "b", "c"}) column(id, CellKind::count, false);
  column("d", CellKind::change, false);
  column("e", CellKind::amount, false);
  column("f", CellKind::count, true);
  block.rows.emplace_back();
  table.blocks.push_back(block);
  form.tables.push_back(table);
  return form;
}

Cell figure(std::int64_t units, std::uint8_t scale = 0) {
  Cell cell;
  cell.status = CellStatus::ok;
  cell.value = {units, scale};
  return cell;
}

Cell with(CellStatus status) {
  Cell cell;
  cell.status = status;
  return cell;
}

const Cell kBlank = with(CellStatus::empty);

enum : CellIndex { a, b, c, d, e, f };

RelationSpec spec_of(std::vector<Term> left, RelationOp op, std::vector<Term> right) {
  RelationSpec spec;
  spec.left = std::move(left);
  spec.op = op;
  spec.right = std::move(right);
  return spec;
}

RelationOutcome outcome(const RelationSpec& spec, std::vector<Cell> cells, const Text& text = {}) {
  static const Template form = small_form();
  cells.resize(6);
  return evaluate(spec, form, cells, text).outcome;
}

const RelationSpec kSum = spec_of({{a, 1}, {b, 1}}, RelationOp::equal, {{c, 1}});

}  // namespace

TEST_CASE("a relation over figures holds or fails") {
  CHECK(outcome(kSum, {figure(2), figure(3), figure(5)}) == RelationOutcome::held);
  CHECK(outcome(kSum, {figure(2), figure(3), figure(6)}) == RelationOutcome::failed);
  CHECK(outcome(kSum, {figure(15, 1), figure(150, 2), figure(3)}) == RelationOutcome::held);
  const auto least = spec_of({{a, 1}}, RelationOp::greater_equal, {{b, 1}, {c, -1}});
  CHECK(outcome(least, {figure(2), figure(5), figure(3)}) == RelationOutcome::held);
  CHECK(outcome(least, {figure(1), figure(5), figure(3)}) == RelationOutcome::failed);
  const auto most = spec_of({{a, 1}}, RelationOp::less_equal, {});
  CHECK(outcome(most, {figure(0)}) == RelationOutcome::held);
  CHECK(outcome(most, {figure(1)}) == RelationOutcome::failed);
}

TEST_CASE("a relation with a cell that was not read is not assessed") {
  for (const CellStatus status : {CellStatus::missing, CellStatus::ambiguous, CellStatus::invalid}) {
    CHECK(outcome(kSum, {with(status), figure(9), figure(5)}) == RelationOutcome::not_assessed);
    CHECK(outcome(kSum, {kBlank, with(status), figure(5)}) == RelationOutcome::not_assessed);
    CHECK(outcome(kSum, {figure(2), figure(3), with(status)}) == RelationOutcome::not_assessed);
  }
}

TEST_CASE("a blank is an unknown number of at least 0") {
  CHECK(outcome(kSum, {figure(5), kBlank, figure(5)}) == RelationOutcome::held_blank);
  CHECK(outcome(kSum, {figure(4), kBlank, figure(5)}) == RelationOutcome::not_assessed);
  CHECK(outcome(kSum, {figure(6), kBlank, figure(5)}) == RelationOutcome::failed);
  CHECK(outcome(kSum, {figure(6), figure(1), kBlank}) == RelationOutcome::not_assessed);
  CHECK(outcome(kSum, {kBlank, kBlank, kBlank}) == RelationOutcome::held_blank);
}

TEST_CASE("a blank change may have either sign, a blank count no decimals") {
  const auto change = spec_of({{a, 1}, {d, 1}}, RelationOp::equal, {{b, 1}});
  CHECK(outcome(change, {figure(9), figure(5), {}, kBlank}) == RelationOutcome::not_assessed);
  CHECK(outcome(change, {figure(1), figure(5), {}, kBlank}) == RelationOutcome::not_assessed);
  CHECK(outcome(kSum, {figure(15, 1), kBlank, figure(5)}) == RelationOutcome::failed);
  const auto money = spec_of({{a, 1}, {e, 1}}, RelationOp::equal, {{b, 1}});
  CHECK(outcome(money, {figure(15, 1), figure(5), {}, {}, kBlank}) == RelationOutcome::not_assessed);
}

TEST_CASE("a relation on an optional cell that is not printed is not counted") {
  const auto extra = spec_of({{a, 1}, {f, 1}}, RelationOp::equal, {{b, 1}});
  CHECK(outcome(extra, {figure(1), figure(5)}) == RelationOutcome::not_printed);
  CHECK(outcome(extra, {figure(1), with(CellStatus::missing)}) == RelationOutcome::not_printed);
  CHECK(outcome(extra, {figure(1), figure(5), {}, {}, {}, figure(4)}) == RelationOutcome::held);
  CHECK(outcome(extra, {figure(1), figure(5), {}, {}, {}, with(CellStatus::invalid)}) ==
        RelationOutcome::not_assessed);
}

TEST_CASE("amounts in different units are not compared") {
  const std::string source = "3万元 30000元 3萬元";
  Text text;
  REQUIRE(decode(source, Encoding::utf8, {}, text) == SourceError::none);
  const auto equal = spec_of({{e, 1}}, RelationOp::equal, {{e, 1}});
  const auto across = spec_of({{e, 1}}, RelationOp::equal, {{e, 1}, {a, 1}});
  Cell amount = figure(3);
  amount.unit = {1, 3};
  CHECK(outcome(equal, {{}, {}, {}, {}, amount}, text) == RelationOutcome::held);
  Cell count = figure(0);
  count.unit = {9, 10};  // a count's unit does not matter
  CHECK(outcome(across, {count, {}, {}, {}, amount}, text) == RelationOutcome::held);
}

TEST_CASE("two amounts are compared only when their units are written alike") {
  Template form = small_form();
  form.tables[0].blocks[0].columns[a].kind = CellKind::amount;
  Text text;
  REQUIRE(decode("3万元 30000元 3萬元", Encoding::utf8, {}, text) == SourceError::none);
  const auto spec = spec_of({{e, 1}}, RelationOp::equal, {{a, 1}});
  std::vector<Cell> cells(6);
  cells[e] = figure(3);
  cells[e].unit = {1, 3};
  cells[a] = figure(30000);
  cells[a].unit = {9, 10};
  CHECK(evaluate(spec, form, cells, text).outcome == RelationOutcome::not_assessed);
  cells[a] = figure(3);
  cells[a].unit = {12, 14};
  CHECK(evaluate(spec, form, cells, text).outcome == RelationOutcome::held);
  cells[a].unit = {};
  CHECK(evaluate(spec, form, cells, text).outcome == RelationOutcome::held);
}

TEST_CASE("an index that is no cell is not assessed") {
  const auto wild = spec_of({{a, 1}}, RelationOp::equal, {{kNoCell, 1}});
  CHECK(outcome(wild, {figure(1)}) == RelationOutcome::not_assessed);
}

TEST_CASE("outcomes with blanks agree with trying every number") {
  std::mt19937 random(11);
  const auto pick = [&](int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(random);
  };
  for (int round = 0; round < 3000; ++round) {
    RelationSpec spec;
    spec.op = static_cast<RelationOp>(pick(0, 2));
    std::vector<Cell> cells;
    int blanks = 0;
    for (CellIndex i = 0; i < 3; ++i) {
      (pick(0, 1) == 0 ? spec.left : spec.right).push_back({i, pick(0, 1) == 0 ? 1 : -1});
      cells.push_back(pick(0, 2) == 0 ? kBlank : figure(pick(0, 6)));
      blanks += cells.back().status == CellStatus::empty ? 1 : 0;
    }
    const auto difference = [&](int x, int y, int z) {
      const std::array<int, 3> tried = {x, y, z};
      int sum = 0;
      for (const auto* side : {&spec.left, &spec.right}) {
        for (const Term& term : *side) {
          const bool blank = cells[term.cell].status == CellStatus::empty;
          const int value = blank ? tried[term.cell] : static_cast<int>(cells[term.cell].value.units);
          sum += (side == &spec.left ? 1 : -1) * term.coefficient * value;
        }
      }
      return sum;
    };
    bool possible = false;
    for (int x = 0; x < 20; ++x)
      for (int y = 0; y < 20; ++y)
        for (int z = 0; z < 20; ++z)
          possible = possible || gxreport::relation::holds(spec.op, difference(x, y, z));
    const bool zero = gxreport::relation::holds(spec.op, difference(0, 0, 0));
    const RelationOutcome expected = !possible    ? RelationOutcome::failed
                                     : !zero      ? RelationOutcome::not_assessed
                                     : blanks > 0 ? RelationOutcome::held_blank
                                                  : RelationOutcome::held;
    REQUIRE(outcome(spec, cells) == expected);
  }
}
