// What shares may be of beyond what a sentence states.
#pragma once

#include <vector>

#include "gxreport/report.hpp"
#include "prose/listener.hpp"

namespace gxreport::prose {

/// The sums of the report's cells of which a share may be beside the first figure that claims something of a
/// document with such sums ("wholes" in templates/prose). None when one of them is not read or no whole
/// number.
[[nodiscard]] std::vector<std::int64_t> share_wholes(const Report& report,
                                                     const std::vector<Understood>& heard);

}  // namespace gxreport::prose
