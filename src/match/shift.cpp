// Rows whose figures stand one cell off, as their own sums tell.
#include <algorithm>
#include <optional>

#include "match/glued/sums.hpp"
#include "match/table.hpp"

namespace gxreport::match {

namespace {

using Figures = std::vector<std::optional<std::int64_t>>;

/// The row's figures; nothing when one is not read or has decimals.
std::optional<Figures> figures_of(const TableContext& context, std::span<const CellIndex> cells) {
  Figures figures;
  for (const CellIndex index : cells) {
    const Cell& cell = context.report.cells[index];
    if (cell.status != CellStatus::empty && (cell.status != CellStatus::ok || cell.value.scale != 0))
      return std::nullopt;
    figures.push_back(cell.status == CellStatus::ok ? std::optional(cell.value.units) : std::nullopt);
  }
  return figures;
}

struct Tally {
  std::size_t held = 0;    ///< with their total printed and 0 in blank cells
  std::size_t failed = 0;  ///< whatever number stands in the blank cells
};

Tally tally(const Figures& figures, const std::vector<RowSum>& sums) {
  Tally out;
  for (const RowSum& sum : sums) {
    std::int64_t value = 0;
    bool total_blank = false;
    bool part_blank = false;
    for (const RowSum::Term& term : sum.terms) {
      value += term.coefficient * figures[term.place].value_or(0);
      (term.coefficient > 0 ? total_blank : part_blank) |= !figures[term.place];
    }
    out.held += value == 0 && !total_blank ? 1U : 0U;
    out.failed += (value > 0 && !part_blank) || (value < 0 && !total_blank) ? 1U : 0U;
  }
  return out;
}

/// The figures with the blank at `from` taken out and put in at `to`.
Figures moved(Figures figures, std::size_t from, std::size_t to) {
  figures.erase(figures.begin() + static_cast<std::ptrdiff_t>(from));
  figures.insert(figures.begin() + static_cast<std::ptrdiff_t>(to), std::nullopt);
  return figures;
}

}  // namespace

bool may_be_shifted(const TableContext& context, std::span<const CellIndex> cells) {
  constexpr std::size_t kWidest = 64;
  const auto is_blank = [&](CellIndex cell) {
    return context.report.cells[cell].status == CellStatus::empty;
  };
  if (cells.size() > kWidest || std::ranges::none_of(cells, is_blank)) return false;
  const std::optional<Figures> figures = figures_of(context, cells);
  if (!figures) return false;
  const std::vector<RowSum> sums = sums_of_row(context.view.form(), cells);
  const Tally printed = tally(*figures, sums);
  for (std::size_t from = 0; printed.failed > 0 && from < figures->size(); ++from) {
    if ((*figures)[from]) continue;
    for (std::size_t to = 0; to < figures->size(); ++to) {
      const Tally other = tally(moved(*figures, from, to), sums);
      if (other.failed < printed.failed && other.held > printed.held) return true;
    }
  }
  return false;
}

void take_back_shifted(const TableContext& context, const BlockSpec& block, const RowReading& row,
                       const Columns& columns) {
  const auto cell_in = [&](std::size_t column) {
    return block.cell(static_cast<std::size_t>(row.row), column);
  };
  const auto is_blank = [&](std::size_t column) {
    return context.report.cells[cell_in(column)].status == CellStatus::empty;
  };
  if (row.run.values.empty() || std::ranges::none_of(columns, is_blank)) return;
  std::vector<CellIndex> cells;
  for (const std::size_t column : columns) cells.push_back(cell_in(column));
  if (!may_be_shifted(context, cells)) return;
  write_row(context, block, row, Placing{}, columns);
  const Span span{row.run.values.front().span.begin, row.run.values.back().span.end};
  context.report.observations.push_back({Observation::Kind::row_shifted, span, {}, row.row, cells, {}});
}

}  // namespace gxreport::match
