// Rows whose figures stand on the line of their label behind a text that is none of the form's.
#include "match/table.hpp"

namespace gxreport::match {

namespace {

/// The row that belongs to nobody begins on the line on which the label ends.
bool stands_beside(const TableContext& context, const RowReading& row, const RowReading& next) {
  if (next.row >= 0 || next.claimed >= 0 || !holds_anything(next.run)) return false;
  return context.events[next.run.values.front().event].line == context.events[row.label].last_line;
}

}  // namespace

void dispute_beside(const TableContext& context, BlockReading& reading) {
  for (std::size_t i = 0; i + 1 < reading.rows.size(); ++i) {
    RowReading& row = reading.rows[i];
    if (row.row < 0 || row.label == kNoEvent || row.glued || holds_anything(row.run)) continue;
    if (!stands_beside(context, row, reading.rows[i + 1])) continue;
    row.run = reading.rows[i + 1].run;
    row.disputed = true;
  }
}

}  // namespace gxreport::match
