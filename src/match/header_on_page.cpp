// Where a header stands above the figures of a table whose columns are made of spaces.
#include <algorithm>

#include "gxreport/figure.hpp"
#include "match/columns.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kRowsCompared = 40;

/// Twice the middle of what is printed at `span`, in columns of its line: so that halves need no fractions.
std::uint32_t middle(const Text& text, Span span, bool wide) {
  const Pos line = text.line_at(span.begin).begin;
  const auto columns_to = [&](Pos end) {
    return wide ? display_width(text, {line, end}) : Span{line, end}.size();
  };
  return columns_to(span.begin) + columns_to(span.end);
}

/// The header's event, or that of the first piece of it (小 above 计).
std::size_t header_event(const TableContext& context, const BlockReading& reading, std::size_t column,
                         const Label& label) {
  for (const HeaderReading& header : reading.optional_headers) {
    if (header.column == column) return header.event;
  }
  for (const std::size_t event : reading.loose) {
    const std::u16string piece = schema::skeleton(context.text.folded(context.events[event].span));
    if (!piece.empty() && label.letters.starts_with(piece)) return event;
  }
  return kNoEvent;
}

}  // namespace

std::optional<std::size_t> place_on_page(const TableContext& context, const BlockSpec& block,
                                         const BlockReading& reading, std::size_t column, std::size_t width,
                                         bool wide) {
  const std::size_t header = header_event(context, reading, column, block.columns[column].label);
  if (header == kNoEvent) return std::nullopt;
  const std::uint32_t at = middle(context.text, context.events[header].span, wide);
  std::vector<std::uint32_t> nearest(width, 0xFFFFFFFF);
  std::size_t rows = 0;
  for (const RowReading& row : reading.rows) {
    if (!row.run.columns || row.run.values.size() != width || ++rows > kRowsCompared) continue;
    for (std::size_t i = 0; i < width; ++i) {
      const std::uint32_t figure = middle(context.text, row.run.values[i].span, wide);
      nearest[i] = std::min(nearest[i], figure > at ? figure - at : at - figure);
    }
  }
  if (rows < 2) return std::nullopt;
  const auto best = std::ranges::min_element(nearest);
  const auto place = static_cast<std::size_t>(best - nearest.begin());
  const auto is_near = [&](std::uint32_t other) { return other < *best * 3; };
  // The column itself is near unless it is right above its figures.
  if (std::ranges::count_if(nearest, is_near) > 1) return std::nullopt;
  return place;
}

}  // namespace gxreport::match
