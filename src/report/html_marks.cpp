#include "report/html_marks.hpp"

#include <algorithm>
#include <tuple>

#include "report/cell_view.hpp"
#include "report/html_suspects.hpp"

namespace gxreport {

namespace {

bool is_drawn(const Report& report, CellIndex cell) {
  return cell < report.form->cells.size() && cell < report.cells.size() &&
         !is_left_out(report.form->cells[cell], report.cells[cell]);
}

}  // namespace

CellMarks::CellMarks(const Document& document) {
  const auto& diagnostics = document.result.diagnostics;
  targets_.assign(diagnostics.size(), kNoCell);
  for (std::size_t i = 0; i < diagnostics.size(); ++i) add(document, static_cast<std::uint32_t>(i));
  std::ranges::sort(marks_, {}, [](const CellMark& mark) { return std::tuple(mark.cell, mark.finding); });
  suspects_ = suspected_cells(document.result);
  std::ranges::sort(suspects_);
}

// Of a relation the finding points at one figure, where the figure at fault is most often looked for.
void CellMarks::add(const Document& document, std::uint32_t finding) {
  const Diagnostic& diagnostic = document.result.diagnostics[finding];
  const Report& report = document.report;
  for (const CellIndex cell : diagnostic.cells) {
    if (!is_drawn(report, cell)) continue;
    CellMark mark{cell, finding, true, false};
    mark.pointed = !diagnostic.relation || report.cells[cell].span == diagnostic.span;
    mark.first = mark.pointed && targets_[finding] == kNoCell;
    if (mark.first) targets_[finding] = cell;
    marks_.push_back(mark);
  }
}

std::span<const CellMark> CellMarks::of(CellIndex cell) const {
  // Not equal_range, whose result clang 14 cannot compile.
  const auto begin = std::ranges::lower_bound(marks_, cell, {}, &CellMark::cell);
  return {begin, std::ranges::upper_bound(marks_, cell, {}, &CellMark::cell)};
}

CellIndex CellMarks::target_of(std::size_t finding) const {
  return finding < targets_.size() ? targets_[finding] : kNoCell;
}

bool CellMarks::suspected(CellIndex cell) const { return std::ranges::binary_search(suspects_, cell); }

}  // namespace gxreport
