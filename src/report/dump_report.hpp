// The matcher's stage as text: for tests, and for bug reports.
#pragma once

#include <string>

#include "gxreport/report.hpp"
#include "gxreport/text.hpp"

namespace gxreport {

/// Appends one line a fact: form, evidence, identity, sections, cells in the form's order, observations.
/// Places are line:column, quoted text is shown with unsafe characters as <U+XXXX>.
void dump_report(const Text& text, const Report& report, std::string& out);

}  // namespace gxreport
