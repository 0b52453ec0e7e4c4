#include <algorithm>

#include "match/distrust.hpp"
#include "match/stencil/stencil.hpp"

namespace gxreport::match {

namespace {

/// The same titles stand in and around the stencil as did where it was made.
bool has_titles(const Fit& fit, const Events& events, const std::vector<PartTitle>& titles) {
  const std::vector<PartTitle>& wanted = fit.stencil->titles;
  const auto in_line = [&](const PartTitle& title) { return events[title.event].line == fit.line; };
  const auto first = std::ranges::find_if(titles, in_line);
  if (static_cast<std::size_t>(titles.end() - first) < wanted.size()) return false;
  return std::equal(wanted.begin(), wanted.end(), first, [&](const PartTitle& a, const PartTitle& b) {
    return a.part == b.part && a.event == b.event - first->event;
  });
}

/// Where something between two holes stands in the text.
Span place_of(const Fit& fit, const StencilSpan& at) {
  const Pos moved = fit.moved[at.hole];
  return at.span == Span{} ? Span{} : Span{at.span.begin + moved, at.span.end + moved};
}

void fill(const Fit& fit, const TableContext& context, const StencilCell& from) {
  Cell& cell = context.report.cells[from.cell];
  if (from.blank) {
    cell.status = CellStatus::empty;
    cell.span = place_of(fit, from.span);
  } else {
    Value value;
    value.span = fit.figures[from.hole];
    value.kind = lex::CellKind::figure;
    write_value(context, from.cell, value);
  }
  if (!from.unit.span.empty()) cell.unit = place_of(fit, from.unit);
}

/// The row's figures may have moved, as its sums tell, or those of two columns have changed places.
bool may_have_moved(const TableContext& context, const StencilRow& row) {
  const BlockSpec& block = context.spec().blocks[row.block];
  if (row.exchange) return may_be_exchanged(context, block, row.row);
  return may_be_shifted(context, row.cells);
}

void observe(const Fit& fit, Report& report) {
  for (const StencilObservation& observation : fit.stencil->observations) {
    Observation& seen = report.observations.emplace_back(observation.seen);
    seen.span = place_of(fit, observation.span);
    seen.other = place_of(fit, observation.other);
  }
}

}  // namespace

bool fill_in(const Fit& fit, const Text& text, const Events& events, const std::vector<PartTitle>& titles,
             const FormView& view, Report& report) {
  if (&view.form() != fit.stencil->form || !has_titles(fit, events, titles)) return false;
  const std::vector<StencilCell>& read = fit.stencil->read;
  std::size_t n = 0;
  Disorder disorder;
  TableContext context{text, events, view, 0, {}, true, report, disorder};
  const auto fill_until = [&](std::size_t end) {
    for (; n < end; ++n) fill(fit, context, read[n]);
  };
  for (const StencilRow& row : fit.stencil->rows) {
    fill_until(row.filled);
    context.table = row.table;
    if (!may_have_moved(context, row)) continue;
    report.cells.assign(report.cells.size(), Cell{});
    return false;
  }
  fill_until(read.size());
  observe(fit, report);
  return true;
}

}  // namespace gxreport::match
