// Which column of the outline a figure belongs to.
#pragma once

#include <vector>

#include "match/outline/readings.hpp"

namespace gxreport::match {

inline constexpr std::size_t kNoValue = static_cast<std::size_t>(-1);

enum class OutlinePlacing : std::uint8_t {
  certain,
  too_few,       ///< fewer figures than columns, and nothing tells whose they are
  too_many,      ///< more figures than columns
  run_together,  ///< one run of digits for several columns
  unclear        ///< the row, or the header, could be read otherwise
};

struct PlacedValues {
  OutlinePlacing placing = OutlinePlacing::certain;
  std::vector<std::size_t> columns;  ///< when certain, for each column the index of its value, or kNoValue
};

/// Places the values of a row in `header`'s columns; without a header there is one.
[[nodiscard]] PlacedValues place_values(const Text& text, const OutlineReading& row,
                                        const OutlineHeader* header);

}  // namespace gxreport::match
