#include "locate/verify.hpp"

#include <memory>
#include <string>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;
using gxreport::locate::Answer;
using gxreport::locate::verify;

namespace {

enum : CellIndex { a, b, c, d, change };

/// One row: a to d counts, and a change.
Template small_form(std::vector<RelationSpec> relations) {
  Template form;
  TableSpec table;
  BlockSpec block;
  for (const char* id : {"a", "b", "c", "d", "change"}) {
    ColumnSpec column;
    column.id = id;
    if (column.id == "change") column.kind = CellKind::change;
    form.cells.push_back(
        {std::string("t.r.") + id, 0, 0, 0, static_cast<std::uint16_t>(block.columns.size())});
    block.columns.push_back(column);
  }
  block.rows.emplace_back();
  table.blocks.push_back(block);
  form.tables.push_back(table);
  form.relations = std::move(relations);
  return form;
}

RelationSpec sums(std::vector<Term> left, RelationOp op, std::vector<Term> right) {
  RelationSpec spec;
  spec.left = std::move(left);
  spec.op = op;
  spec.right = std::move(right);
  return spec;
}

const RelationSpec kSum = sums({{a}}, RelationOp::equal, {{b}, {c}});

}  // namespace

TEST_CASE("a sum can hold with figures above 0") {
  const auto verdict = verify(small_form({kSum}));
  CHECK(verdict.consistent == Answer::yes);
  CHECK(verdict.rank == 1);
  CHECK(verdict.redundant.empty());
  CHECK(verdict.complete);
}

TEST_CASE("sums that only zeros satisfy contradict each other") {
  const auto other = sums({{b}}, RelationOp::equal, {{a}, {c}});
  CHECK(verify(small_form({kSum, other})).consistent == Answer::no);
  const auto less = sums({{b}}, RelationOp::greater_equal, {{a}});
  CHECK(verify(small_form({kSum, less})).consistent == Answer::no);
}

TEST_CASE("a change may be below 0") {
  const auto gone = sums({{a}, {change}}, RelationOp::equal, {});
  CHECK(verify(small_form({gone})).consistent == Answer::yes);
  const auto counts = sums({{a}, {b}}, RelationOp::equal, {});
  CHECK(verify(small_form({counts})).consistent == Answer::no);
}

TEST_CASE("a sum of other equations is redundant, and they are named") {
  const auto parts = sums({{c}}, RelationOp::equal, {{d}});
  const auto whole = sums({{a}}, RelationOp::equal, {{b}, {d}});
  const auto verdict = verify(small_form({kSum, parts, whole}));
  CHECK(verdict.rank == 2);
  REQUIRE(verdict.redundant.size() == 1);
  CHECK(verdict.redundant.front().relation == 2);
  CHECK(verdict.redundant.front().implied == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("an inequality that the others imply is redundant") {
  const auto part = sums({{b}}, RelationOp::less_equal, {{a}});
  const auto verdict = verify(small_form({kSum, part}));
  REQUIRE(verdict.redundant.size() == 1);
  CHECK(verdict.redundant.front().relation == 1);
  CHECK(verdict.redundant.front().implied.empty());
  const auto other = sums({{d}}, RelationOp::less_equal, {{a}});
  CHECK(verify(small_form({kSum, other})).redundant.empty());
  const auto signed_part = sums({{b}}, RelationOp::less_equal, {{b}, {change}});
  CHECK(verify(small_form({signed_part})).redundant.empty());
}

TEST_CASE("the relations of every form can hold together") {
  for (const auto& form : TemplateSet::builtin().all()) {
    INFO(form->id);
    const Template full = locate::printed_in_full(*form);
    const auto verdict = verify(full);
    CHECK(verdict.consistent == Answer::yes);
    CHECK(verdict.complete);
    CHECK(verdict.rank > 0);
    CHECK(verdict.rank + verdict.redundant.size() <= full.relations.size());
    if (form->outline) continue;
    // Of each column of requests that sums up others, one of the sums over rows follows from theirs.
    CHECK_FALSE(verdict.redundant.empty());
  }
}

namespace {

/// Indicators 0 to 4 and what splits say of them.
Template outline_form(std::vector<OutlineSplit> splits) {
  auto outline = std::make_shared<OutlineSpec>();
  outline->id = "o";
  for (const char* id : {"whole", "part", "rest", "less", "more"})
    outline->indicators.push_back({id, false, {}});
  for (const OutlineSplit& split : splits) {
    for (const int part : split.parts)
      outline->indicators[static_cast<std::size_t>(part)].under.push_back(split.total);
  }
  outline->splits = std::move(splits);
  Template form;
  form.id = "outline";
  form.outline = std::move(outline);
  return form;
}

OutlineSplit split(OutlineSplit::Kind kind, int total, std::vector<int> parts) {
  return {"GX801", kind, total, -1, std::move(parts), {}};
}

constexpr auto kSumKind = OutlineSplit::Kind::sum;

std::vector<std::string> ids(const Template& form) {
  std::vector<std::string> out;
  for (const CellSpec& cell : form.cells) out.push_back(cell.id);
  return out;
}

}  // namespace

TEST_CASE("an outline is verified with every indicator where it may stand") {
  const auto full = locate::printed_in_full(
      outline_form({split(kSumKind, 0, {1, 2}), split(kSumKind, 1, {3, 4}), split(kSumKind, 2, {3, 4})}));
  CHECK(ids(full) == std::vector<std::string>{"o.whole", "o.whole.part", "o.whole.rest", "o.whole.part.less",
                                              "o.whole.part.more", "o.whole.rest.less", "o.whole.rest.more"});
  const auto verdict = verify(full);
  CHECK(verdict.rank == 3);
  CHECK(verdict.consistent == Answer::yes);
  CHECK(verdict.redundant.empty());
}

TEST_CASE("an outline whose channels overlap has a bound on either side") {
  const auto between = split(OutlineSplit::Kind::between, 0, {1, 2});
  const auto both = verify(locate::printed_in_full(outline_form({between, split(kSumKind, 0, {1})})));
  CHECK(both.consistent == Answer::yes);
  const auto alone = locate::printed_in_full(outline_form({between}));
  CHECK(alone.relations.size() == 3);
  CHECK(verify(alone).redundant.empty());
}

TEST_CASE("indicators that stand under one another end where one would stand under itself") {
  const auto circle =
      locate::printed_in_full(outline_form({split(kSumKind, 0, {1}), split(kSumKind, 1, {0})}));
  CHECK(ids(circle) == std::vector<std::string>{"o.whole", "o.whole.part"});
  CHECK(circle.relations.size() == 1);
}
