// A row or column whose figures stand one cell too far to one side.
#pragma once

#include "locate/search.hpp"

namespace gxreport::locate {

/// The shifts of one row or column that make every row of the block hold, of three changed cells or more. The
/// figure that a shift pushed out is what the relations ask for there.
[[nodiscard]] std::vector<Solution> find_shifts(const System& system, const Block& block, Solver& solver);

}  // namespace gxreport::locate
