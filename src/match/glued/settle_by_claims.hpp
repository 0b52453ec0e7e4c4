// Cells of glued rows that only a sentence of the report can settle.
#pragma once

#include "gxreport/report.hpp"
#include "gxreport/text.hpp"

namespace gxreport::match {

/// Reads cells of runs that several readings separate and for which a sentence claims one of their candidates
/// (Cell::settled_by). Two claims that differ settle nothing. Needs the report's identity.
void settle_by_claims(const Text& text, Report& report);

}  // namespace gxreport::match
