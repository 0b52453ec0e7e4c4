// What stands under the first finding of a cause in text output.
#pragma once

#include <string>
#include <vector>

#include "report/reporter.hpp"

namespace gxreport {

/// The findings of each cause in their order; the first is the one to read.
using CauseFindings = std::vector<std::vector<const Diagnostic*>>;
[[nodiscard]] CauseFindings findings_of_causes(const CheckResult& result);
/// True for a finding that is listed under an earlier one of the same cause.
[[nodiscard]] bool listed_earlier(const CauseFindings& causes, const Diagnostic& diagnostic);

/// Appends "file:12:3: ", so that terminals and editors can open the place; without numbers when it has none.
void append_place(const Item& item, Span span, bool placed, std::string& out);
/// Appends the source line of a place with carets under it.
void append_excerpt(const Text& text, Span span, Severity severity, const RenderOptions& options,
                    std::string& out);

/// The other findings of the cause, a line each, then which figure is likeliest wrong and where it stands.
/// Nothing where `diagnostic` has no cause.
void append_cause(const Item& item, const CauseFindings& causes, const Diagnostic& diagnostic,
                  const RenderOptions& options, std::string& out);

}  // namespace gxreport
