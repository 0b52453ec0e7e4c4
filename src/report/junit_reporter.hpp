// junit: JUnit XML as Jenkins and others read it. A report is a test suite with one test case, so that the
// counts of a suite are known when it is written.
#pragma once

#include <string>
#include <string_view>

#include "report/reporter.hpp"

namespace gxreport {

void begin_junit(const RenderOptions& options, std::string& out);
/// The test case fails with all findings of the report when the report fails, is an error when the report
/// could not be checked, and passes else; findings below the fail level are then its output.
void append_check_junit(const Item& item, const RenderOptions& options, std::string& out);
void end_junit(const Tally& tally, const RenderOptions& options, std::string& out);

/// Appends `text` for an element or a quoted attribute. Characters that XML cannot hold, and all others that
/// are unsafe, are shown as <U+XXXX>, escaped.
void append_xml(std::string_view text, std::string& out);

}  // namespace gxreport
