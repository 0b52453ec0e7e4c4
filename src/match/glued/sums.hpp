// The form's relations as sums over the places of glued rows.
#pragma once

#include <span>

#include "gxreport/report.hpp"
#include "match/form_view.hpp"
#include "match/glued/settle.hpp"

namespace gxreport::match {

struct RowCells {
  std::vector<CellIndex> cells;  ///< in printed order
  RowShape shape;
};

/// The equations of the form that speak of these cells alone, in the form's order.
[[nodiscard]] std::vector<RowSum> sums_of_row(const FormView& view, std::span<const CellIndex> cells);
[[nodiscard]] bool has_sum(const FormView& view, std::span<const CellIndex> cells);

struct RowSums {
  std::vector<TableSum> sums;  ///< over cells of several rows; `row` is the index in the list given
  std::vector<bool> open;      ///< for each row: an equation that speaks of it has a cell that is not read
};

/// The equations that speak of several rows; `read` are the cells that are read already.
[[nodiscard]] RowSums sums_over(const Template& form, std::span<const Cell> read,
                                std::span<const RowCells> rows);

}  // namespace gxreport::match
