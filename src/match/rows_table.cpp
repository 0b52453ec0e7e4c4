// Tables of rows: a label, then a figure a column.
#include <algorithm>

#include "match/columns.hpp"
#include "match/distrust.hpp"
#include "match/glued/glued_row.hpp"

namespace gxreport::match {

namespace {

void observe_missing(const TableContext& context, const BlockSpec& block, const BlockReading& reading) {
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    const auto is_r = [r](const RowReading& row) { return row.row == static_cast<int>(r); };
    if (block.rows[r].optional || std::ranges::any_of(reading.rows, is_r)) continue;
    const std::size_t at = reading.rows.empty() ? context.zone.begin : reading.rows.front().begin;
    const Span span = at < context.events.size() ? context.events[at].printed : Span{};
    context.report.observations.push_back({Observation::Kind::row_missing,
                                           span,
                                           {},
                                           static_cast<int>(r),
                                           cells_of_row(block, static_cast<int>(r)),
                                           block.rows[r].label.text});
  }
}

std::size_t named_rows(const std::vector<BlockReading>& readings) {
  std::ptrdiff_t rows = 0;
  for (const BlockReading& reading : readings) {
    rows += std::ranges::count_if(reading.rows, [](const RowReading& row) { return row.row >= 0; });
  }
  return static_cast<std::size_t>(rows);
}

/// The cells of a row in printed order.
std::vector<CellIndex> printed_cells(const BlockSpec& block, int row, const Columns& columns) {
  std::vector<CellIndex> cells;
  cells.reserve(columns.size());
  for (const std::size_t c : columns) cells.push_back(block.cell(static_cast<std::size_t>(row), c));
  return cells;
}

/// A table is glued throughout or not at all.
void join_rows(const TableContext& context, std::size_t columns, BlockReading& reading) {
  if (std::ranges::none_of(reading.rows, &RowReading::glued)) return;
  for (RowReading& row : reading.rows) join_values(context, columns, row);
}

/// What can be said of a block's rows before those of the others are known.
PrintedColumns name_rows(const TableContext& context, std::size_t index, BlockReading& reading) {
  const BlockSpec& block = context.spec().blocks[index];
  name_unknown_rows(context, index, reading);
  settle_subtotals(context, block, reading);
  settle_twice(context, block, reading);
  PrintedColumns columns = columns_of(context, index, reading);
  fill_gaps(context, index, columns.order.size(), reading);
  return columns;
}

/// `lost`: figures somewhere in the table that are no row's.
void read_block(const TableContext& context, std::size_t index, BlockReading& reading,
                const PrintedColumns& columns, const Run* lost, std::vector<GluedRow>& glued) {
  const BlockSpec& block = context.spec().blocks[index];
  const std::size_t width = columns.order.size();
  mark_torn(context, block, width, reading.rows);
  distrust_torn(context, width, reading);
  distrust_between_pieces(context, block, reading);
  distrust_apart(context, reading);
  dispute_cut_off(context, width, reading);
  dispute_bare(context, width, lost, reading);
  join_rows(context, width, reading);
  write_rows(context, index, reading, columns);
  const bool adrift = lost != nullptr || std::ranges::any_of(reading.rows, [&](const RowReading& row) {
                        return is_adrift(context, width, row);
                      });
  for (const RowReading& row : reading.rows) {
    if (row.row < 0) continue;
    observe_row_label(context, block, row);
    if (row.glued) {
      const std::vector<CellIndex> cells = printed_cells(block, row.row, columns.order);
      glued.push_back(glued_row_of(context, index, reading, row, cells));
      glued.back().bounded &= columns.certain;
    } else {
      take_back_shifted(context, block, row, columns.order, adrift);
    }
  }
  prove_order(context, block, reading, columns);
  doubt_blanks(context, index, width, reading);
}

/// Amounts without a unit of their own have their header's.
void write_units(const TableContext& context, const BlockSpec& block, const BlockReading& reading) {
  for (std::size_t c = 0; c < block.columns.size(); ++c) {
    if (block.columns[c].kind != CellKind::amount) continue;
    const Span unit = header_unit(context, reading, c);
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
      Cell& cell = context.report.cells[block.cell(r, c)];
      if (cell.unit.empty()) cell.unit = unit;
    }
  }
}

}  // namespace

std::vector<CellIndex> cells_of_row(const BlockSpec& block, int row) {
  std::vector<CellIndex> cells;
  cells.reserve(block.columns.size());
  for (std::size_t c = 0; c < block.columns.size(); ++c)
    cells.push_back(block.cell(static_cast<std::size_t>(row), c));
  return cells;
}

void write_rows(const TableContext& context, std::size_t block, const BlockReading& reading,
                const PrintedColumns& columns) {
  const BlockSpec& spec = context.spec().blocks[block];
  RowShapes shapes(columns.order.size());
  for (const RowReading& row : reading.rows) shapes.learn(row.run);
  if (const auto header = header_line(context, block, reading))
    shapes.learn_header(header->ordinals, header->cells);
  if (const auto begins = columns_below_headers(context, reading, columns.order))
    shapes.learn_begins(*begins);
  context.disorder.ragged |= shapes.is_ragged();
  for (const RowReading& row : reading.rows) {
    if (row.row < 0 || row.glued) continue;
    const bool known = columns.certain && !row.disputed;
    const Placing placing = known ? shapes.place(context.text, row.run) : Placing{};
    write_row(context, spec, row, placing, columns.order);
    if (placing.certain || row.disputed) continue;
    const bool torn = known && observe_torn(context, row, printed_cells(spec, row.row, columns.order));
    if (!torn) observe_row_run(context, row, columns.order.size(), cells_of_row(spec, row.row));
  }
}

void read_doubtful_rows(const TableContext& context, std::vector<BlockReading>& readings) {
  context.disorder.plain = false;
  std::vector<GluedRow> glued;
  std::vector<PrintedColumns> columns;
  const bool torn = holds_torn_line(context, readings);
  for (std::size_t b = 0; b < readings.size(); ++b) columns.push_back(name_rows(context, b, readings[b]));
  const std::optional<Run> lost = lost_figures(context, readings);
  for (std::size_t b = 0; b < readings.size(); ++b) {
    if (torn) distrust_lines(context, context.spec().blocks[b], readings[b]);
    read_block(context, b, readings[b], columns[b], lost ? &*lost : nullptr, glued);
  }
  doubt_lone_runs(context, readings, glued);
  separate(context, glued);
}

std::size_t read_rows_table(const TableContext& context) {
  std::vector<BlockReading> readings = find_rows(context);
  if (context.report.overfull) return 0;
  if (!context.titled && named_rows(readings) < 2) return 0;  // a word that other tables print too
  if (!read_plain_rows(context, readings)) read_doubtful_rows(context, readings);
  for (std::size_t b = 0; b < readings.size(); ++b)
    write_units(context, context.spec().blocks[b], readings[b]);
  const std::size_t found = named_rows(readings);
  if (found == 0) return 0;
  for (std::size_t b = 0; b < readings.size(); ++b) {
    const BlockSpec& block = context.spec().blocks[b];
    observe_missing(context, block, readings[b]);
    if (!readings[b].rows.empty()) observe_headers(context, b, readings[b]);
  }
  return found;
}

void observe_no_table(const TableContext& context) {
  const Span span = context.titled ? context.events[context.zone.begin].printed : Span{};
  for (const BlockSpec& block : context.spec().blocks) {
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
      if (block.rows[r].optional) continue;
      context.report.observations.push_back({Observation::Kind::row_missing,
                                             span,
                                             {},
                                             static_cast<int>(r),
                                             cells_of_row(block, static_cast<int>(r)),
                                             block.rows[r].label.text});
    }
  }
}

}  // namespace gxreport::match
