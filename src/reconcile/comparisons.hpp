// The comparisons of reconcile, one file each. Every one adds to the outcomes of the reports that it
// concerns.
#pragma once

#include "gxreport/reconcile.hpp"
#include "reconcile/groups.hpp"

namespace gxreport::reconcile {

/// GX707: several reports of one organ for one year.
void find_twice(Result& result, const Groups& groups, Lang lang);
/// GX701 to GX703: what the forms tie from one year to the next. The finding stands in the later report.
void compare_years(Result& result, const Groups& groups, Lang lang);
/// GX704: each figure of a parent is the sum of its children's. The finding stands in the parent's report.
void compare_families(Result& result, const Groups& groups, Lang lang);
/// GX705 and GX706. The finding stands in the report that comes later by year, then in the batch.
void find_repeated_prose(Result& result, const Groups& groups);

}  // namespace gxreport::reconcile
