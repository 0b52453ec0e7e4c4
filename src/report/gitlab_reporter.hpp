// gitlab: a GitLab Code Quality report, a JSON array with one object a finding.
#pragma once

#include <string>
#include <string_view>

#include "report/reporter.hpp"

namespace gxreport {

void begin_gitlab(const RenderOptions& options, std::string& out);
/// A fingerprint is made of the path, of the finding's own and of how many equal ones stand before it in the
/// file: GitLab takes findings with one fingerprint for one finding. An error is "major", a warning "minor",
/// a note "info"; an input that could not be checked is one finding more, a "blocker", findings that are not
/// listed are one "info".
void append_check_gitlab(const Item& item, const RenderOptions& options, std::string& out);
void end_gitlab(const Tally& tally, const RenderOptions& options, std::string& out);

}  // namespace gxreport
