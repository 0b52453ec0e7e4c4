// Texts in which every cell has a line of its own, so that blank lines are blank cells: so word processors
// write tables. Nothing tells them from texts with blank lines between cells but that all rows come out
// whole.
#pragma once

#include "match/table.hpp"

namespace gxreport::match {

/// The text may be one of those: cells were not read that form and text have, and headers, and figures or
/// rows, of a table follow each other line by line.
[[nodiscard]] bool may_hold_blank_cells(const Events& events, const Report& report);

/// Every cell was read, blank or not, and no figure is left over in the parts with tables, all of which are
/// there.
[[nodiscard]] bool is_read_whole(const Events& events, const Report& report);

}  // namespace gxreport::match
