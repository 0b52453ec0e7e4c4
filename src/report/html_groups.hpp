// Headings that span rows of a printed table (三、本年度办理结果, in it （三）不予公开).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "gxreport/template.hpp"

namespace gxreport {

/// A heading in front of a drawn row.
struct RowHeading {
  int group = -1;        ///< index into BlockSpec::groups
  std::size_t rows = 1;  ///< that it spans from here on
};

struct HeadedRow {
  std::vector<RowHeading> begin;  ///< the headings that begin at this row, outermost first
  std::size_t depth = 0;          ///< headings that this row stands under, those that began earlier included
};

/// The headings of the rows that are drawn (indices into block.rows, ascending), one entry for each. A group
/// stands under that of the row which is its subtotal.
[[nodiscard]] std::vector<HeadedRow> headed_rows(const BlockSpec& block, std::span<const std::size_t> rows);

}  // namespace gxreport
