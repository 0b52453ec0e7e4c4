#include "match/blank_lines.hpp"

#include <algorithm>

namespace gxreport::match {

namespace {

bool is_unread(const Report& report, std::size_t cell) {
  const CellStatus status = report.cells[cell].status;
  return !report.form->cells[cell].optional && status != CellStatus::ok && status != CellStatus::empty;
}

/// Alone on the line right below that of the event before it.
bool follows(const Events& events, std::size_t at) {
  const Event& event = events[at];
  const bool alone = at + 1 == events.size() || events[at + 1].line != event.line;
  return at > 0 && alone && event.gap == lex::Gap::line && events[at - 1].last_line + 1 == event.line;
}

std::size_t figures_in(const Events& events, Span body) {
  return static_cast<std::size_t>(std::ranges::count_if(events, [&](const Event& event) {
    return event.kind == EventKind::value && event.cell_kind == lex::CellKind::figure &&
           event.span.begin >= body.begin && event.span.end <= body.end;
  }));
}

}  // namespace

bool may_hold_blank_cells(const Events& events, const Report& report) {
  constexpr std::size_t kHeaders = 3;
  constexpr std::size_t kCells = 6;
  bool unread = false;
  for (std::size_t cell = 0; cell < report.cells.size() && !unread; ++cell) unread = is_unread(report, cell);
  if (!unread) return false;
  std::size_t headers = 0;  // in a row
  std::size_t most = 0;
  std::size_t cells = 0;  // figures and labels of rows
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!follows(events, i)) {
      headers = 0;
      continue;
    }
    const bool figure = events[i].kind == EventKind::value && events[i].cell_kind == lex::CellKind::figure;
    cells += figure || (events[i].kinds & kind_bit(LabelKind::row)) != 0 ? 1U : 0U;
    headers = (events[i].kinds & kind_bit(LabelKind::column)) != 0 ? headers + 1 : 0;
    most = std::max(most, headers);
  }
  return most >= kHeaders && cells >= kCells;
}

bool is_read_whole(const Events& events, const Report& report) {
  std::size_t printed = 0;
  for (const TableSpec& table : report.form->tables) {
    const auto found = std::ranges::find(report.sections, table.part, &Section::part);
    if (found == report.sections.end()) return false;
    printed += figures_in(events, found->body);
  }
  std::size_t read = 0;
  for (std::size_t cell = 0; cell < report.cells.size(); ++cell) {
    if (is_unread(report, cell)) return false;
    read += report.cells[cell].status == CellStatus::ok ? 1U : 0U;
  }
  return read > 0 && read == printed;
}

}  // namespace gxreport::match
