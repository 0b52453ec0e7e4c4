// How the sums of one row fare on figures that are put in its places.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "match/glued/splits.hpp"

namespace gxreport::match {

/// By place in the row; nothing for a blank.
using RowFigures = std::vector<std::optional<std::int64_t>>;

struct Tally {
  std::size_t held = 0;    ///< with their total printed and 0 in blank cells
  std::size_t failed = 0;  ///< whatever number stands in the blank cells
  std::size_t open = 0;    ///< with a blank total over parts that are not all 0
};

/// `figures` has a place for each that `sums` name.
[[nodiscard]] Tally tally(const RowFigures& figures, const std::vector<RowSum>& sums);

}  // namespace gxreport::match
