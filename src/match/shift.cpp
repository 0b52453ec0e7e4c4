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

/// The sums that hold with their total printed and 0 in blank cells.
std::size_t sums_held(const Figures& figures, const std::vector<RowSum>& sums) {
  const auto holds = [&](const RowSum& sum) {
    std::int64_t value = 0;
    for (const RowSum::Term& term : sum.terms) {
      if (term.coefficient > 0 && !figures[term.place]) return false;
      value += term.coefficient * figures[term.place].value_or(0);
    }
    return value == 0;
  };
  return static_cast<std::size_t>(std::ranges::count_if(sums, holds));
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
  const std::size_t held = sums_held(*figures, sums);
  for (std::size_t from = 0; held < sums.size() && from < figures->size(); ++from) {
    if ((*figures)[from]) continue;
    for (std::size_t to = 0; to < figures->size(); ++to) {
      if (sums_held(moved(*figures, from, to), sums) > held) return true;
    }
  }
  return false;
}

}  // namespace gxreport::match
