// Reading one table: from events to cells.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "gxreport/report.hpp"
#include "match/gather.hpp"
#include "match/place.hpp"

namespace gxreport::match {

struct PartTitle;

constexpr std::size_t kNoEvent = static_cast<std::size_t>(-1);

/// Columns of a block, as they are printed.
using Columns = ShortList<std::size_t, 16>;

/// A row of the form as found: its label (kNoEvent when it has none) and the values behind it.
struct RowReading {
  int row = -1;  ///< index into the block's rows; -1 while unknown
  std::size_t label = kNoEvent;
  std::size_t begin = 0;  ///< first event of the row
  bool glued = false;     ///< nothing but spaces stands between its figures: glued_run
  bool bounded = true;    ///< of a glued row: no digit of the run can belong to something else
  Span glued_run;
  bool disputed = false;  ///< the row stands twice, with other figures
  int claimed = -1;       ///< the row of the label above figures that stand on a line of their own
  bool by_order = false;  ///< its figures have no label beside them: the form's order placed them
  int subtotal = -1;      ///< the row that it is if its figures are those of the group's heading before them
  Run run;
};

/// A column header as found.
struct HeaderReading {
  std::size_t column = 0;
  std::size_t event = 0;
};

struct BlockReading {
  std::vector<RowReading> rows;  ///< in reading order
  std::vector<HeaderReading> headers;
  std::vector<HeaderReading> optional_headers;  ///< of columns that not every report prints
  std::vector<std::size_t> loose;  ///< events of text that is no known label, in the header's stretch
  /// Events of figures and pieces of figures that belong to no row: one may be part of a figure beside it.
  std::vector<std::size_t> strays;
  std::size_t header_begin = kNoEvent;
};

/// The columns of a block as this table prints them.
struct PrintedColumns {
  Columns order;  ///< from left to right; in the form's order while not certain
  bool certain = false;
};

/// The stretch of events in which a table may stand, [begin, end).
struct Zone {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Tables about which there is nothing to doubt are read without asking. `always` asks of them too: tests
/// compare, since it may change nothing.
enum class Doubt : std::uint8_t { where_due, always };

/// How far labels and figures of the document stand apart, as converters of PDF leave them.
struct Disorder {
  std::size_t loose = 0;  ///< figures that stood in no row
  bool strict = false;    ///< only figures beside their label are trusted
  bool ragged = false;    ///< a table's lines of separated cells are no grid
  Doubt doubt = Doubt::where_due;
  bool lines = false;  ///< every cell has a line of its own, blank ones too: so many lines are a row
  /// What the tables were read from is the labels and separators beside their figures, in their parts alone.
  bool plain = true;
};

/// What the readers of both layouts work with.
struct TableContext {
  const Text& text;
  const Events& events;
  const FormView& view;
  std::size_t table;
  Zone zone;
  bool titled = false;  ///< the zone is the part with the table's title
  Report& report;
  Disorder& disorder;

  /// Of a row of `columns` whose values stand on lines of their own.
  [[nodiscard]] std::size_t most_values(std::size_t columns) const {
    return disorder.lines ? columns : kMostValues;
  }
  [[nodiscard]] const TableSpec& spec() const { return view.form().tables[table]; }
};

/// Reads all tables into report.cells. Where many figures stand in no row, the others may stand in the wrong
/// one: only those beside their label are read then. Returns Disorder::plain.
bool read_all_tables(const Text& text, const Events& events, const std::vector<PartTitle>& titles,
                     const FormView& view, Disorder disorder, Report& report);

/// Reads a table of rows into report.cells; returns the number of rows found.
std::size_t read_rows_table(const TableContext& context);
/// Reads a table whose rows are printed side by side; returns the number of rows found.
std::size_t read_flat_table(const TableContext& context);

/// No row of the table was found: all of them are missing.
void observe_no_table(const TableContext& context);

/// Finds the rows and headers of all blocks of a table of rows.
[[nodiscard]] std::vector<BlockReading> find_rows(const TableContext& context);

/// The cells of a row of the form, in the form's order.
[[nodiscard]] std::vector<CellIndex> cells_of_row(const BlockSpec& block, int row);

/// Of a row that stands twice the fuller reading counts, at its place; two that differ are no reading at all.
void settle_twice(const TableContext& context, const BlockSpec& block, BlockReading& reading);

/// Gives rows without a known label the row that the form has at their place, where the wording is near
/// enough.
void name_unknown_rows(const TableContext& context, std::size_t block, BlockReading& reading);

/// Gives figures without a label beside them the rows that the form has at their place, if as many are open;
/// else their rows are disputed.
/// `columns`: how many this table prints.
void fill_gaps(const TableContext& context, std::size_t block, std::size_t columns, BlockReading& reading);

/// The columns that every report prints.
[[nodiscard]] Columns required_columns(const BlockSpec& block);

[[nodiscard]] PrintedColumns columns_of(const TableContext& context, std::size_t block,
                                        const BlockReading& reading);

/// Names the figures beside a group's heading its subtotal, where they can be no other row's.
void settle_subtotals(const TableContext& context, const BlockSpec& block, BlockReading& reading);

/// Places the figures of all named rows that are not glued and writes their cells; doubtful rows are
/// observed.
void write_rows(const TableContext& context, std::size_t block, const BlockReading& reading,
                const PrintedColumns& columns);

/// Writes a row's cells. `columns` maps the places of a row to the block's columns; these cells are
/// ambiguous where the placing is not certain.
void write_row(const TableContext& context, const BlockSpec& block, const RowReading& row,
               const Placing& placing, const Columns& columns);

/// Writes one cell from what is printed in its place.
void write_value(const TableContext& context, CellIndex index, const Value& value);

/// Writes the cells of a table in which every row found has a figure in each place and nothing else stands
/// near: what read_doubtful_rows() would write. False, and nothing written, for other tables.
[[nodiscard]] bool read_plain_rows(const TableContext& context, const std::vector<BlockReading>& readings);
/// Names the rows found as far as can be told and writes their cells, with every doubt that there may be.
void read_doubtful_rows(const TableContext& context, std::vector<BlockReading>& readings);

/// The required columns in the order in which this table prints them; nothing when the header contradicts
/// itself.
[[nodiscard]] std::optional<Columns> printed_columns(const TableContext& context, std::size_t block,
                                                     const BlockReading& reading);
/// A header whose labels stand in separated cells of one line.
struct HeaderLine {
  Ordinals ordinals;  ///< of the labels' cells; where a label stands in a merged cell some are passed over
  std::size_t cells = 0;  ///< on the line
};
[[nodiscard]] std::optional<HeaderLine> header_line(const TableContext& context, std::size_t block,
                                                    const BlockReading& reading);

void observe_headers(const TableContext& context, std::size_t block, const BlockReading& reading);
void observe_row_label(const TableContext& context, const BlockSpec& block, const RowReading& row);
/// A row that could not be placed has too many or too few figures for `columns`; `cells` are those it has.
void observe_row_run(const TableContext& context, const RowReading& row, std::size_t columns,
                     std::vector<CellIndex> cells);

/// The unit that a header prints for a column of amounts; empty when it prints none.
[[nodiscard]] Span header_unit(const TableContext& context, const BlockReading& reading, std::size_t column);

}  // namespace gxreport::match
