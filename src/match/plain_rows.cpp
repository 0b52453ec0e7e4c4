// Tables whose rows have something in every place and nothing beside it, as most reports have them: each
// doubt about lost cells and labels, pieces of figures and other rows is about something that is not there.
#include <algorithm>

#include "match/columns.hpp"
#include "match/distrust.hpp"

namespace gxreport::match {

namespace {

/// How the rows of a block are printed.
struct Print {
  bool lines = false;       ///< each on one line, in separated cells; else a line a cell
  std::size_t ordinal = 0;  ///< on such lines: of the cells of the first column
};

/// Everything of the row that is printed stands in so many places side by side.
bool is_full(const RowReading& row, std::size_t columns) {
  const auto [first, last] = core(row.run);
  return last + 1 == first + columns;
}

/// Named, with figures or blanks in its cells and nothing else, each parted from the next by what parts
/// cells.
bool is_clear(const Events& events, const RowReading& row, std::size_t columns) {
  const auto& values = row.run.values;
  if (row.row < 0 || row.label == kNoEvent || row.glued || values.size() < columns) return false;
  if (row.run.line_bound && events[values.front().event].line != events[row.label].last_line) return false;
  std::size_t ordinal = values.front().ordinal;
  bool printed = false;
  for (const Value& value : values) {
    if (value.kind == lex::CellKind::text || events[value.event].gap <= lex::Gap::columns) return false;
    if (row.run.line_bound && value.ordinal != ordinal++) return false;
    printed |= !value.span.empty();
  }
  return printed;
}

/// The place of the first column where full rows agree on one, and on their number of cells; nothing where
/// there are none, or one among others.
std::optional<Print> print_of(const std::vector<RowReading>& rows, std::size_t columns) {
  std::size_t full = 0;
  std::size_t widest = 0;
  Print print{true, 0};
  for (const RowReading& row : rows) {
    if (!is_full(row, columns)) continue;
    const std::size_t ordinal = row.run.values[core(row.run).first].ordinal;
    if (full++ > 0 && ordinal != print.ordinal) return std::nullopt;
    print.ordinal = ordinal;
    widest = std::max(widest, row.run.line_cells);
  }
  const auto wider = [&](const RowReading& row) { return row.run.line_cells > widest; };
  if (full == 0 || (full == 1 && rows.size() > 1) || std::ranges::any_of(rows, wider)) return std::nullopt;
  return print;
}

/// The place in the row of what is printed for the first column; nothing where that is not certain.
std::optional<std::size_t> first_place(const RowReading& row, const Print& print, std::size_t columns) {
  const auto& values = row.run.values;
  const auto [first, last] = core(row.run);
  if (row.run.line_bound != print.lines) return std::nullopt;
  if (!print.lines) {
    const bool exact = values.size() == columns && std::ranges::all_of(values, holds_something);
    return exact ? std::optional<std::size_t>(0) : std::nullopt;
  }
  const std::size_t begin = values.front().ordinal;
  if (begin > print.ordinal || print.ordinal - begin + columns > values.size()) return std::nullopt;
  const std::size_t place = print.ordinal - begin;
  return first >= place && last < place + columns ? std::optional(place) : std::nullopt;
}

/// A row alone may stand otherwise than its header.
bool agrees_with_header(const TableContext& context, std::size_t block, const BlockReading& reading,
                        const Print& print) {
  if (reading.rows.size() > 1 || !print.lines) return true;
  const auto header = header_line(context, block, reading);
  if (!header || header->cells != reading.rows.front().run.line_cells) return true;
  std::size_t ordinal = print.ordinal;
  return std::ranges::all_of(header->ordinals, [&](std::uint16_t at) { return at == ordinal++; });
}

/// How the rows are printed when nothing about them is in doubt.
std::optional<Print> plain_print(const TableContext& context, std::size_t block,
                                 const BlockReading& reading) {
  const std::size_t columns = required_columns(context.spec().blocks[block]).size();
  const auto& rows = reading.rows;
  if (rows.empty() || columns == 0 || !reading.strays.empty()) return std::nullopt;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!is_clear(context.events, rows[i], columns)) return std::nullopt;
    if (i > 0 && rows[i].row <= rows[i - 1].row) return std::nullopt;
  }
  const bool lines = rows.front().run.line_bound;
  if (context.disorder.strict && !lines) return std::nullopt;
  const auto print = lines ? print_of(rows, columns) : std::optional(Print{});
  const auto placed = [&](const RowReading& row) { return first_place(row, *print, columns).has_value(); };
  if (!print || !std::ranges::all_of(rows, placed)) return std::nullopt;
  return agrees_with_header(context, block, reading, *print) ? print : std::nullopt;
}

void write_block(const TableContext& context, const BlockSpec& block, const BlockReading& reading,
                 const Print& print, const Columns& order) {
  for (const RowReading& row : reading.rows) {
    const std::size_t place = first_place(row, print, order.size()).value_or(0);
    for (std::size_t i = 0; i < order.size(); ++i)
      write_value(context, block.cell(static_cast<std::size_t>(row.row), order[i]),
                  row.run.values[place + i]);
  }
  for (const RowReading& row : reading.rows) {
    observe_row_label(context, block, row);
    take_back_shifted(context, block, row, order, false);
  }
}

}  // namespace

bool read_plain_rows(const TableContext& context, const std::vector<BlockReading>& readings) {
  const std::vector<BlockSpec>& blocks = context.spec().blocks;
  if (context.disorder.doubt == Doubt::always) return false;
  ShortList<Print, 8> prints;
  for (std::size_t b = 0; b < readings.size(); ++b) {
    const auto print = plain_print(context, b, readings[b]);
    if (!print) return false;
    prints.push_back(*print);
  }
  std::vector<Columns> orders;
  orders.reserve(blocks.size());
  for (std::size_t b = 0; b < readings.size(); ++b) {
    const PrintedColumns columns = columns_of(context, b, readings[b]);
    if (!columns.certain || columns.order.size() != required_columns(blocks[b]).size()) return false;
    orders.push_back(columns.order);
  }
  for (std::size_t b = 0; b < readings.size(); ++b)
    write_block(context, blocks[b], readings[b], prints[b], orders[b]);
  return true;
}

}  // namespace gxreport::match
