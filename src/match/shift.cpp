// Rows whose figures stand one cell off, as their own sums tell.
#include <algorithm>
#include <iterator>
#include <optional>

#include "match/distrust.hpp"
#include "match/glued/sums.hpp"
#include "match/row_tally.hpp"
#include "relation/exact_sum.hpp"

namespace gxreport::match {

namespace {

/// The row's figures; nothing when one is not read or has decimals.
std::optional<RowFigures> figures_of(const TableContext& context, std::span<const CellIndex> cells) {
  RowFigures figures;
  for (const CellIndex index : cells) {
    const Cell& cell = context.report.cells[index];
    if (cell.status != CellStatus::empty && (cell.status != CellStatus::ok || cell.value.scale != 0))
      return std::nullopt;
    figures.push_back(cell.status == CellStatus::ok ? std::optional(cell.value.units) : std::nullopt);
  }
  return figures;
}

/// The figures with the blank at `from` taken out and put in at `to`.
RowFigures moved(RowFigures figures, std::size_t from, std::size_t to) {
  figures.erase(figures.begin() + static_cast<std::ptrdiff_t>(from));
  figures.insert(figures.begin() + static_cast<std::ptrdiff_t>(to), std::nullopt);
  return figures;
}

/// The figures with the one at `at` and the next put together, and a blank at `blank`; nothing where they
/// cannot be one figure. Blank cells at the ends of a row may be left out, so that a torn figure takes their
/// place.
std::optional<RowFigures> joined(RowFigures figures, std::size_t at, std::size_t blank) {
  constexpr std::int64_t kLargest = 100'000'000;
  const std::optional<std::int64_t> first = figures[at];
  const std::optional<std::int64_t> second = figures[at + 1];
  if (!first || !second || *first <= 0 || *second < 0 || *first > kLargest || *second > kLargest)
    return std::nullopt;
  std::int64_t shift = 10;
  while (shift <= *second) shift *= 10;
  figures[at] = *first * shift + *second;
  figures.erase(figures.begin() + static_cast<std::ptrdiff_t>(at + 1));
  figures.insert(figures.begin() + static_cast<std::ptrdiff_t>(blank), std::nullopt);
  return figures;
}

/// More sums hold, and none fails, with two figures as one and a blank at either end.
bool may_be_torn(const RowFigures& figures, const std::vector<RowSum>& sums, const Tally& printed) {
  for (std::size_t at = 0; at + 1 < figures.size(); ++at) {
    for (const std::size_t blank : {std::size_t{0}, figures.size() - 1}) {
      const auto other = joined(figures, at, blank);
      const Tally after = other ? tally(*other, sums) : printed;
      if (after.failed == 0 && after.open <= printed.open && after.held > printed.held) return true;
    }
  }
  return false;
}

/// Own sums only: with the blank moved, fewer are broken, or left without their total.
bool mends(const Tally& printed, const Tally& other) {
  return other.failed < printed.failed || (other.failed == printed.failed && other.open < printed.open);
}

/// The equations over cells of other rows, all of which are read.
class OtherRows {
 public:
  OtherRows(const TableContext& context, std::span<const CellIndex> cells)
      : sums_(sums_over(context.view.form(), context.report.cells,
                        std::vector<RowCells>{{{cells.begin(), cells.end()}, {}}})
                  .sums) {}

  /// More of them hold than with the row as printed, and fewer fail.
  [[nodiscard]] bool prefer(const RowFigures& other, const RowFigures& printed) const {
    const Tally before = count(printed);
    const Tally after = count(other);
    return after.failed < before.failed && after.held > before.held;
  }

 private:
  [[nodiscard]] Tally count(const RowFigures& figures) const {
    Tally out;
    for (const TableSum& sum : sums_) {
      relation::ExactSum value;
      value.add({sum.constant, 0});
      bool blank = false;
      for (const TableSum::Term& term : sum.terms) {
        value.add({figures[term.place].value_or(0), 0}, term.coefficient);
        blank |= !figures[term.place];
      }
      if (!blank) ++(value.sign() == 0 ? out.held : out.failed);
    }
    return out;
  }

  std::vector<TableSum> sums_;
};

bool holds_negative(std::span<const Cell> cells) {
  return std::ranges::any_of(
      cells, [](const Cell& cell) { return cell.status == CellStatus::ok && cell.value.units < 0; });
}

/// With its blanks as 0.
bool sums_fail(const TableContext& context, std::span<const CellIndex> cells) {
  const std::optional<RowFigures> figures = figures_of(context, cells);
  return figures && tally(*figures, sums_of_row(context.view, cells)).failed > 0;
}

}  // namespace

bool sums_prove(const TableContext& context, std::span<const CellIndex> cells) {
  const std::optional<RowFigures> figures = figures_of(context, cells);
  if (!figures || std::ranges::none_of(*figures, [](auto figure) { return figure.value_or(0) != 0; }))
    return false;
  const Tally printed = tally(*figures, sums_of_row(context.view, cells));
  return printed.failed + printed.open == 0;
}

bool may_be_shifted(const TableContext& context, std::span<const CellIndex> cells) {
  constexpr std::size_t kWidest = 64;
  const auto is_blank = [&](CellIndex cell) {
    return context.report.cells[cell].status == CellStatus::empty;
  };
  if (cells.size() > kWidest) return false;
  const std::optional<RowFigures> figures = figures_of(context, cells);
  if (!figures) return false;
  const std::vector<RowSum> sums = sums_of_row(context.view, cells);
  const Tally printed = tally(*figures, sums);
  if (printed.failed + printed.open == 0) return false;
  if (may_be_torn(*figures, sums, printed)) return true;
  if (std::ranges::none_of(cells, is_blank)) return false;
  const OtherRows others(context, cells);
  for (std::size_t from = 0; from < figures->size(); ++from) {
    if ((*figures)[from]) continue;
    for (std::size_t to = 0; to < figures->size(); ++to) {
      const RowFigures other = moved(*figures, from, to);
      const Tally after = tally(other, sums);
      if (!mends(printed, after)) continue;
      if (after.held > printed.held || others.prefer(other, *figures)) return true;
    }
  }
  return false;
}

bool may_be_exchanged(const TableContext& context, const BlockSpec& block, int row) {
  const CellIndex first = block.cell(static_cast<std::size_t>(row), 0);
  if (!holds_negative(std::span(context.report.cells).subspan(first, block.columns.size()))) return false;
  bool negative_count = false;
  bool plain_change = false;
  for (std::size_t c = 0; c < block.columns.size(); ++c) {
    const Cell& cell = context.report.cells[block.cell(static_cast<std::size_t>(row), c)];
    if (cell.status != CellStatus::ok) continue;
    const bool change = block.columns[c].kind == CellKind::change;
    negative_count |= !change && cell.value.units < 0;
    plain_change |= change && cell.value.units > 0;
  }
  return negative_count && plain_change;
}

void take_back_shifted(const TableContext& context, const BlockSpec& block, const RowReading& row,
                       const Columns& columns, bool adrift) {
  if (row.run.values.empty()) return;
  const auto cell_of = [&](std::size_t column) {
    return block.cell(static_cast<std::size_t>(row.row), column);
  };
  const auto is_blank = [&](std::size_t column) {
    return context.report.cells[cell_of(column)].status == CellStatus::empty;
  };
  const bool blank = std::ranges::any_of(columns, is_blank);
  const bool exchanged = may_be_exchanged(context, block, row.row);
  if (!blank && !exchanged) return;  // nearly every row
  std::vector<CellIndex> cells;
  cells.reserve(columns.size());
  std::ranges::transform(columns, std::back_inserter(cells), cell_of);
  const bool others = adrift && !is_separated(context.events, row.run) && sums_fail(context, cells);
  if (!exchanged && !others && !may_be_shifted(context, cells)) return;
  write_row(context, block, row, Placing{}, columns);
  const Span span{row.run.values.front().span.begin, row.run.values.back().span.end};
  context.report.observations.push_back({Observation::Kind::row_shifted, span, {}, row.row, cells, {}});
}

}  // namespace gxreport::match
