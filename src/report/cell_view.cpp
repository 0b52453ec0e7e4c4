#include "report/cell_view.hpp"

#include "gxreport/figure.hpp"

namespace gxreport {

CellView view_cell(const Text& text, const Cell& cell) {
  CellView view;
  if (cell.status == CellStatus::missing || cell.span == Span{}) return view;
  view.placed = true;
  view.span = cell.span;
  const bool unprinted =
      cell.status == CellStatus::empty && read_figure(text, cell.span).kind != FigureKind::blank;
  if (unprinted) view.span.begin = view.span.end;
  view.raw = text.quote(view.span);
  view.unit = text.quote(cell.unit);
  return view;
}

}  // namespace gxreport
