// Tables whose rows are printed side by side under headings of their own (table 4: one row of 15 figures),
// one below the other, or as tables of their own.
#include <algorithm>

#include "match/distrust.hpp"
#include "match/flat_batches.hpp"
#include "match/glued/glued_row.hpp"
#include "match/glued/run.hpp"
#include "match/header_pieces.hpp"
#include "match/observe_bounded.hpp"

namespace gxreport::match {

namespace {

/// The rows that a batch holds: those whose headings stand before it, or all when it is the whole table.
std::vector<std::size_t> rows_of(const Batch& batch, const BlockSpec& block, bool only) {
  const std::size_t rows = block.rows.size();
  const std::size_t columns = block.columns.size();
  const bool fits = batch.glued || batch.run.values.size() == batch.rows.size() * columns;
  if (fits && !batch.rows.empty()) return batch.rows;
  if (!only && batch.rows.size() != rows) return {};
  std::vector<std::size_t> all(rows);
  for (std::size_t r = 0; r < rows; ++r) all[r] = r;
  return all;
}

Columns all_columns(const BlockSpec& block) {
  Columns all;
  for (std::size_t c = 0; c < block.columns.size(); ++c) all.push_back(c);
  return all;
}

std::vector<CellIndex> cells_of(const BlockSpec& block, const std::vector<std::size_t>& rows) {
  std::vector<CellIndex> cells;
  for (const std::size_t r : rows) {
    for (std::size_t c = 0; c < block.columns.size(); ++c) cells.push_back(block.cell(r, c));
  }
  return cells;
}

/// The headers, if all are known, run in the form's order once a row, and figures may be trusted to follow
/// them.
bool is_in_order(const TableContext& context, const BlockSpec& block, const Batch& batch, std::size_t rows) {
  const bool known = batch.headers == rows * block.columns.size();
  const bool together = batch.glued || batch.run.line_bound;
  if ((known && batch.header_groups > rows) || (!together && context.disorder.strict)) return false;
  return !batch.run.columns || !pieces_contradict(context, block, batch.begin, rows);
}

Span figures_of(const Batch& batch) {
  if (batch.glued || batch.run.values.empty()) return batch.glued_run;
  return {batch.run.values.front().span.begin, batch.run.values.back().span.end};
}

bool same_batch(const TableContext& context, const Batch& a, const Batch& b) {
  if (a.glued != b.glued) return false;
  if (a.glued) return context.text.folded(a.glued_run) == context.text.folded(b.glued_run);
  return same_figures(context.text, a.run, b.run);
}

/// What a batch has written cannot be relied on.
void take_back(const TableContext& context, const BlockSpec& block, const Batch& batch,
               const std::vector<std::size_t>& rows, Observation::Kind why) {
  for (const std::size_t r : rows) {
    RowReading row;
    row.row = static_cast<int>(r);
    row.begin = batch.begin;
    row.run = batch.run;
    if (batch.glued) row.run.values.push_back({batch.glued_run, 0, 0, lex::CellKind::figure, false});
    write_row(context, block, row, Placing{}, all_columns(block));
  }
  const Span span = figures_of(batch);
  observe_bounded(context, {why, span, span, static_cast<int>(rows.front()), cells_of(block, rows), {}});
}

void observe_unplaced(const TableContext& context, const BlockSpec& block, const Batch& batch,
                      const std::vector<std::size_t>& rows) {
  RowReading row;
  row.row = static_cast<int>(rows.front());
  row.run = batch.run;
  const std::vector<CellIndex> cells = cells_of(block, rows);
  if (!observe_torn(context, row, cells)) observe_row_run(context, row, cells.size(), cells);
}

/// Some figures of the table are in no row: those of the others may be another's.
bool is_scattered(const std::vector<Batch>& batches, const BlockSpec& block, bool only) {
  return std::ranges::any_of(batches, [&](const Batch& batch) {
    return !batch.again && holds_anything(batch.run) && rows_of(batch, block, only).empty();
  });
}

void write_batch(const TableContext& context, const BlockSpec& block, const Batch& batch,
                 const std::vector<std::size_t>& rows, bool scattered) {
  const std::size_t columns = block.columns.size();
  RowShapes shapes(rows.size() * columns);
  shapes.learn(batch.run);
  // Headings tell the columns of a table whose lines hold the same cells: in a ragged one they tell nothing.
  if (!batch.lines_differ && !context.disorder.ragged &&
      batch.line_cells >= batch.ordinal + rows.size() * columns)
    shapes.learn_header(batch.ordinal, batch.line_cells);
  const Placing placing = shapes.place(context.text, batch.run);
  const Columns order = all_columns(block);
  const bool certain = placing.certain && is_in_order(context, block, batch, rows.size()) &&
                       placing.columns.size() == rows.size() * columns;
  for (std::size_t n = 0; n < rows.size(); ++n) {
    RowReading row;
    row.row = static_cast<int>(rows[n]);
    row.begin = batch.begin;
    row.run = batch.run;
    Placing part;
    part.certain = certain;
    for (std::size_t c = 0; c < columns && certain; ++c)
      part.columns.push_back(placing.columns[n * columns + c]);
    write_row(context, block, row, part, order);
  }
  if (!certain) observe_unplaced(context, block, batch, rows);
  const std::vector<CellIndex> cells = cells_of(block, rows);
  if (placing.certain && (may_be_shifted(context, cells) || (scattered && !sums_prove(context, cells))))
    take_back(context, block, batch, rows, Observation::Kind::row_shifted);
}

/// One value of as many digits as the table has cells is no figure.
void join_batch(const TableContext& context, std::size_t width, Batch& batch) {
  if (batch.glued || batch.run.values.size() != 1) return;
  const Span span = batch.run.values.front().span;
  if (cut_run(context.text.folded(), span).digits < width) return;
  batch.glued = true;
  batch.glued_run = span;
}

void separate_batch(const TableContext& context, const BlockSpec& block, const Batch& batch,
                    const std::vector<std::size_t>& rows) {
  GluedRow row;
  row.row = static_cast<int>(rows.front());
  row.run = batch.glued_run;
  row.cells = cells_of(block, rows);
  row.bounded = !may_be_printed_twice(context, row);
  separate(context, {row});
}

void observe_missing(const TableContext& context, const BlockSpec& block, const std::vector<bool>& found,
                     Span span) {
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    if (found[r] || block.rows[r].optional) continue;
    std::vector<CellIndex> cells;
    for (std::size_t c = 0; c < block.columns.size(); ++c) cells.push_back(block.cell(r, c));
    context.report.observations.push_back({Observation::Kind::row_missing,
                                           span,
                                           {},
                                           static_cast<int>(r),
                                           std::move(cells),
                                           block.rows[r].label.text});
  }
}

}  // namespace

std::size_t read_flat_table(const TableContext& context) {
  const BlockSpec& block = context.spec().blocks.front();
  const std::size_t width = block.rows.size() * block.columns.size();
  std::vector<Batch> batches = find_batches(context, block);
  for (Batch& batch : batches) {
    join_batch(context, width, batch);
    if (!batch.glued) mark_torn(context, width, batch.run);
  }
  std::vector<bool> found(block.rows.size(), false);
  const bool only = std::ranges::count(batches, false, &Batch::again) == 1;
  const bool scattered = is_scattered(batches, block, only);
  context.disorder.plain &= batches.size() == 1 && !batches.front().glued && !scattered;
  for (std::size_t n = 0; n < batches.size(); ++n) {
    const Batch& batch = batches[n];
    std::vector<std::size_t> rows = rows_of(batch, block, only);
    if (batch.again) {
      if (!rows.empty() && !same_batch(context, batches[n - 1], batch))
        take_back(context, block, batch, rows, Observation::Kind::row_twice);
      continue;
    }
    std::erase_if(rows, [&](std::size_t r) { return found[r]; });
    if (rows.empty()) continue;
    if (batch.glued && !is_in_order(context, block, batch, rows.size())) {
      take_back(context, block, batch, rows, Observation::Kind::run_together);
    } else if (batch.glued) {
      separate_batch(context, block, batch, rows);
    } else {
      write_batch(context, block, batch, rows, scattered);
    }
    for (const std::size_t r : rows) found[r] = true;
  }
  const auto count = static_cast<std::size_t>(std::ranges::count(found, true));
  if (count == 0) return 0;
  observe_missing(context, block, found, context.events[batches.front().begin].printed);
  observe_flat_labels(context, block);
  return count;
}

}  // namespace gxreport::match
