// text: findings for a person at a terminal, in Chinese or English.
#pragma once

#include <string>

#include "report/reporter.hpp"

namespace gxreport {

void begin_text(const RenderOptions& options, std::string& out);
/// A block: the file, what it was taken for, its findings with source line and caret, what to do. Files
/// without findings render to nothing, or to one line with announce_passes.
void append_check_text(const Item& item, const RenderOptions& options, std::string& out);
/// One line of counts.
void end_text(const Tally& tally, const RenderOptions& options, std::string& out);

}  // namespace gxreport
