#include "match/gather.hpp"

#include <algorithm>

#include "lex/line.hpp"

namespace gxreport::match {

namespace {

constexpr Pos kLongestStray = 12;  // text that stands where a figure should

bool is_line_break(lex::Gap gap) { return gap == lex::Gap::line || gap == lex::Gap::blank_line; }

/// Whether events[at] is a value, and another follows it on its line.
bool has_value_beside(const Events& events, std::size_t at, std::size_t end) {
  return at + 1 < end && events[at].kind == EventKind::value && events[at + 1].kind == EventKind::value &&
         events[at + 1].line == events[at].line;
}

}  // namespace

std::size_t cells_of_line(const Events& events, std::size_t at) {
  const std::uint32_t line = events[at].line;
  const auto in_line = [&](std::size_t i) { return i < events.size() && events[i].line == line; };
  // In steps that double, then halve: a line may hold a million cells, and each of its runs asks.
  std::size_t step = 1;
  while (in_line(at + step)) step *= 2;
  for (; step > 0; step /= 2) {
    if (in_line(at + step)) at += step;
  }
  return events[at].ordinal + std::size_t{1};
}

namespace {

bool is_cell_of_row(lex::Gap gap) {
  return gap == lex::Gap::tab || gap == lex::Gap::pipe || gap == lex::Gap::comma;
}

void add(Run& run, const Event& event, std::size_t index) {
  const lex::CellKind kind = event.kind == EventKind::value ? event.cell_kind : lex::CellKind::text;
  run.values.push_back({event.span, static_cast<std::uint32_t>(index), event.ordinal, kind});
}

void gather_line(const Events& events, std::size_t at, std::size_t end, const Text& text, Run& run) {
  run.line_bound = true;
  std::size_t i = at;
  for (; i < end && events[i].line == events[at].line && run.values.size() < kMostValues; ++i) {
    const Event& event = events[i];
    if (event.kind != EventKind::value && !is_misprint(event, text)) break;
    add(run, event, i);
    run.columns |= event.gap == lex::Gap::columns;
    run.tabs |= event.gap == lex::Gap::tab;
    run.spaced |= i > at && event.gap == lex::Gap::space;
  }
  run.next = i;
  run.line_cells = cells_of_line(events, at);
}

/// Text where a figure should stand (约12件): with a digit in it, alone on its line, more values behind it.
bool is_stray(const Events& events, std::size_t at, std::size_t end, const Text& text) {
  const Event& event = events[at];
  if (event.kind != EventKind::text || !event.line_start || event.span.size() > kLongestStray) return false;
  const std::u16string_view folded = text.folded(event.span);
  const bool digits = folded.find_first_of(u"0123456789") != std::u16string_view::npos;
  if (!digits && event.span.size() > 1) return false;
  if (skip_numbering(text.folded(), event.span.begin, event.span.end) > event.span.begin) return false;
  return at + 1 < end && events[at + 1].kind == EventKind::value && events[at + 1].line > event.last_line;
}

/// A unit or a remark on the line below its figure.
bool joins(const Events& events, std::size_t at, const Text& text, const Value& value) {
  const Event& event = events[at];
  if (event.kind != EventKind::text || !event.line_start || value.kind != lex::CellKind::figure) return false;
  if (event.line != events[value.event].line + 1) return false;
  return lex::classify(text, {value.span.begin, event.span.end}) == lex::CellKind::figure;
}

void gather_lines(const Events& events, std::size_t at, std::size_t end, bool packed, std::size_t columns,
                  const Text& text, std::size_t most, Run& run) {
  std::size_t i = at;
  while (i < end && run.values.size() < most) {
    if (is_indent(events, i, end)) ++i;
    const Event& event = events[i];
    const bool first = run.values.empty();
    // Rows of a packed layout are parted by a blank line.
    const std::size_t start =
        i > 0 && events[i - 1].line == event.line && is_indent(events, i - 1, end) ? i - 1 : i;
    if (!first && packed && events[start].gap == lex::Gap::blank_line) break;
    if (!first && joins(events, i, text, run.values.back())) {
      run.values[run.values.size() - 1].span.end = event.span.end;
      ++i;
      continue;
    }
    if (event.kind == EventKind::value) {
      if (has_value_beside(events, i, end)) break;
    } else if (first || run.values.size() >= columns || !is_stray(events, i, end, text)) {
      break;
    }
    add(run, event, i);
    ++i;
  }
  run.next = i;
}

}  // namespace

bool is_misprint(const Event& event, const Text& text) {
  if (event.kind != EventKind::text || !event.cell_start || event.span.empty()) return false;
  if (is_cell_of_row(event.gap)) return true;
  const char16_t first = text.folded()[event.span.begin];
  return event.gap == lex::Gap::columns && ((first >= u'0' && first <= u'9') || first == u'"');
}

bool is_indent(const Events& events, std::size_t at, std::size_t end) {
  const bool leads = events[at].kind == EventKind::value && events[at].span.empty() &&
                     is_line_break(events[at].gap) && at + 1 < end && events[at + 1].line == events[at].line;
  return leads && (at + 2 >= end || events[at + 2].line != events[at].line);
}

bool same_figures(const Text& text, const Run& a, const Run& b) {
  return std::ranges::equal(a.values, b.values, [&](const Value& x, const Value& y) {
    return text.folded(x.span) == text.folded(y.span);
  });
}

bool holds_anything(const Run& run) {
  return std::ranges::any_of(run.values, [](const Value& value) { return !value.span.empty(); });
}

Run gather(const Events& events, std::size_t at, std::size_t end, const Event* label, std::size_t columns,
           const Text& text, std::size_t most) {
  Run run;
  const bool beside = label && events[at].line == label->last_line;
  const std::size_t start = is_indent(events, at, end) ? at + 1 : at;
  if (beside) {
    gather_line(events, at, end, text, run);
  } else if (has_value_beside(events, start, end)) {
    gather_line(events, start, end, text, run);
  } else {
    const std::size_t second = start + 1 < end ? start + 1 : start;
    const bool packed =
        events[at].gap == lex::Gap::line || (second != start && events[second].gap == lex::Gap::line);
    gather_lines(events, at, end, packed, columns, text, most, run);
  }
  return run;
}

}  // namespace gxreport::match
