// Headers that narrow columns of spaces wrap over several lines.
#pragma once

#include <cstddef>
#include <span>

#include "match/table.hpp"

namespace gxreport::match {

/// The headers of the block above the row that begins at events[row], those put together from pieces below
/// one another among them, stand on the page in another order than the form's, which may begin anew `groups`
/// - 1 times.
[[nodiscard]] bool pieces_contradict(const TableContext& context, const BlockSpec& block, std::size_t row,
                                     std::size_t groups);

}  // namespace gxreport::match
