#include "locate/system.hpp"

#include <algorithm>

namespace gxreport::locate {

namespace {

using relation::RelationOutcome;

constexpr unsigned kMaxScale = 9;

// What a blank can do to left - right.
constexpr int kRises = 1;
constexpr int kFalls = 2;

Wide power_of_ten(unsigned exponent) {
  Wide power = 1;
  for (unsigned i = 0; i < exponent; ++i) power *= 10;
  return power;
}

bool is_separator(const Report& report, std::size_t relation) {
  return std::ranges::find(report.separators, relation) != report.separators.end();
}

/// A relation that is not assessed for its blanks alone: with every cell read, and none of money, whose unit
/// may be what forbids it.
bool only_blank(const Report& report, const RelationSpec& relation) {
  const auto readable = [&](const Term& term) {
    if (term.cell >= report.cells.size()) return false;
    const CellStatus status = report.cells[term.cell].status;
    return (status == CellStatus::ok || status == CellStatus::empty) &&
           report.form->column_of(term.cell).kind != CellKind::amount;
  };
  return std::ranges::all_of(relation.left, readable) && std::ranges::all_of(relation.right, readable);
}

/// Every cell read and none with a unit: it holds or fails, and nothing else can be said of it.
bool plain(const Report& report, const RelationSpec& relation) {
  const auto read = [&](const Term& term) {
    return term.cell < report.cells.size() && report.cells[term.cell].status == CellStatus::ok &&
           report.cells[term.cell].unit.empty();
  };
  return std::ranges::all_of(relation.left, read) && std::ranges::all_of(relation.right, read);
}

bool belongs(const Report& report, std::size_t index, RelationOutcome outcome) {
  switch (outcome) {
    case RelationOutcome::not_printed:
      return false;
    case RelationOutcome::not_assessed:
      return only_blank(report, report.form->relations[index]);
    case RelationOutcome::failed:
      return true;
    case RelationOutcome::held:
    case RelationOutcome::held_blank:
      return !is_separator(report, index);
  }
  return false;
}

}  // namespace

System::System(const Text& text, const Report& report, std::span<const std::uint32_t> failed)
    : report_(report) {
  computable_ = take_values(text, failed);
  rows_.reserve(taken_.size());
  row_at_.reserve(taken_.size() + 1);
  by_row_.reserve(terms_);
  row_at_.push_back(0);
  entry_of_.assign(report.cells.size(), 0);
  for (std::size_t i = 0; computable_ && i < taken_.size(); ++i) take_relation(taken_[i], failed_[i]);
  index_cells();
}

RelationOutcome System::evaluate(const RelationSpec& relation, const Text& text) const {
  return relation::evaluate(relation, *report_.form, report_.cells, text).outcome;
}

/// Picks the relations, and brings the figures that they speak of to one scale.
bool System::take_values(const Text& text, std::span<const std::uint32_t> failed) {
  const auto& relations = report_.form->relations;
  taken_.reserve(relations.size());
  for (std::size_t i = 0; i < relations.size(); ++i) {
    if (relation::hinges_on_missing(relations[i], report_.cells)) continue;
    const bool fails = std::ranges::binary_search(failed, i);
    const auto outcome = fails                          ? RelationOutcome::failed
                         : plain(report_, relations[i]) ? RelationOutcome::held
                                                        : evaluate(relations[i], text);
    if (!belongs(report_, i, outcome)) continue;
    taken_.push_back(static_cast<std::uint32_t>(i));
    failed_.push_back(fails);
    terms_ += relations[i].left.size() + relations[i].right.size();
    for (const auto* side : {&relations[i].left, &relations[i].right}) {
      for (const Term& term : *side) {
        const Cell& cell = report_.cells[term.cell];
        if (cell.status == CellStatus::ok) scale_ = std::max<unsigned>(scale_, cell.value.scale);
      }
    }
  }
  if (scale_ > kMaxScale) return false;
  one_ = power_of_ten(scale_);
  values_.resize(report_.cells.size());
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const Cell& cell = report_.cells[i];
    if (cell.status != CellStatus::ok || cell.value.scale > scale_) continue;
    values_[i] = cell.value.scale == scale_ ? Wide{cell.value.units}
                                            : cell.value.units * power_of_ten(scale_ - cell.value.scale);
  }
  return true;
}

/// A cell that stands on both sides gets one entry.
void System::add_entry(CellIndex cell, int coefficient) {
  const std::size_t begin = row_at_.back();
  const std::size_t last = entry_of_[cell];
  if (last >= begin && last < by_row_.size() && by_row_[last].index == cell) {
    by_row_[last].coefficient += coefficient;
    return;
  }
  entry_of_[cell] = static_cast<std::uint32_t>(by_row_.size());
  by_row_.push_back({cell, coefficient});
}

void System::take_terms(std::span<const Term> terms, int side, Row& row, int& blank_signs) {
  for (const Term& term : terms) {
    const int coefficient = side * term.coefficient;
    if (report_.cells[term.cell].status == CellStatus::ok) {
      row.residual += coefficient * values_[term.cell];
      add_entry(term.cell, coefficient);
    } else {
      const bool change = report_.form->column_of(term.cell).kind == CellKind::change;
      blank_signs |= change ? kRises | kFalls : coefficient > 0 ? kRises : kFalls;
    }
  }
}

/// A cell that a form adds on one side and on the other says nothing there, and no change of it mends the
/// row.
void System::drop_cancelled(std::size_t begin) {
  const auto from = by_row_.begin() + static_cast<std::ptrdiff_t>(begin);
  by_row_.erase(
      std::remove_if(from, by_row_.end(), [](const Entry& entry) { return entry.coefficient == 0; }),
      by_row_.end());
}

/// An inequality that blanks satisfy whatever the figures are says nothing of them and is no row.
void System::take_relation(std::size_t index, bool failed) {
  const RelationSpec& relation = report_.form->relations[index];
  Row row;
  row.relation = static_cast<std::uint32_t>(index);
  const std::size_t before = by_row_.size();
  int signs = 0;
  take_terms(relation.left, 1, row, signs);
  take_terms(relation.right, -1, row, signs);
  drop_cancelled(before);
  const bool up = (signs & kRises) != 0;
  const bool down = (signs & kFalls) != 0;
  const bool equation = relation.op == RelationOp::equal;
  const bool least = relation.op == RelationOp::greater_equal;
  if (!equation && (least ? up : down)) {
    by_row_.resize(before);
    return;
  }
  row.blank = equation && signs != 0;
  if (!equation) {
    row.need = least ? Need::at_least_zero : Need::at_most_zero;
  } else if (up || down) {
    row.need = up && down ? Need::anything : up ? Need::at_most_zero : Need::at_least_zero;
  }
  row.failed = failed && !meets(row.need, row.residual);
  rows_.push_back(row);
  row_at_.push_back(static_cast<std::uint32_t>(by_row_.size()));
}

void System::index_cells() {
  cell_at_.assign(values_.size() + 1, 0);
  for (const Entry& entry : by_row_) ++cell_at_[entry.index + 1];
  for (std::size_t i = 1; i < cell_at_.size(); ++i) cell_at_[i] += cell_at_[i - 1];
  by_cell_.resize(by_row_.size());
  Offsets next(cell_at_.begin(), cell_at_.end());
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    for (const Entry& entry : cells_of(row)) {
      by_cell_[next[entry.index]++] = {static_cast<std::uint32_t>(row), entry.coefficient};
    }
  }
}

}  // namespace gxreport::locate
