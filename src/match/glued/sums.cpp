#include "match/glued/sums.hpp"

#include <algorithm>
#include <optional>

namespace gxreport::match {

namespace {

/// Calls `take` with the terms of both sides, those of the right one with their signs turned.
template <class Take>
void each_term(const RelationSpec& relation, const Take& take) {
  for (const Term& term : relation.left) take(term);
  for (const Term& term : relation.right) take({term.cell, -term.coefficient});
}

bool speaks_of_row(const RelationSpec& relation, std::span<const CellIndex> cells) {
  const auto stands_in_row = [cells](const Term& term) {
    return std::ranges::find(cells, term.cell) != cells.end();
  };
  return relation.op == RelationOp::equal && std::ranges::all_of(relation.left, stands_in_row) &&
         std::ranges::all_of(relation.right, stands_in_row);
}

/// Calls `take` with the index of each relation that speaks of these cells alone, until it returns false.
template <class Take>
void each_of_row(const FormView& view, std::span<const CellIndex> cells, const Take& take) {
  if (cells.empty()) return;
  const auto [lowest, highest] = std::ranges::minmax(cells);
  for (const auto& [first, relation] : view.relations().beginning_in(lowest, highest)) {
    if (speaks_of_row(view.form().relations[relation], cells) && !take(relation)) return;
  }
}

RowSum sum_of_row(const RelationSpec& relation, std::size_t index, std::span<const CellIndex> cells) {
  RowSum sum;
  sum.relation = index;
  sum.terms.reserve(relation.left.size() + relation.right.size());
  each_term(relation, [&](const Term& term) {
    const auto place = static_cast<std::uint16_t>(std::ranges::find(cells, term.cell) - cells.begin());
    sum.terms.push_back({place, static_cast<std::int8_t>(term.coefficient)});
    sum.last = std::max<std::size_t>(sum.last, place);
  });
  return sum;
}

/// Where the cells of the form stand in the glued rows.
class Places {
 public:
  Places(const Template& form, std::span<const RowCells> rows) : at_(form.cells.size()) {
    for (std::uint32_t r = 0; r < rows.size(); ++r) {
      for (std::size_t place = 0; place < rows[r].cells.size(); ++place)
        at_[rows[r].cells[place]] = TableSum::Term{r, static_cast<std::uint16_t>(place), 1};
    }
  }
  [[nodiscard]] const std::optional<TableSum::Term>& of(CellIndex cell) const { return at_.at(cell); }
  [[nodiscard]] bool are_in(const RelationSpec& relation) const {
    const auto is_here = [this](const Term& term) { return of(term.cell).has_value(); };
    return std::ranges::any_of(relation.left, is_here) || std::ranges::any_of(relation.right, is_here);
  }

 private:
  std::vector<std::optional<TableSum::Term>> at_;
};

/// A relation of one glued row alone, which sums_of_row() gives.
bool is_of_one_row(const RelationSpec& relation, const Places& places) {
  std::optional<std::uint32_t> row;
  const auto stands_there = [&](const Term& term) {
    const auto& place = places.of(term.cell);
    if (place && !row) row = place->row;
    return place && place->row == *row;
  };
  return std::ranges::all_of(relation.left, stands_there) &&
         std::ranges::all_of(relation.right, stands_there);
}

/// An optional cell outside the glued rows is missing: the relation speaks of what the report does not print.
bool hinges_elsewhere(const RelationSpec& relation, std::span<const Cell> read, const Places& places) {
  return relation.hinge != kNoCell && !places.of(relation.hinge) &&
         read[relation.hinge].status == CellStatus::missing;
}

/// A whole number, small enough that those of a whole form add up in 64 bits.
bool is_whole(const Cell& cell) {
  constexpr std::int64_t kLargest = 1'000'000'000'000'000;
  return cell.status == CellStatus::ok && cell.value.scale == 0 && cell.value.units < kLargest &&
         cell.value.units > -kLargest;
}

/// A relation over at least two cells of different rows, or of one row and of cells read already.
struct Draft {
  TableSum sum;
  bool readable = true;
  bool optional = false;  ///< speaks of a row or column that the report does not print
};

Draft draft_of(const Template& form, std::size_t index, std::span<const Cell> read, const Places& places) {
  Draft draft;
  draft.sum.relation = index;
  draft.sum.terms.reserve(form.relations[index].left.size() + form.relations[index].right.size());
  each_term(form.relations[index], [&](const Term& term) {
    const Cell& cell = read[term.cell];
    if (const auto& place = places.of(term.cell)) {
      draft.sum.terms.push_back({place->row, place->place, static_cast<std::int8_t>(term.coefficient)});
      return;
    }
    draft.readable = draft.readable && is_whole(cell);
    draft.optional |= cell.status == CellStatus::missing &&
                      (form.row_of(term.cell).optional || form.column_of(term.cell).optional);
    if (is_whole(cell)) draft.sum.constant += term.coefficient * cell.value.units;
  });
  return draft;
}

}  // namespace

std::vector<RowSum> sums_of_row(const FormView& view, std::span<const CellIndex> cells) {
  std::vector<RowSum> sums;
  each_of_row(view, cells, [&](std::size_t i) {
    sums.push_back(sum_of_row(view.form().relations[i], i, cells));
    return true;
  });
  std::ranges::sort(sums, {}, &RowSum::relation);
  return sums;
}

bool has_sum(const FormView& view, std::span<const CellIndex> cells) {
  bool any = false;
  each_of_row(view, cells, [&](std::size_t) {
    any = true;
    return false;
  });
  return any;
}

RowSums sums_over(const Template& form, std::span<const Cell> read, std::span<const RowCells> rows) {
  RowSums out;
  out.open.assign(rows.size(), false);
  const Places places(form, rows);
  for (std::size_t i = 0; i < form.relations.size(); ++i) {
    const RelationSpec& relation = form.relations[i];
    if (hinges_elsewhere(relation, read, places)) continue;  // most relations of a form with subtotals
    if (relation.op != RelationOp::equal || !places.are_in(relation) || is_of_one_row(relation, places))
      continue;
    Draft draft = draft_of(form, i, read, places);
    if (draft.optional) continue;
    if (draft.readable) {
      out.sums.push_back(std::move(draft.sum));
    } else {
      for (const TableSum::Term& term : draft.sum.terms) out.open[term.row] = true;
    }
  }
  return out;
}

}  // namespace gxreport::match
