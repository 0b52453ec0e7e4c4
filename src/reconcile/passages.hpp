// Where two pieces of prose say the same.
#pragma once

#include <vector>

#include "gxreport/reconcile.hpp"

namespace gxreport::reconcile {

/// Letters [begin, end) of one part that stand in another too, from `other` on.
struct Shared {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t other = 0;  ///< index of a print of the other: where it begins there
};

/// What `a` shares with `b`, by the place in `a`, without overlaps; only passages of at least two prints at
/// the same distance in both. Linear in the prints, but for hashes that stand in `b` many times.
[[nodiscard]] std::vector<Shared> shared_passages(const std::vector<Print>& a, const std::vector<Print>& b);

}  // namespace gxreport::reconcile
