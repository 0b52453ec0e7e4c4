// Rows with blank cells, set in columns of spaces, below headers that begin where their figures do.
#include <algorithm>

#include "gxreport/figure.hpp"
#include "match/columns.hpp"

namespace gxreport::match {

namespace {

std::uint32_t begin_of(const TableContext& context, Span span) {
  return display_width(context.text, {context.text.line_at(span.begin).begin, span.begin});
}

/// Where the headers of `columns` begin, increasing and apart; nothing when one is not found.
std::optional<Begins> header_begins(const TableContext& context, const BlockReading& reading,
                                    const Columns& columns) {
  constexpr std::uint32_t kApart = 3;
  Begins begins;
  for (const std::size_t column : columns) {
    const auto found = std::ranges::find(reading.headers, column, &HeaderReading::column);
    if (found == reading.headers.end() || !context.events[found->event].whole_cell) return std::nullopt;
    const std::uint32_t begin = begin_of(context, context.events[found->event].span);
    if (!begins.empty() && begin < begins.back() + kApart) return std::nullopt;
    begins.push_back(begin);
  }
  return begins;
}

}  // namespace

std::optional<Begins> columns_below_headers(const TableContext& context, const BlockReading& reading,
                                            const Columns& columns) {
  constexpr std::size_t kEnough = 6;   // figures
  constexpr std::size_t kColumns = 3;  // that have some
  constexpr Pos kLongestLine = 1000;
  const auto lacks = [&](const RowReading& row) {
    return row.run.line_bound && row.run.columns && row.run.values.size() < columns.size();
  };
  if (std::ranges::none_of(reading.rows, lacks)) return std::nullopt;
  const auto begins = header_begins(context, reading, columns);
  if (!begins || !reading.optional_headers.empty()) return std::nullopt;
  std::size_t figures = 0;
  std::vector<bool> seen(begins->size());
  for (const RowReading& row : reading.rows) {
    if (!holds_anything(row.run)) continue;
    if (row.row < 0 || !row.run.line_bound) return std::nullopt;
    for (const Value& value : row.run.values) {
      const Pos line = context.text.line_at(value.span.begin).begin;
      if (value.span.begin - line > kLongestLine) return std::nullopt;
      const auto at = std::ranges::find(*begins, begin_of(context, value.span));
      if (at == begins->end()) return std::nullopt;
      seen[static_cast<std::size_t>(at - begins->begin())] = true;
      ++figures;
    }
  }
  const auto used = static_cast<std::size_t>(std::ranges::count(seen, true));
  return figures >= kEnough && used >= kColumns ? begins : std::nullopt;
}

}  // namespace gxreport::match
