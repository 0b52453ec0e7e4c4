// Whether the relations of a form can hold together, and which of them follow from others.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gxreport/template.hpp"
#include "locate/feasible.hpp"

namespace gxreport::locate {

/// A relation that holds whenever some others do.
struct Redundant {
  std::uint32_t relation = 0;  ///< index into the relations
  std::vector<std::uint32_t>
      implied;  ///< by these, earlier ones; empty for an inequality, which all together imply
};

struct Verdict {
  std::size_t rank = 0;  ///< of the equations: how many figures they determine
  /// Figures above 0 exist that make every relation hold (a change may be any number). That all figures 0 do
  /// is no proof of anything, since every relation is a sum.
  Answer consistent = Answer::unknown;
  std::vector<Redundant> redundant;  ///< in the form's order
  bool complete = true;  ///< false: of some relation it could not be proved whether it is redundant
};

/// The relations of `form` as they stand, those of optional rows and columns too.
[[nodiscard]] Verdict verify(const Template& form);

/// The form itself, or one with a table in the place of its outline: every indicator that a split names, in
/// each place where it may stand, with the relations of one column of figures. A cell's id is the way to it:
/// "stats.answered.answer_refused.refused_other".
[[nodiscard]] Template printed_in_full(const Template& form);

}  // namespace gxreport::locate
