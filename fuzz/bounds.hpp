// Places of a report and its findings.
#pragma once

#include "gxreport/gxreport.hpp"

namespace gxreport::fuzz {

/// Every span of the report lies in the text, every index in the form.
void require_bounds(const Text& text, const Report& report);
/// The same of the findings; and the relations are counted, none twice.
void require_bounds(const Text& text, const Report& report, const CheckResult& result);

}  // namespace gxreport::fuzz
