// Findings of relations that do not hold.
#pragma once

#include "check/inspection.hpp"

namespace gxreport::check {

/// One finding for each failed relation whose `rule` is the code of the rule of `findings`: both sides'
/// figures, the difference, the cells of both sides, and as place the printed total that a reader looks at
/// first.
void relation_findings(const Inspection& in, Findings& findings);

/// True for the codes of rules that report failed relations; those of any other rule would go unsaid.
[[nodiscard]] bool reports_relations(std::string_view code);

}  // namespace gxreport::check
