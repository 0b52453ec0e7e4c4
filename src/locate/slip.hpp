// What one human slip turns one figure into another.
#pragma once

#include "gxreport/suspect.hpp"
#include "locate/solution.hpp"

namespace gxreport::locate {

/// The one keystroke that makes `found` of `expected`; none when there is no such.
[[nodiscard]] Slip keystroke(const Decimal& found, const Decimal& expected);

/// How many slips a set takes: 1 a keystroke or a figure of the cell beside it, 1 for a whole set that is one
/// slip, 2 for a change that nothing explains.
struct Told {
  std::vector<Slip> slips;  ///< one for each change of the set
  int cost = 0;
};
[[nodiscard]] Told tell_slips(const System& system, const Solution& solution);

}  // namespace gxreport::locate
