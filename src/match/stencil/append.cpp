#include "match/stencil/stencil.hpp"

namespace gxreport::match {

namespace {

void move(Span& span, Pos by) {
  span.begin += by;
  span.end += by;
}

/// Appends `from`, and calls `between` for each element with what its place is to be moved by, or `inside`
/// with the figure of its hole. `before`: each hole, and at last all of them.
template <class T, class Between, class Inside>
void append(const std::vector<T>& from, const std::vector<std::size_t>& before, const Fit& fit,
            std::vector<T>& out, Between between, Inside inside) {
  std::size_t n = out.size();
  const std::size_t first = n;
  out.insert(out.end(), from.begin(), from.end());
  for (std::size_t hole = 0; hole < before.size(); ++hole) {
    for (; n < first + before[hole]; ++n) between(out[n], fit.moved[hole]);
    if (hole < fit.figures.size()) inside(out[n++], fit.figures[hole]);
  }
}

}  // namespace

void append_cells(const Fit& fit, lex::CellStream& out) {
  const auto line = static_cast<std::uint32_t>(fit.line);
  const auto between = [=](lex::Cell& cell, Pos by) {
    cell.line += line;
    move(cell.span, by);
  };
  const auto inside = [=](lex::Cell& cell, Span figure) {
    cell.line += line;
    cell.span = figure;
  };
  append(fit.stencil->cells, fit.stencil->cells_before, fit, out, between, inside);
}

void append_events(const Fit& fit, Events& out) {
  const auto place = [cell = static_cast<std::uint32_t>(fit.cell),
                      line = static_cast<std::uint32_t>(fit.line)](Event& event) {
    event.cell += cell;
    event.line += line;
    event.last_line += line;
  };
  const auto between = [=](Event& event, Pos by) {
    place(event);
    move(event.span, by);
    move(event.printed, by);
  };
  const auto inside = [=](Event& event, Span figure) {
    place(event);
    event.span = event.printed = figure;
  };
  append(fit.stencil->events, fit.stencil->events_before, fit, out, between, inside);
}

}  // namespace gxreport::match
