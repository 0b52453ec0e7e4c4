// Tables with a figure in every place of every row and nothing beside them, as most reports have them: each
// doubt about blank cells, lost labels, pieces of figures and moved rows is about something that is not
// there.
#include <algorithm>

#include "match/columns.hpp"
#include "match/distrust.hpp"

namespace gxreport::match {

namespace {

/// The first value of the row that is no blank cell; where the label is printed over several columns, such
/// stand before it.
std::size_t first_of(const Run& run) { return core(run).first; }

/// A figure in each place, all parted by what parts cells; beside the label or each on a line of its own.
bool is_full(const Events& events, const RowReading& row, std::size_t columns) {
  const Run& run = row.run;
  if (row.row < 0 || row.label == kNoEvent || row.glued || run.values.size() < columns) return false;
  const auto [first, last] = core(run);
  if (last + 1 != first + columns || (!run.line_bound && run.values.size() > columns)) return false;
  if (run.line_bound && events[run.values.front().event].line != events[row.label].last_line) return false;
  const std::size_t ordinal = run.values[first].ordinal;
  for (std::size_t i = 0; i < run.values.size(); ++i) {
    const Value& value = run.values[i];
    if (events[value.event].gap <= lex::Gap::columns) return false;
    if (i < first || i > last) continue;
    if (value.kind != lex::CellKind::figure) return false;
    if (run.line_bound && value.ordinal != ordinal + (i - first)) return false;
  }
  return true;
}

/// Of one kind with the first row, and behind the one before it in the form.
bool follows(const RowReading& row, const RowReading& before, const RowReading& first) {
  if (row.row <= before.row || row.run.line_bound != first.run.line_bound) return false;
  const auto ordinal = [](const Run& run) { return run.values[first_of(run)].ordinal; };
  return !row.run.line_bound || ordinal(row.run) == ordinal(first.run);
}

/// A row alone may stand otherwise than its header.
bool agrees_with_header(const TableContext& context, std::size_t block, const BlockReading& reading) {
  const Run& run = reading.rows.front().run;
  if (reading.rows.size() > 1 || !run.line_bound) return true;
  const auto header = header_line(context, block, reading);
  if (!header || header->cells != run.line_cells) return true;
  const auto [first, last] = core(run);
  return std::equal(header->ordinals.begin(), header->ordinals.end(), run.values.begin() + first,
                    run.values.begin() + last + 1,
                    [](std::uint16_t ordinal, const Value& value) { return ordinal == value.ordinal; });
}

bool is_plain(const TableContext& context, std::size_t block, const BlockReading& reading) {
  const std::size_t columns = required_columns(context.spec().blocks[block]).size();
  const auto& rows = reading.rows;
  if (rows.empty() || columns == 0 || !reading.strays.empty()) return false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!is_full(context.events, rows[i], columns)) return false;
    if (i > 0 && !follows(rows[i], rows[i - 1], rows.front())) return false;
  }
  if (context.disorder.strict && !rows.front().run.line_bound) return false;
  return agrees_with_header(context, block, reading);
}

void write_block(const TableContext& context, const BlockSpec& block, const BlockReading& reading,
                 const Columns& order) {
  for (const RowReading& row : reading.rows) {
    const Value* value = row.run.values.begin() + first_of(row.run);
    for (const std::size_t column : order) {
      write_value(context, block.cell(static_cast<std::size_t>(row.row), column), *value++);
    }
  }
  const bool changes =
      std::ranges::find(block.columns, CellKind::change, &ColumnSpec::kind) != block.columns.end();
  for (const RowReading& row : reading.rows) {
    observe_row_label(context, block, row);
    if (changes) take_back_shifted(context, block, row, order, false);
  }
}

}  // namespace

bool read_plain_rows(const TableContext& context, const std::vector<BlockReading>& readings) {
  const std::vector<BlockSpec>& blocks = context.spec().blocks;
  if (context.disorder.doubt == Doubt::always) return false;
  for (std::size_t b = 0; b < readings.size(); ++b) {
    if (!is_plain(context, b, readings[b])) return false;
  }
  std::vector<Columns> orders;
  for (std::size_t b = 0; b < readings.size(); ++b) {
    const PrintedColumns columns = columns_of(context, b, readings[b]);
    if (!columns.certain || columns.order.size() != required_columns(blocks[b]).size()) return false;
    orders.push_back(columns.order);
  }
  for (std::size_t b = 0; b < readings.size(); ++b) write_block(context, blocks[b], readings[b], orders[b]);
  return true;
}

}  // namespace gxreport::match
