// Rows whose figures stand on the line of their label behind or within a text that is none of the form's.
#include <algorithm>

#include "match/table.hpp"

namespace gxreport::match {

namespace {

/// The row that belongs to nobody begins on the line on which the label ends.
bool stands_beside(const TableContext& context, const RowReading& row, const RowReading& next) {
  if (next.row >= 0 || next.claimed >= 0 || !holds_anything(next.run)) return false;
  return context.events[next.run.values.front().event].line == context.events[row.label].last_line;
}

bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

/// The text that goes on behind the label in its cell, if figures may stand in it: 规章；0；0.
const Event* text_with_digits(const TableContext& context, const RowReading& row) {
  if (row.label + 1 >= context.zone.end) return nullptr;
  const Event& behind = context.events[row.label + 1];
  if (behind.kind != EventKind::text || behind.cell != context.events[row.label].cell) return nullptr;
  return std::ranges::any_of(context.text.folded(behind.span), is_digit) ? &behind : nullptr;
}

void dispute(RowReading& row, Run run) {
  row.run = std::move(run);
  row.disputed = true;
}

/// A run that holds the text alone, which is no figure.
Run run_of(const Event& text, std::size_t event) {
  Run run;
  run.line_bound = true;
  run.next = event + 1;
  run.values.push_back(
      {text.span, static_cast<std::uint32_t>(event), text.ordinal, lex::CellKind::text, false});
  return run;
}

}  // namespace

void dispute_beside(const TableContext& context, BlockReading& reading) {
  for (std::size_t i = 0; i < reading.rows.size(); ++i) {
    RowReading& row = reading.rows[i];
    if (row.row < 0 || row.label == kNoEvent || row.glued || holds_anything(row.run)) continue;
    if (i + 1 < reading.rows.size() && stands_beside(context, row, reading.rows[i + 1])) {
      dispute(row, reading.rows[i + 1].run);
    } else if (const Event* text = text_with_digits(context, row)) {
      dispute(row, run_of(*text, row.label + 1));
    }
  }
}

void dispute_bare(const TableContext& context, BlockReading& reading) {
  const auto is_lost = [&](const RowReading& row) {
    return row.row < 0 && holds_anything(row.run) && !is_page_number(context.events, row.run);
  };
  const auto lost = std::ranges::find_if(reading.rows, is_lost);
  if (lost == reading.rows.end()) return;
  for (RowReading& row : reading.rows) {
    if (row.row >= 0 && !row.glued && row.run.values.empty()) dispute(row, lost->run);
  }
}

}  // namespace gxreport::match
