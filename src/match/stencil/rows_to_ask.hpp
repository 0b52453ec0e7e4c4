// The rows of a report whose figures may tell that they have moved.
#pragma once

#include "match/stencil/stencil.hpp"

namespace gxreport::match {

/// Those of which reading the tables asks it, of the report whose cells are `read`: tables that are one row,
/// rows with blank cells, and those with columns of counts and of changes.
[[nodiscard]] std::vector<StencilRow> rows_to_ask(const Template& form, const Report& report,
                                                  const std::vector<StencilCell>& read);

}  // namespace gxreport::match
