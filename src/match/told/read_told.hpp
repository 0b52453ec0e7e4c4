// Tables that a report prints as sentences.
#pragma once

#include "gxreport/report.hpp"
#include "gxreport/text.hpp"

namespace gxreport::match {

/// Reads tables of which the form says how sentences tell them (TableSpec::told) from the part in which they
/// should stand, where no figure was found for any of their cells. All of the part must be understood, else
/// nothing of it is read. A cell that is told twice otherwise is ambiguous; rows that are not told in full
/// are missing. Needs the report's identity.
void read_told_tables(const Text& text, Report& report);

}  // namespace gxreport::match
