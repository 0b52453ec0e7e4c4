// Rows whose labels stand elsewhere (loose text before a line of figures) or are lost: the order of the form
// and the relations tell which they are, or nothing does.
#include <algorithm>

#include "match/distrust.hpp"
#include "relation/relation.hpp"

namespace gxreport::match {

namespace {

/// A stretch of readings between two rows that are sure, and the rows of the form that belong there.
struct Stretch {
  std::size_t begin = 0;  ///< readings [begin, end)
  std::size_t end = 0;
  int low = 0;  ///< rows [low, high)
  int high = 0;
};

/// A label with figures enough for its row. Fewer (a stray one on the next line) settle nothing.
bool is_sure(const RowReading& row, std::size_t columns) {
  return row.row >= 0 && (row.run.values.size() >= columns || (row.run.columns && !row.run.values.empty()));
}

/// Figures on a line of their own below their label: the label of another row may stand between.
bool is_detached(const TableContext& context, const RowReading& row, std::size_t columns) {
  if (!is_sure(row, columns) || !row.run.line_bound || row.label == kNoEvent) return false;
  return context.events[row.label].last_line != context.events[row.run.values.front().event].line;
}

/// Parts such figures from their label; which row they are is settled by the whole stretch.
void detach(const TableContext& context, std::size_t columns, std::vector<RowReading>& rows) {
  const auto detached = [&](const RowReading& row) { return is_detached(context, row, columns); };
  if (std::ranges::none_of(rows, detached)) return;
  std::vector<RowReading> parted;
  parted.reserve(rows.size() + 8);
  for (RowReading& row : rows) {
    if (!detached(row)) {
      parted.push_back(std::move(row));
      continue;
    }
    RowReading figures;
    figures.claimed = row.row;
    figures.label = row.label;
    figures.run = std::move(row.run);
    figures.begin = figures.run.values.front().event;
    row.run = Run{};
    parted.push_back(std::move(row));
    parted.push_back(std::move(figures));
  }
  rows = std::move(parted);
}

std::vector<Stretch> stretches_of(const BlockSpec& block, const std::vector<RowReading>& rows,
                                  std::size_t columns) {
  const int count = static_cast<int>(block.rows.size());
  std::vector<Stretch> stretches;
  Stretch stretch;
  for (std::size_t i = 0; i <= rows.size(); ++i) {
    if (i < rows.size() && !is_sure(rows[i], columns)) continue;
    stretch.end = i;
    stretch.high = i < rows.size() ? rows[i].row : count;
    if (stretch.end > stretch.begin && stretch.low < stretch.high) stretches.push_back(stretch);
    int low = i < rows.size() ? rows[i].row + 1 : count;
    // A subtotal may stand below its rows, and does not begin them again.
    if (i < rows.size() && block.rows[static_cast<std::size_t>(rows[i].row)].subtotal_of >= 0)
      low = std::max(low, stretch.low);
    stretch = {i + 1, i + 1, low, 0};
  }
  return stretches;
}

/// A label that is none of the form's stands beside its figures: they are not another row's.
bool is_foreign(const RowReading& row) {
  return row.row < 0 && row.label != kNoEvent && row.claimed < 0 && holds_anything(row.run);
}

/// The rows of the form in a stretch. Subtotals are not among them: they are known by their headings alone.
std::vector<int> rows_of(const BlockSpec& block, const Stretch& stretch) {
  std::vector<int> rows;
  for (int r = stretch.low; r < stretch.high; ++r) {
    if (block.rows[static_cast<std::size_t>(r)].subtotal_of < 0) rows.push_back(r);
  }
  return rows;
}

/// Full rows of figures without a label; stray figures between them are nobody's.
std::vector<std::size_t> orphans_of(const std::vector<RowReading>& rows, const Stretch& stretch,
                                    std::size_t columns) {
  std::vector<std::size_t> full;
  std::vector<std::size_t> any;
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
    if (rows[i].row >= 0 || is_foreign(rows[i]) || !holds_anything(rows[i].run)) continue;
    any.push_back(i);
    if (rows[i].run.values.size() == columns) full.push_back(i);
  }
  return full.empty() ? any : full;
}

/// The labels of a stretch whose figures cannot be told apart from others: not empty, but unknown.
void dispute(std::vector<RowReading>& rows, const Stretch& stretch, const std::vector<std::size_t>& orphans) {
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
    RowReading& row = rows[i];
    if (row.row >= stretch.low && row.row < stretch.high) {
      row.run = rows[orphans.front()].run;
      row.disputed = true;
    } else {
      row.row = -1;  // a label far from its place tells nothing about what stands there
    }
  }
}

/// As many lines of figures as rows of the form: they follow its order.
void fill_in_order(std::vector<RowReading>& rows, const Stretch& stretch,
                   const std::vector<std::size_t>& orphans, const std::vector<int>& open) {
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
    if (rows[i].row >= 0) rows[i].row = -1;  // a label; the figures take its place
  }
  for (std::size_t n = 0; n < orphans.size(); ++n) {
    RowReading& row = rows[orphans[n]];
    row.row = open[n];
    row.by_order = row.row != row.claimed;
    if (row.by_order) row.label = kNoEvent;
  }
}

/// Every relation that speaks of a filled cell holds, and an equation speaks of each.
bool is_proved(const TableContext& context, const std::vector<bool>& filled) {
  std::vector<bool> open = filled;
  const auto speaks = [&](const Term& term) { return term.cell < filled.size() && filled[term.cell]; };
  for (const RelationSpec& relation : context.view.form().relations) {
    if (std::ranges::none_of(relation.left, speaks) && std::ranges::none_of(relation.right, speaks)) continue;
    const auto outcome =
        relation::evaluate(relation, context.view.form(), context.report.cells, context.text).outcome;
    if (outcome == relation::RelationOutcome::not_printed) continue;
    if (outcome != relation::RelationOutcome::held) return false;
    if (relation.op != RelationOp::equal) continue;
    for (const auto* side : {&relation.left, &relation.right}) {
      for (const Term& term : *side) open[term.cell] = false;
    }
  }
  return std::ranges::find(open, true) == open.end();
}

}  // namespace

void fill_gaps(const TableContext& context, std::size_t block, std::size_t columns, BlockReading& reading) {
  const BlockSpec& spec = context.spec().blocks[block];
  detach(context, columns, reading.rows);
  for (const Stretch& stretch : stretches_of(spec, reading.rows, columns)) {
    const std::vector<std::size_t> orphans = orphans_of(reading.rows, stretch, columns);
    if (orphans.empty()) continue;
    const std::vector<int> open = rows_of(spec, stretch);
    if (open.empty()) continue;
    const auto is_full = [&](std::size_t i) { return reading.rows[i].run.values.size() == columns; };
    const bool foreign =
        std::any_of(reading.rows.begin() + static_cast<std::ptrdiff_t>(stretch.begin),
                    reading.rows.begin() + static_cast<std::ptrdiff_t>(stretch.end), is_foreign);
    if (!foreign && orphans.size() == open.size() && std::ranges::all_of(orphans, is_full)) {
      fill_in_order(reading.rows, stretch, orphans, open);
    } else {
      dispute(reading.rows, stretch, orphans);
    }
  }
}

void prove_order(const TableContext& context, const BlockSpec& block, const BlockReading& reading,
                 const PrintedColumns& columns) {
  const auto by_order = [](const RowReading& row) { return row.row >= 0 && row.by_order; };
  if (std::ranges::none_of(reading.rows, by_order)) return;
  std::vector<bool> filled(context.report.cells.size(), false);
  for (const RowReading& row : reading.rows) {
    if (!by_order(row)) continue;
    for (const std::size_t c : columns.order) filled[block.cell(static_cast<std::size_t>(row.row), c)] = true;
  }
  if (is_proved(context, filled)) return;
  for (const RowReading& row : reading.rows) {
    if (by_order(row)) write_row(context, block, row, Placing{}, columns.order);
  }
}

}  // namespace gxreport::match
