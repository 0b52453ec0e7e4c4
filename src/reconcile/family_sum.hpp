// One figure of a parent, and the same of its children.
#pragma once

#include <string>
#include <vector>

#include "reconcile/figures.hpp"

namespace gxreport::reconcile {

/// One cell of a parent and the same one of all its children.
struct FamilySum {
  std::string cell;
  Reading parent;
  std::vector<Reading> children;
};

/// Amounts are printed rounded, each to its own decimals, so that as many halves of the last digit may be
/// lost.
[[nodiscard]] bool within_rounding(const FamilySum& sum, const relation::Balance& balance);

[[nodiscard]] bool is_zero(const Reading& reading);

/// Names the one child whose figure is what is missing or too much: left out, or counted twice. Else empty.
[[nodiscard]] std::string hint_of(const FamilySum& sum, const relation::Balance& balance, Lang lang);

}  // namespace gxreport::reconcile
