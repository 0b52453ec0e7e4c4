// github: workflow commands of GitHub Actions, which become annotations of the files; one line a finding.
#pragma once

#include <string>
#include <string_view>

#include "report/reporter.hpp"

namespace gxreport {

void begin_github(const RenderOptions& options, std::string& out);
/// "::error file=…,line=…,col=…,title=…::message"; one more line for an input that could not be checked.
/// Every line begins with a command of ours and no text of a report or of a name can end it or begin another.
void append_check_github(const Item& item, const RenderOptions& options, std::string& out);
/// The counts, and a line that says so when there are more of a kind than GitHub shows for a step.
void end_github(const Tally& tally, const RenderOptions& options, std::string& out);

}  // namespace gxreport
