#include "match/outline/place_values.hpp"

#include <algorithm>

#include "match/extent.hpp"

namespace gxreport::match {

namespace {

/// By the cell of the row in which each value stands.
PlacedValues by_ordinal(const OutlineReading& row, const OutlineHeader& header) {
  PlacedValues placed;
  placed.columns.assign(header.values.size(), kNoValue);
  for (std::size_t v = 0; v < row.values.size(); ++v) {
    const auto column = std::ranges::find(header.values, row.values[v].ordinal, &HeaderWord::ordinal);
    if (column == header.values.end()) return {OutlinePlacing::too_many, {}};
    std::size_t& place = placed.columns[static_cast<std::size_t>(column - header.values.begin())];
    if (place != kNoValue) return {OutlinePlacing::too_many, {}};
    place = v;
  }
  return placed;
}

/// A lone figure under the one header that stands above it on the page.
PlacedValues by_display(const Text& text, const OutlineReading& row, const OutlineHeader& header) {
  const Extent figure = extent_of(text, row.values.front().span);
  PlacedValues placed;
  placed.columns.assign(header.values.size(), kNoValue);
  std::size_t under = 0;
  for (std::size_t c = 0; c < header.values.size(); ++c) {
    const Extent column = extent_of(text, header.values[c].span);
    if (figure.begin >= column.end || column.begin >= figure.end) continue;
    placed.columns[c] = 0;
    ++under;
  }
  if (under != 1) return {OutlinePlacing::too_few, {}};
  return placed;
}

/// Words of the header that stand apart on one line, so that figures can stand under them.
bool spread_out(const OutlineHeader& header) {
  return std::ranges::all_of(header.values, [&](const HeaderWord& word) {
    return word.whole && word.ordinal > 0 && word.line == header.values.front().line;
  });
}

/// As many values as columns, in the order of the header.
PlacedValues in_order(std::size_t columns) {
  PlacedValues placed;
  for (std::size_t c = 0; c < columns; ++c) placed.columns.push_back(c);
  return placed;
}

}  // namespace

PlacedValues place_values(const Text& text, const OutlineReading& row, const OutlineHeader* header) {
  const std::size_t columns = header == nullptr ? 1 : header->values.size();
  if (row.values.empty()) return {OutlinePlacing::certain, std::vector<std::size_t>(columns, kNoValue)};
  if (!row.certain || (header != nullptr && !header->clear)) return {OutlinePlacing::unclear, {}};
  if (row.glued && columns > 1) return {OutlinePlacing::run_together, {}};
  if (row.values.size() > columns) return {OutlinePlacing::too_many, {}};
  if (columns == 1) return in_order(1);
  const bool whole_row = row.line_cells >= header->width || row.values.size() == columns;
  if (row.placed && whole_row) return by_ordinal(row, *header);
  if (row.values.size() == columns) return in_order(columns);
  const bool on_page = row.beside && !row.values.front().span.empty() && !header->positional;
  return on_page && spread_out(*header) ? by_display(text, row, *header)
                                        : PlacedValues{OutlinePlacing::too_few, {}};
}

}  // namespace gxreport::match
