// What a property says in the end of the reports that it tried.
#pragma once

#include <string_view>

#include "trial.hpp"

namespace gxreport::support {

/// Fails the running test, and shows what was said, when there are complaints.
void judge(std::string_view property, std::string_view layout, const Complaints& complaints);

}  // namespace gxreport::support
