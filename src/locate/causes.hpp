// From sets of cells to causes: what hangs together, what is likeliest.
#pragma once

#include "locate/search.hpp"

namespace gxreport::locate {

/// Adds the causes of a block. Failed rows that some set mends together are one cause; of each set a cause
/// takes the cells that mend its rows. A failed row that no set touches is a cause of its own, without
/// suspects.
void add_causes(const System& system, const Block& block, const Found& found, std::vector<Cause>& out);

}  // namespace gxreport::locate
