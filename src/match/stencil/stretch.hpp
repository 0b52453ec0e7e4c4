// Where a report prints its tables.
#pragma once

#include "match/stencil/stencil.hpp"

namespace gxreport::match {

/// From the line of the title of the first part with a table to that of the part behind the last.
struct Stretch {
  std::size_t first_title = 0;  ///< the one, in PlainReading::titles
  std::size_t last_title = 0;   ///< the other
  Span span;                    ///< whole lines
  std::size_t line = 0;         ///< the first
  std::size_t first_line = 0;   ///< behind the first title
  std::size_t end_line = 0;     ///< behind the last figure
};

/// Nothing where a part lacks its title, something else than a figure stands last before the last title, or
/// all is far longer than tables are.
[[nodiscard]] std::optional<Stretch> stretch_of(const PlainReading& reading);

}  // namespace gxreport::match
