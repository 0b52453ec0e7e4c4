// Figures beside the heading of a group: its subtotal, or those of a row whose label is lost or wraps around
// them. They are the subtotal where every row of the group has figures of its own.
#include <algorithm>

#include "match/table.hpp"

namespace gxreport::match {

namespace {

/// For each row of the form whether it was found with figures.
std::vector<bool> rows_with_figures(const BlockSpec& block, const BlockReading& reading) {
  std::vector<bool> found(block.rows.size(), false);
  for (const RowReading& row : reading.rows) {
    if (row.row >= 0 && (row.glued || !row.run.values.empty()))
      found[static_cast<std::size_t>(row.row)] = true;
  }
  return found;
}

bool is_complete(const BlockSpec& block, const std::vector<bool>& found, int group) {
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    if (block.rows[r].group == group && !found[r]) return false;
  }
  return true;
}

/// Right above the first row of its group, or right below the last.
bool is_at_its_place(const BlockSpec& block, const std::vector<RowReading>& rows, std::size_t at, int group) {
  const auto is_first = [&](int r) {
    return r == 0 || block.rows[static_cast<std::size_t>(r - 1)].group != group;
  };
  const auto is_last = [&](int r) {
    const auto next = static_cast<std::size_t>(r) + 1;
    return next == block.rows.size() || block.rows[next].group != group;
  };
  const auto in_group = [&](std::size_t i) {
    return rows[i].row >= 0 && block.rows[static_cast<std::size_t>(rows[i].row)].group == group;
  };
  return (at + 1 < rows.size() && in_group(at + 1) && is_first(rows[at + 1].row)) ||
         (at > 0 && in_group(at - 1) && is_last(rows[at - 1].row));
}

/// The heading before a run, behind which only empty cells stand.
std::size_t heading_of(const TableContext& context, const Run& run) {
  std::size_t heading = run.values.front().event;
  while (heading > 0 && context.events[heading].kind == EventKind::value) --heading;
  return heading;
}

/// On the heading's line, or one a line below it. A line of figures below may have its label still further
/// down.
bool stands_beside(const TableContext& context, const Run& run) {
  if (run.values.empty() || !run.line_bound) return !run.values.empty();
  return context.events[heading_of(context, run)].last_line == context.events[run.values.front().event].line;
}

}  // namespace

void settle_subtotals(const TableContext& context, const BlockSpec& block, BlockReading& reading) {
  std::vector<bool> found;
  for (std::size_t i = 0; i < reading.rows.size(); ++i) {
    RowReading& row = reading.rows[i];
    if (row.subtotal < 0 || row.row >= 0) continue;
    if (found.empty()) found = rows_with_figures(block, reading);
    const int group = block.rows[static_cast<std::size_t>(row.subtotal)].subtotal_of;
    if (!stands_beside(context, row.run) || !is_at_its_place(block, reading.rows, i, group) ||
        !is_complete(block, found, group))
      continue;
    row.row = row.subtotal;
    const std::size_t heading = heading_of(context, row.run);  // its first cell may be empty
    const std::size_t width = required_columns(block).size();
    row.run = gather(context.events, heading + 1, context.zone.end, &context.events[heading], width,
                     context.text, context.most_values(width + reading.optional_headers.size()));
  }
}

}  // namespace gxreport::match
