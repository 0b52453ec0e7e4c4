// A cause of failed relations in words.
#pragma once

#include <string>

#include "check/inspection.hpp"

namespace gxreport::check {

/// One or two sentences: which figures are likeliest wrong, what they should be, by which slip, and whether
/// others are as likely or the search stopped before its end.
[[nodiscard]] std::string suspicion(const Inspection& in, const Cause& cause);

}  // namespace gxreport::check
