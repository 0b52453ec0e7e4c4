// Figures that belong to no row, and what they say about the rows beside them.
#include <algorithm>

#include "match/distrust.hpp"
#include "match/glued/sums.hpp"

namespace gxreport::match {

namespace {

/// The lines of a row's figures, from 0.
struct Lines {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

Lines lines_of(const Events& events, const Run& run) {
  Lines lines{events[run.values.front().event].line, 0};
  lines.last = lines.first;
  for (const Value& value : run.values) {
    lines.first = std::min(lines.first, events[value.event].line);
    lines.last = std::max(lines.last, events[value.event].last_line);
  }
  return lines;
}

/// What parts the line of an event from what stands before it.
lex::Gap gap_of_line(const Events& events, std::size_t at) {
  while (at > 0 && events[at - 1].line == events[at].line) --at;
  return events[at].gap;
}

/// Two figures on one line below their label, with nothing but a space between, and the next one alone on a
/// line that follows in the same way: where every cell has a line of its own, 2 0 is one figure torn in two.
bool is_torn_line(const Events& events, const RowReading& row, const RowReading& next) {
  const auto& values = row.run.values;
  if (row.row < 0 || row.label == kNoEvent || next.row >= 0 || next.label != kNoEvent) return false;
  if (values.size() != 2 || !row.run.line_bound || !row.run.spaced || row.run.next != next.begin)
    return false;
  const std::size_t first = values.front().event;
  return events[first].line > events[row.label].last_line &&
         gap_of_line(events, first) == gap_of_line(events, next.begin);
}

/// One below the other, right under a line that holds several: as pieces of those figures would.
bool stands_below_line(const Events& events, const RowReading& row) {
  const std::size_t first = row.run.values.front().event;
  return !row.run.line_bound && first > 1 && events[first].gap == lex::Gap::line &&
         events[first - 1].kind == EventKind::value && events[first - 2].line == events[first - 1].line;
}

/// The events of [begin, end) are pieces of the row's label alone.
bool are_pieces(const Events& events, std::size_t begin, std::size_t end, const Continuation& continuation,
                int row) {
  for (std::size_t i = begin; i < end;) {
    const bool whole = events[i].kind == EventKind::text && continuation.allows(events[i], row);
    const std::size_t behind = whole ? i + 1 : continuation.behind_pieces(events, i, row);
    if (behind == i) return false;
    i = behind;
  }
  return true;
}

}  // namespace

bool is_separated(const Events& events, const Run& run) {
  const lex::Gap gap = events[run.values.back().event].gap;
  return gap == lex::Gap::pipe || gap == lex::Gap::tab || gap == lex::Gap::comma;
}

bool is_page_number(const Events& events, const Run& run) {
  const Value& first = run.values.front();
  const auto is_figure = [](const Value& value) { return value.kind == lex::CellKind::figure; };
  const auto is_long = [](const Value& value) { return value.span.size() > 3; };
  if (std::ranges::count_if(run.values, is_figure) > 1 || std::ranges::any_of(run.values, is_long) ||
      events[first.event].gap != lex::Gap::blank_line)
    return false;
  return run.next >= events.size() || events[run.next].gap == lex::Gap::blank_line;
}

bool is_fragment(const Text& text, const Event& event) {
  constexpr Pos kLongest = 16;
  if (event.kind != EventKind::text || event.span.empty() || event.span.size() > kLongest) return false;
  const std::u16string_view folded = text.folded(event.span);
  if (folded.size() <= 3 && folded.back() == u'.') return false;  // the numbering of the label below: 3.
  return folded.find_first_of(u"0123456789") != std::u16string_view::npos &&
         folded.find_first_not_of(u"0123456789,. ") == std::u16string_view::npos;
}

void distrust_torn(const TableContext& context, std::size_t columns, BlockReading& reading) {
  constexpr std::uint32_t kNear = 2;  // a piece of the label may stand between
  for (std::size_t i = 0; i + 1 < reading.rows.size(); ++i)
    reading.rows[i].disputed |= is_torn_line(context.events, reading.rows[i], reading.rows[i + 1]);
  std::vector<std::uint32_t> lines;
  for (const std::size_t event : reading.strays) lines.push_back(context.events[event].line);
  for (const RowReading& row : reading.rows) {
    const std::size_t figures = row.run.values.size();
    const bool whole = figures >= columns && row.run.line_bound;  // a row of its own
    if (figures == 0 || whole || is_page_number(context.events, row.run)) continue;
    if (row.row < 0 || (row.by_order && stands_below_line(context.events, row)))
      lines.push_back(lines_of(context.events, row.run).first);
  }
  if (lines.empty()) return;
  std::ranges::sort(lines);
  for (RowReading& row : reading.rows) {
    if (row.row < 0 || row.run.values.empty() || is_separated(context.events, row.run)) continue;
    const Lines own = lines_of(context.events, row.run);
    const auto near = std::ranges::lower_bound(lines, own.first < kNear ? 0 : own.first - kNear);
    row.disputed |= near != lines.end() && *near <= own.last + kNear;
  }
}

bool holds_torn_line(const TableContext& context, std::span<const BlockReading> readings) {
  return std::ranges::any_of(readings, [&](const BlockReading& reading) {
    const auto& rows = reading.rows;
    const auto torn = [&](const RowReading& a, const RowReading& b) {
      return is_torn_line(context.events, a, b);
    };
    return std::ranges::adjacent_find(rows, torn) != rows.end();
  });
}

void distrust_lines(const TableContext& context, const BlockSpec& block, BlockReading& reading) {
  for (RowReading& row : reading.rows) {
    if (row.row < 0 || row.run.line_bound || row.run.values.size() < 2) continue;
    row.disputed |= sums_of_row(context.view, cells_of_row(block, row.row)).empty();
  }
}

void distrust_between_pieces(const TableContext& context, const BlockSpec& block, BlockReading& reading) {
  const Continuation continuation(context.text, block);
  for (std::size_t i = 0; i + 1 < reading.rows.size(); ++i) {
    RowReading& row = reading.rows[i];
    const RowReading& next = reading.rows[i + 1];
    const bool named = next.row >= 0 && !next.by_order;
    if (row.row < 0 || row.label == kNoEvent || row.run.values.empty() || named || next.run.values.empty())
      continue;
    const std::size_t first = row.run.values.front().event;
    const std::size_t end = next.run.values.front().event;
    const bool below = context.events[first].line > context.events[row.label].last_line;
    if (row.run.next < end && (below || !is_page_number(context.events, next.run)))
      row.disputed |= are_pieces(context.events, row.run.next, end, continuation, row.row);
  }
}

bool is_adrift(const TableContext& context, std::size_t columns, const RowReading& row) {
  const auto& values = row.run.values;
  if (values.size() < 2 || values.size() >= columns || !row.run.line_bound || row.label == kNoEvent)
    return false;
  const bool below = context.events[values.front().event].line > context.events[row.label].last_line;
  return below && !is_separated(context.events, row.run);
}

void distrust_apart(const TableContext& context, BlockReading& reading) {
  for (RowReading& row : reading.rows) {
    if (row.run.values.empty()) continue;
    if (row.row < 0 && !is_separated(context.events, row.run))
      context.disorder.loose += row.run.values.size();
    const bool beside = row.by_order || (row.run.line_bound && row.label != kNoEvent);
    row.disputed |= context.disorder.strict && row.row >= 0 && !beside;
  }
}

}  // namespace gxreport::match
