// What is known to be read wrongly, so that anything else fails a test.
#pragma once

#include <string_view>

#include "trial.hpp"

namespace gxreport::support {

/// Why reports of a layout are not yet honestly read under a property; empty when they must be.
[[nodiscard]] std::string_view not_yet_honest(std::string_view property, std::string_view layout);

/// Fails the running test when there are complaints, unless they are known: then it says how many they are.
void judge(std::string_view property, std::string_view layout, const Complaints& complaints);

}  // namespace gxreport::support
