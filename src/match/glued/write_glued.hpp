// Writing the cells of one glued row.
#pragma once

#include <vector>

#include "gxreport/report.hpp"
#include "match/glued/glued_row.hpp"
#include "match/glued/splits.hpp"

namespace gxreport::match {

/// What has become of one row.
struct GluedOutcome {
  Observation::Kind why = Observation::Kind::run_together;
  std::vector<CellIndex> unknown;  ///< cells that could not be told
};

/// One cell of a row printed in `run`: as it was cut, or ambiguous between `values` when `cut` is null.
void write_glued_cell(const TableContext& context, CellIndex index, const CutCell* cut, Span run,
                      const std::vector<std::int64_t>& values, GluedOutcome& outcome);

/// A row of one cell, and a row of zeros, one a cell: no other reading exists. Any other row is not written:
/// false. `shape` tells of signs alone.
[[nodiscard]] bool write_forced(const TableContext& context, const GluedRow& row, const FigureRun& run,
                                const RowShape& shape);

/// A row that nothing that must hold separates: every way to cut it is a candidate. `blanks`: cells of the
/// table may be blank, and then nothing is.
void write_uncut(const TableContext& context, const GluedRow& row, const FigureRun& run,
                 const RowShape& shape, bool blanks, GluedOutcome& outcome);

}  // namespace gxreport::match
