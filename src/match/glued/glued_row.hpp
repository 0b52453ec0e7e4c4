// Rows whose figures stand behind or below their label with nothing between them.
#pragma once

#include <optional>

#include "match/table.hpp"

namespace gxreport::match {

/// The figures of a row in one run.
struct GluedFigures {
  Span run;
  std::size_t next = 0;  ///< first event behind it
  bool bounded = true;   ///< a label or the cell's end follows: no digit of it can belong to something else
};

/// The run behind the label at events[label], in its cell or alone in the next one.
[[nodiscard]] std::optional<GluedFigures> glued_figures(const TableContext& context, std::size_t label);

/// The event is figures alone, printed so that they cannot be one figure.
[[nodiscard]] bool is_run(const TableContext& context, const Event& event);

/// In a table with glued rows, values fewer than columns that nothing but spaces parts are glued as well.
void join_values(const TableContext& context, std::size_t columns, RowReading& row);

/// A row of the form whose cells stand in one run.
struct GluedRow {
  int row = -1;
  std::size_t block = 0;
  std::vector<CellIndex> cells;  ///< in printed order
  Span run;
  bool bounded = true;
};

/// A row of `block` whose figures are one run, to be cut into `cells`, given in printed order.
[[nodiscard]] GluedRow glued_row_of(const TableContext& context, std::size_t block,
                                    const BlockReading& reading, const RowReading& row,
                                    const std::vector<CellIndex>& cells);

/// In a table that parts its cells a run of several that no sum of its row separates may be one cell.
void doubt_lone_runs(const TableContext& context, const std::vector<BlockReading>& readings,
                     std::vector<GluedRow>& rows);

/// The run has digits enough for its row twice, and may be cut so that all sums hold in one of both. True as
/// well when that is too long to find out.
[[nodiscard]] bool may_be_printed_twice(const TableContext& context, const GluedRow& row);

/// Separates the rows of one table by what must hold and writes their cells; what cannot be told apart is
/// `ambiguous`, and observed.
void separate(const TableContext& context, const std::vector<GluedRow>& rows);

}  // namespace gxreport::match
