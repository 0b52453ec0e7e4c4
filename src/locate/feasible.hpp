// Whether linear conditions have a solution: the simplex method in exact fractions.
#pragma once

#include <cstdint>
#include <vector>

#include "locate/rational.hpp"

namespace gxreport::locate {

enum class Answer : std::uint8_t {
  yes,
  no,
  unknown  ///< numbers left their range, or it took too many steps
};

/// sum(coefficients * unknowns) = value. As many coefficients as there are unknowns, all of them >= 0.
struct Condition {
  std::vector<Rational> coefficients;
  Rational value;
};

/// Whether unknowns >= 0 exist that meet all conditions.
[[nodiscard]] Answer is_feasible(std::vector<Condition> conditions);

}  // namespace gxreport::locate
