#include "match/glued/sums.hpp"

#include <algorithm>
#include <optional>

namespace gxreport::match {

namespace {

/// The terms of both sides, the right one with its signs turned.
std::vector<Term> terms_of(const RelationSpec& relation) {
  std::vector<Term> terms = relation.left;
  for (Term term : relation.right) {
    term.coefficient = -term.coefficient;
    terms.push_back(term);
  }
  return terms;
}

std::optional<std::uint16_t> place_of(std::span<const CellIndex> cells, CellIndex cell) {
  const auto found = std::ranges::find(cells, cell);
  if (found == cells.end()) return std::nullopt;
  return static_cast<std::uint16_t>(found - cells.begin());
}

std::optional<RowSum> sum_of_row(const RelationSpec& relation, std::size_t index,
                                 std::span<const CellIndex> cells) {
  if (relation.op != RelationOp::equal) return std::nullopt;
  RowSum sum;
  sum.relation = index;
  for (const Term& term : terms_of(relation)) {
    const auto place = place_of(cells, term.cell);
    if (!place) return std::nullopt;
    sum.terms.push_back({*place, static_cast<std::int8_t>(term.coefficient)});
    sum.last = std::max<std::size_t>(sum.last, *place);
  }
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

 private:
  std::vector<std::optional<TableSum::Term>> at_;
};

bool is_whole(const Cell& cell) { return cell.status == CellStatus::ok && cell.value.scale == 0; }

/// A relation over at least two cells of different rows, or of one row and of cells read already.
struct Draft {
  TableSum sum;
  std::vector<std::uint32_t> rows;
  bool readable = true;
  bool optional = false;   ///< speaks of a row or column that the report does not print
  bool elsewhere = false;  ///< speaks of a cell outside the glued rows
};

Draft draft_of(const Template& form, std::size_t index, std::span<const Cell> read, const Places& places) {
  Draft draft;
  draft.sum.relation = index;
  for (const Term& term : terms_of(form.relations[index])) {
    const Cell& cell = read[term.cell];
    if (const auto& place = places.of(term.cell)) {
      draft.sum.terms.push_back({place->row, place->place, static_cast<std::int8_t>(term.coefficient)});
      if (std::ranges::find(draft.rows, place->row) == draft.rows.end()) draft.rows.push_back(place->row);
      continue;
    }
    draft.elsewhere = true;
    draft.readable = draft.readable && is_whole(cell);
    draft.optional |= cell.status == CellStatus::missing &&
                      (form.row_of(term.cell).optional || form.column_of(term.cell).optional);
    if (is_whole(cell)) draft.sum.constant += term.coefficient * cell.value.units;
  }
  return draft;
}

}  // namespace

std::vector<RowSum> sums_of_row(const Template& form, std::span<const CellIndex> cells) {
  std::vector<RowSum> sums;
  for (std::size_t i = 0; i < form.relations.size(); ++i) {
    if (const auto sum = sum_of_row(form.relations[i], i, cells)) sums.push_back(*sum);
  }
  return sums;
}

bool has_sum(const Template& form, std::span<const CellIndex> cells) {
  for (std::size_t i = 0; i < form.relations.size(); ++i) {
    if (sum_of_row(form.relations[i], i, cells)) return true;
  }
  return false;
}

RowSums sums_over(const Template& form, std::span<const Cell> read, std::span<const RowCells> rows) {
  RowSums out;
  out.open.assign(rows.size(), false);
  const Places places(form, rows);
  for (std::size_t i = 0; i < form.relations.size(); ++i) {
    if (form.relations[i].op != RelationOp::equal) continue;
    Draft draft = draft_of(form, i, read, places);
    if (draft.rows.empty() || draft.optional || (draft.rows.size() == 1 && !draft.elsewhere)) continue;
    if (draft.readable) {
      out.sums.push_back(std::move(draft.sum));
    } else {
      for (const std::uint32_t row : draft.rows) out.open[row] = true;
    }
  }
  return out;
}

}  // namespace gxreport::match
