// Observations that hostile repetition could give without end.
#pragma once

#include "match/table.hpp"

namespace gxreport::match {

/// Of what one kind of observation says of a table no more than so many are listed; the last one counts the
/// others (Observation::more).
constexpr std::size_t kMostOfAKind = 50;

/// Adds an observation that the text may give any number of times; its cells are the table's.
void observe_bounded(const TableContext& context, Observation seen);

}  // namespace gxreport::match
