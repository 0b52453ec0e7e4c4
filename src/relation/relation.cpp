#include "relation/relation.hpp"

#include <optional>

namespace gxreport::relation {

namespace {

// What is gathered from the terms of one relation.
struct Tally : Balance {
  bool unreadable = false;
  bool not_printed = false;
  bool units = false;  // a unit is printed in some cell
};

bool optional_cell(const Template& form, CellIndex cell) {
  return form.row_of(cell).optional || form.column_of(cell).optional;
}

void take_side(std::span<const Term> terms, int side, const Template& form, std::span<const Cell> cells,
               Tally& tally) {
  ExactSum& sum = side > 0 ? tally.left : tally.right;
  for (const Term& term : terms) {
    if (term.cell >= cells.size()) {
      tally.unreadable = true;
      continue;
    }
    const Cell& cell = cells[term.cell];
    if (cell.status == CellStatus::ok) {
      sum.add(cell.value, term.coefficient);
      tally.units |= !cell.unit.empty();
    } else if (cell.status == CellStatus::empty) {
      tally.add_blank(form.column_of(term.cell).kind, side * term.coefficient);
    } else {
      tally.unreadable = true;
      tally.not_printed |= cell.status == CellStatus::missing && optional_cell(form, term.cell);
    }
  }
}

/// Units of counts (件, 大项) do not matter to a sum; those of amounts do.
bool units_differ(const RelationSpec& relation, const Template& form, std::span<const Cell> cells,
                  const Text& text) {
  std::u16string_view first;
  for (const auto* side : {&relation.left, &relation.right}) {
    for (const Term& term : *side) {
      const Cell& cell = cells[term.cell];
      if (cell.unit.empty() || form.column_of(term.cell).kind != CellKind::amount) continue;
      const std::u16string_view unit = text.folded(cell.unit);
      if (first.empty()) first = unit;
      if (unit != first) return true;
    }
  }
  return false;
}

/// Of cells that hold whole numbers without units, as nearly all do; nullopt when one of them does not.
std::optional<ExactSum::Wide> whole_sum(std::span<const Term> terms, std::span<const Cell> cells) {
  ExactSum::Wide sum = 0;
  for (const Term& term : terms) {
    if (term.cell >= cells.size()) return std::nullopt;
    const Cell& cell = cells[term.cell];
    if (cell.status != CellStatus::ok || cell.value.scale != 0 || !cell.unit.empty()) return std::nullopt;
    sum += ExactSum::Wide{cell.value.units} * term.coefficient;
  }
  return sum;
}

/// Of one whose cells are all such; nullopt when they are not.
std::optional<RelationResult> evaluate_whole(const RelationSpec& relation, std::span<const Cell> cells) {
  const auto left = whole_sum(relation.left, cells);
  if (!left) return std::nullopt;
  const auto right = whole_sum(relation.right, cells);
  if (!right) return std::nullopt;
  const int sign = *left > *right ? 1 : *left < *right ? -1 : 0;
  const auto outcome = holds(relation.op, sign) ? RelationOutcome::held : RelationOutcome::failed;
  return RelationResult{outcome, ExactSum(*left), ExactSum(*right), false};
}

}  // namespace

RelationResult evaluate(const RelationSpec& relation, const Template& form, std::span<const Cell> cells,
                        const Text& text) {
  if (hinges_on_missing(relation, cells)) {
    return {RelationOutcome::not_printed, {}, {}, false};
  }
  if (const auto whole = evaluate_whole(relation, cells)) return *whole;
  Tally tally;
  take_side(relation.left, 1, form, cells, tally);
  take_side(relation.right, -1, form, cells, tally);
  RelationResult result{RelationOutcome::not_assessed, tally.left, tally.right, tally.blanks};
  if (tally.not_printed) {
    result.outcome = RelationOutcome::not_printed;
  } else if (!tally.unreadable && !(tally.units && units_differ(relation, form, cells, text))) {
    result.outcome = tally.judge(relation.op);
  }
  return result;
}

}  // namespace gxreport::relation
