// Rows without figures that need not be empty.
#include <algorithm>

#include "match/table.hpp"

namespace gxreport::match {

namespace {

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

void dispute_bare(const TableContext& context, BlockReading& reading) {
  const auto is_lost = [&](const RowReading& row) {
    return row.row < 0 && holds_anything(row.run) && !is_page_number(context.events, row.run);
  };
  auto lost = std::find_if(reading.rows.rbegin(), reading.rows.rend(), is_lost);
  // From the last row to the first, so that the figures of nobody are those behind the row, or else the last.
  for (auto row = reading.rows.rbegin(); row != reading.rows.rend(); ++row) {
    if (is_lost(*row)) lost = row;
    if (row->row < 0 || row->glued || holds_anything(row->run)) continue;
    if (const Event* text = row->label == kNoEvent ? nullptr : text_with_digits(context, *row)) {
      dispute(*row, run_of(*text, row->label + 1));
    } else if (row->run.values.empty() && lost != reading.rows.rend()) {
      dispute(*row, lost->run);
    }
  }
}

}  // namespace gxreport::match
