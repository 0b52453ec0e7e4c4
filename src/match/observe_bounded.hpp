// Observations that hostile repetition could give without end.
#pragma once

#include "match/table.hpp"

namespace gxreport::match {

/// Adds an observation that the text may give any number of times; its cells are the table's. Of a kind
/// kMaxAlike are listed; the last one counts the others (Observation::more).
void observe_bounded(const TableContext& context, Observation seen);

}  // namespace gxreport::match
