// What is said of a finding's cause where each finding stands by itself.
#pragma once

#include <cstddef>
#include <string_view>

#include "gxreport/diagnostic.hpp"

namespace gxreport {

/// Which figure is likeliest wrong and what it should be; empty for a finding without a cause.
[[nodiscard]] inline std::string_view cause_words(const CheckResult& result, const Diagnostic& diagnostic) {
  const auto cause = static_cast<std::size_t>(diagnostic.cause);  // -1: none
  return cause < result.causes.size() ? std::string_view(result.causes[cause].message) : std::string_view();
}

}  // namespace gxreport
