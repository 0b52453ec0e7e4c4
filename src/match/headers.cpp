// Column headers: in which order a table prints its columns, and what its headers say.
#include <algorithm>

#include "match/columns.hpp"
#include "match/header_pieces.hpp"
#include "match/wording.hpp"

namespace gxreport::match {

namespace {

/// The columns of a stretch of headers in reading order, each once.
Columns distinct(const Columns& columns) {
  Columns seen;
  for (const std::size_t c : columns) {
    if (std::ranges::find(seen, c) == seen.end()) seen.push_back(c);
  }
  return seen;
}

/// The columns of the headers from `at` on that stand on one line with it; moves `at` behind them.
Columns header_columns(const TableContext& context, const BlockReading& reading, std::size_t& at) {
  Columns columns;
  const std::uint32_t line = context.events[reading.headers[at].event].line;
  for (; at < reading.headers.size() && context.events[reading.headers[at].event].line == line; ++at) {
    columns.push_back(reading.headers[at].column);
  }
  return columns;
}

/// In order, or with the last column's header early: headers of two levels are read level by level. On one
/// line it cannot come before the first column's.
bool reads_by_levels(Columns columns, bool one_line) {
  if (std::ranges::is_sorted(columns)) return true;
  std::size_t* const largest = std::max_element(columns.begin(), columns.end());
  const bool has_first = std::ranges::find(columns, std::size_t{0}) != columns.end();
  if (one_line && has_first && largest == columns.begin()) return false;
  std::rotate(largest, largest + 1, columns.end());
  return std::ranges::is_sorted(columns);
}

/// The last column's header, where it comes before the first one's, stands right before it, as on the upper
/// of two levels. With another heading between them (总计, 法人或其他组织, 自然人) they have changed places.
bool ends_change_places(const TableContext& context, const BlockReading& reading, std::size_t last_column) {
  const auto event_of = [&](std::size_t column) {
    const auto found = std::ranges::find(reading.headers, column, &HeaderReading::column);
    return found == reading.headers.end() ? kNoEvent : found->event;
  };
  const std::size_t first = event_of(0);
  const std::size_t last = event_of(last_column);
  if (first == kNoEvent || last == kNoEvent || first < last) return false;
  const auto begin = context.events.begin() + static_cast<std::ptrdiff_t>(last + 1);
  const auto end = context.events.begin() + static_cast<std::ptrdiff_t>(first);
  return std::any_of(begin, end, [](const Event& event) { return event.kind != EventKind::value; });
}

/// `order` as far as it is complete, the form's columns where it agrees with them, nothing where it does not.
std::optional<Columns> settle(const Columns& order, const Columns& columns, bool exact) {
  if (exact && order.size() == columns.size()) return order;
  if (exact ? std::ranges::is_sorted(order) : reads_by_levels(order, false)) return columns;
  return std::nullopt;
}

Span header_span(const TableContext& context, const BlockReading& reading) {
  if (reading.header_begin != kNoEvent) return context.events[reading.header_begin].printed;
  return reading.rows.empty() ? Span{} : context.events[reading.rows.front().begin].printed;
}

/// A loose text of the header that is nearly the label.
std::size_t nearly(const TableContext& context, const BlockReading& reading, const Label& label) {
  constexpr double kNear = 0.4;
  for (const std::size_t event : reading.loose) {
    const std::u16string printed = schema::bare_skeleton(context.text.folded(context.events[event].span));
    if (printed.size() >= 2 && distance_to(printed, label) <= kNear) return event;
  }
  return kNoEvent;
}

void observe(const TableContext& context, Observation::Kind kind, Span span, std::size_t column,
             const BlockSpec& block) {
  std::vector<CellIndex> cells;
  for (std::size_t r = 0; r < block.rows.size(); ++r) cells.push_back(block.cell(r, column));
  context.report.observations.push_back(
      {kind, span, {}, static_cast<int>(column), std::move(cells), block.columns[column].label.text});
}

/// The header's text to the end of its cell.
Span printed_header(const TableContext& context, std::size_t at) {
  Span span = context.events[at].printed;
  for (std::size_t i = at + 1; i < context.events.size(); ++i) {
    const Event& event = context.events[i];
    if (event.kind != EventKind::text || event.cell != context.events[at].cell) break;
    span.end = event.span.end;
  }
  return span;
}

constexpr double kStillTheSame = 0.5;

void observe_column(const TableContext& context, const BlockSpec& block, const BlockReading& reading,
                    std::size_t c) {
  const Label& label = block.columns[c].label;
  const auto is_c = [c](const HeaderReading& header) { return header.column == c; };
  const auto found = std::ranges::find_if(reading.headers, is_c);
  if (found == reading.headers.end()) {
    if (block.columns[c].optional || wording_stands_in_pieces(context, reading, label)) return;
    const std::size_t near_event = nearly(context, reading, label);
    if (near_event != kNoEvent) {
      return observe(context, Observation::Kind::header_deviates, context.events[near_event].span, c, block);
    }
    return observe(context, Observation::Kind::header_missing, header_span(context, reading), c, block);
  }
  const auto names_column = [&](const LabelUse& use) {
    return use.kind == LabelKind::column && use.table == context.table && use.index == c;
  };
  if (context.view.is_as_printed(context.events[found->event], names_column)) return;
  const Span printed = printed_header(context, found->event);
  const std::u16string_view wording = context.text.folded(printed);
  if (is_accepted(wording, label)) return;
  // In columns of spaces a header is set in several lines: 商业 above 企业.
  const bool piece = label.letters.find(schema::skeleton(wording)) != std::u16string::npos;
  if (piece && stands_in_columns(context, reading)) return;
  if (distance_to(schema::bare_skeleton(wording), label) > kStillTheSame)
    return;  // run together with its neighbours
  observe(context, Observation::Kind::header_deviates, printed, c, block);
}

}  // namespace

Columns required_columns(const BlockSpec& block) {
  Columns columns;
  for (std::size_t c = 0; c < block.columns.size(); ++c) {
    if (!block.columns[c].optional) columns.push_back(c);
  }
  return columns;
}

bool is_wide(const TableContext& context, std::size_t block, const BlockReading& reading) {
  const BlockSpec& spec = context.spec().blocks[block];
  const Columns order = from_left(context, reading, true);
  return settle(order, required_columns(spec), spec.header_levels == 1).has_value();
}

std::optional<Columns> printed_columns(const TableContext& context, std::size_t block,
                                       const BlockReading& reading) {
  const BlockSpec& spec = context.spec().blocks[block];
  const Columns columns = required_columns(spec);
  const bool one_level = spec.header_levels == 1;
  if (!reading.rows.empty() && reading.rows.front().run.columns &&
      pieces_contradict(context, spec, reading.rows.front().begin, 1))
    return std::nullopt;
  if (stands_in_columns(context, reading)) {
    const auto settled = settle(from_left(context, reading, true), columns, one_level);
    return settled ? settled : settle(from_left(context, reading, false), columns, one_level);
  }
  if (!one_level && ends_change_places(context, reading, columns.back())) return std::nullopt;
  Columns all;
  for (std::size_t at = 0; at < reading.headers.size();) {
    const Columns here = distinct(header_columns(context, reading, at));
    for (const std::size_t c : here) all.push_back(c);
    if (here.size() == columns.size() && (one_level || std::ranges::is_sorted(here))) return here;
    if (one_level ? !std::ranges::is_sorted(here) : !reads_by_levels(here, true)) return std::nullopt;
  }
  // One below the other, headers in another order than the form's may have been put so by a converter.
  const Columns order = distinct(all);
  if (one_level && order.size() == columns.size() && !std::ranges::is_sorted(order)) return std::nullopt;
  return settle(order, columns, one_level);
}

void observe_headers(const TableContext& context, std::size_t block, const BlockReading& reading) {
  const BlockSpec& spec = context.spec().blocks[block];
  // A table that begins in the middle (a page of a document) has no header to judge.
  if (reading.headers.empty() && reading.header_begin == kNoEvent) return;
  for (std::size_t c = 0; c < spec.columns.size(); ++c) observe_column(context, spec, reading, c);
}

Span header_unit(const TableContext& context, const BlockReading& reading, std::size_t column) {
  constexpr std::u16string_view kUnits[] = {u"万元", u"亿元", u"千元", u"元"};
  for (const HeaderReading& header : reading.headers) {
    if (header.column != column) continue;
    const Span printed = printed_header(context, header.event);
    const std::u16string_view folded = context.text.folded(printed);
    for (const std::u16string_view unit : kUnits) {
      const std::size_t at = folded.find(unit);
      if (at == std::u16string_view::npos) continue;
      const Pos begin = printed.begin + static_cast<Pos>(at);
      return {begin, begin + static_cast<Pos>(unit.size())};
    }
  }
  return {};
}

}  // namespace gxreport::match
