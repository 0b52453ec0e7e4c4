// Whether a table prints a column more than every report does.
#include <algorithm>

#include "match/columns.hpp"

namespace gxreport::match {

namespace {

/// How many of the columns have their header in the table.
std::size_t headers_found(const BlockReading& reading, const Order& columns) {
  const auto has_header = [&](std::size_t column) {
    return std::ranges::any_of(reading.headers, [&](const HeaderReading& h) { return h.column == column; });
  };
  return static_cast<std::size_t>(std::ranges::count_if(columns, has_header));
}

/// The header of an optional column stands there, perhaps in pieces (小 above 计).
bool is_printed(const TableContext& context, const BlockSpec& block, const BlockReading& reading) {
  return !reading.optional_headers.empty() ||
         std::ranges::any_of(block.columns, [&](const ColumnSpec& column) {
           return column.optional && stands_in_pieces(context, reading, column.label);
         });
}

}  // namespace

std::size_t width_of(const Run& run) {
  std::size_t first = 0;
  std::size_t end = run.values.size();
  while (first < end && run.values[first].span.empty()) ++first;
  while (end > first && run.values[end - 1].span.empty()) --end;
  return end - first;
}

bool is_one_more(const BlockReading& reading, const Order& columns) {
  if (!reading.optional_headers.empty() && headers_found(reading, columns) == columns.size()) return true;
  return std::ranges::any_of(reading.rows, [&](const RowReading& row) {
    return row.run.values.size() > columns.size() && width_of(row.run) > columns.size();
  });
}

bool may_be_one_more(const TableContext& context, const BlockSpec& block, const BlockReading& reading,
                     const Order& columns) {
  if (!is_printed(context, block, reading)) return false;
  const bool in_place_of_one = headers_found(reading, columns) + 1 == columns.size();
  const auto separated = [](const RowReading& row) {
    return !row.glued && (row.run.values.empty() || (row.run.line_bound && !row.run.columns));
  };
  return !in_place_of_one || !std::ranges::all_of(reading.rows, separated);
}

}  // namespace gxreport::match
