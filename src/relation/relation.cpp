#include "relation/relation.hpp"

namespace gxreport::relation {

namespace {

// What is gathered from the terms of one relation.
struct Tally {
  ExactSum left;
  ExactSum right;
  bool unreadable = false;
  bool not_printed = false;
  bool blanks = false;
  bool can_rise = false;      // a blank can make left - right greater
  bool can_fall = false;      // … smaller
  bool any_fraction = false;  // a blank may hold decimals
  bool units = false;         // a unit is printed in some cell
};

bool optional_cell(const Template& form, CellIndex cell) {
  return form.row_of(cell).optional || form.column_of(cell).optional;
}

void take_blank(const Template& form, CellIndex cell, int direction, Tally& tally) {
  const CellKind kind = form.column_of(cell).kind;
  tally.blanks = true;
  tally.can_rise |= direction > 0 || kind == CellKind::change;
  tally.can_fall |= direction < 0 || kind == CellKind::change;
  tally.any_fraction |= kind == CellKind::amount || kind == CellKind::measure;
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
      take_blank(form, term.cell, side * term.coefficient, tally);
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

/// Whether some number for the blanks satisfies the relation that their being 0 does not.
bool satisfiable(RelationOp op, const ExactSum& difference, const Tally& tally) {
  const int sign = difference.sign();
  if (op == RelationOp::greater_equal) return tally.can_rise;
  if (op == RelationOp::less_equal) return tally.can_fall;
  if (difference.fractional() && !tally.any_fraction) return false;
  return sign < 0 ? tally.can_rise : tally.can_fall;
}

RelationOutcome judge(RelationOp op, const Tally& tally) {
  const ExactSum difference = tally.left.minus(tally.right);
  if (holds(op, difference.sign())) return tally.blanks ? RelationOutcome::held_blank : RelationOutcome::held;
  return tally.blanks && satisfiable(op, difference, tally) ? RelationOutcome::not_assessed
                                                            : RelationOutcome::failed;
}

}  // namespace

bool holds(RelationOp op, int difference_sign) {
  switch (op) {
    case RelationOp::equal:
      return difference_sign == 0;
    case RelationOp::greater_equal:
      return difference_sign >= 0;
    case RelationOp::less_equal:
      return difference_sign <= 0;
  }
  return false;
}

RelationResult evaluate(const RelationSpec& relation, const Template& form, std::span<const Cell> cells,
                        const Text& text) {
  if (hinges_on_missing(relation, cells)) {
    return {RelationOutcome::not_printed, {}, {}, false};
  }
  Tally tally;
  take_side(relation.left, 1, form, cells, tally);
  take_side(relation.right, -1, form, cells, tally);
  RelationResult result{RelationOutcome::not_assessed, tally.left, tally.right, tally.blanks};
  if (tally.not_printed) {
    result.outcome = RelationOutcome::not_printed;
  } else if (!tally.unreadable && !(tally.units && units_differ(relation, form, cells, text))) {
    result.outcome = judge(relation.op, tally);
  }
  return result;
}

}  // namespace gxreport::relation
