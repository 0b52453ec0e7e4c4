// Findings of sentences that do not fit.
#pragma once

#include "check/inspection.hpp"

namespace gxreport::check {

/// One finding for each disagreement that the rule of `findings` is about, in the order of the text: the
/// sentence, the cells, both figures; its place is the figure in the sentence.
void prose_findings(const Inspection& in, Findings& findings);

}  // namespace gxreport::check
