// Why relations fail: which figures are wrong.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gxreport/report.hpp"
#include "gxreport/suspect.hpp"
#include "gxreport/text.hpp"

namespace gxreport::locate {

/// The causes of the relations that failed; each of `failed` (indices into form->relations, ascending) stands
/// in exactly one, and they are in the order of their first relations. Nothing is done when none failed.
/// `report` has a form and a cell for each of its cells.
[[nodiscard]] std::vector<Cause> find_causes(const Text& text, const Report& report,
                                             std::span<const std::uint32_t> failed);

}  // namespace gxreport::locate
