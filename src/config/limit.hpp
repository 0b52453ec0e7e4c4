// A limit to the findings of one report.
#pragma once

#include <cstddef>

#include "gxreport/gxreport.hpp"

namespace gxreport::config {

/// Keeps at most `most` findings, the gravest first, then those that stand first; counts the others in
/// CheckResult::left_out. An error is never left out for a warning, so that a report fails as it would
/// without.
void limit_findings(std::size_t most, CheckResult& result);

}  // namespace gxreport::config
