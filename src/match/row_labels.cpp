// What the labels of rows say, compared with the form.
#include <algorithm>

#include "match/table.hpp"
#include "match/wording.hpp"

namespace gxreport::match {

namespace {

constexpr double kNearEnough = 0.34;  // a third of the letters may differ …
constexpr double kClearMargin = 0.2;  // … if no other row comes nearly as close

/// For each reading the row of the next one that is named, `count` behind the last.
std::vector<int> next_named(const std::vector<RowReading>& rows, int count) {
  std::vector<int> next(rows.size() + 1, count);
  for (std::size_t i = rows.size(); i-- > 0;) next[i] = rows[i].row >= 0 ? rows[i].row : next[i + 1];
  return next;
}

int nearest_row(const BlockSpec& block, std::u16string_view printed, int low, int high) {
  int best = -1;
  double nearest = 1;
  double second = 1;
  for (int r = low; r < high && r < static_cast<int>(block.rows.size()); ++r) {
    if (block.rows[static_cast<std::size_t>(r)].subtotal_of >= 0) continue;
    const double distance = distance_to(printed, block.rows[static_cast<std::size_t>(r)].label);
    if (distance < nearest) {
      second = nearest;
      nearest = distance;
      best = r;
    } else {
      second = std::min(second, distance);
    }
  }
  return nearest <= kNearEnough && second - nearest >= kClearMargin ? best : -1;
}

/// The printed label as far as it stands in one piece: from its numbering to the end of its cell.
Span printed_label(const TableContext& context, const RowReading& row) {
  Span span = context.events[row.label].printed;
  for (std::size_t i = row.label + 1; i < context.events.size(); ++i) {
    const Event& event = context.events[i];
    if (event.kind != EventKind::text || event.cell != context.events[row.label].cell) break;
    span.end = event.span.end;
  }
  return span;
}

/// Nothing of the label stands in other cells: no piece of text between it and its first value.
bool in_one_piece(const TableContext& context, const RowReading& row) {
  if (row.run.values.empty()) return false;
  for (std::size_t i = row.label + 1; i < row.run.values.front().event && i < context.events.size(); ++i) {
    const Event& event = context.events[i];
    if (event.kind == EventKind::text && event.cell != context.events[row.label].cell) return false;
  }
  return true;
}

/// Where columns are made of spaces, labels wrap around their figures: the rest may follow on the next line.
bool may_go_on(const TableContext& context, const RowReading& row) {
  if (row.run.next >= context.events.size()) return false;
  const Event& behind = context.events[row.run.next];
  return row.run.line_bound && behind.kind == EventKind::text;
}

bool is_beginning(std::u16string_view printed, const Label& label) {
  return label.letters.starts_with(printed);
}

}  // namespace

void name_unknown_rows(const TableContext& context, std::size_t block, BlockReading& reading) {
  const BlockSpec& spec = context.spec().blocks[block];
  const std::vector<int> next = next_named(reading.rows, static_cast<int>(spec.rows.size()));
  int low = 0;  // the first row that may stand here: behind the last one named
  for (std::size_t i = 0; i < reading.rows.size(); ++i) {
    RowReading& row = reading.rows[i];
    if (row.row < 0 && row.label != kNoEvent) {
      const Span printed = context.events[row.label].span;
      const Pos begin = skip_numbering(context.text.folded(), printed.begin, printed.end);
      row.row = nearest_row(spec, schema::bare_skeleton(context.text.folded({begin, printed.end})), low,
                            next[i + 1]);
    }
    if (row.row >= 0) low = row.row + 1;
  }
}

void observe_row_label(const TableContext& context, const BlockSpec& block, const RowReading& row) {
  if (row.label == kNoEvent) return;
  const auto names_row = [&](const LabelUse& use) {
    return use.kind == LabelKind::row && use.table == context.table && static_cast<int>(use.index) == row.row;
  };
  if (context.view.is_as_printed(context.events[row.label], names_row) || !in_one_piece(context, row)) return;
  const Label& label = block.rows[static_cast<std::size_t>(row.row)].label;
  const Span printed = printed_label(context, row);
  const std::u16string_view folded = context.text.folded();
  const Pos begin = skip_numbering(folded, printed.begin, printed.end);
  const std::u16string_view wording = folded.substr(begin, printed.end - begin);
  if (is_accepted(wording, label)) return;
  if (may_go_on(context, row) && is_beginning(schema::skeleton(wording), label)) return;
  std::vector<CellIndex> cells;
  for (std::size_t c = 0; c < block.columns.size(); ++c)
    cells.push_back(block.cell(static_cast<std::size_t>(row.row), c));
  context.report.observations.push_back({Observation::Kind::row_label_deviates,
                                         printed,
                                         {},
                                         row.row,
                                         std::move(cells),
                                         label.numbering + label.text});
}

}  // namespace gxreport::match
