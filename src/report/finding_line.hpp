// A finding in one line.
#pragma once

#include <string>

#include "report/reporter.hpp"

namespace gxreport {

/// Appends "a.txt:2:4: GX301 error: message" without a line end; no line and column for what concerns the
/// document as a whole. Unsafe characters are shown, line ends folded.
void append_finding_line(const Item& item, const Diagnostic& diagnostic, Lang lang, std::string& out);
/// Appends "a.txt: not checked: why".
void append_trouble_line(const Item& item, Lang lang, std::string& out);

/// "3 findings are not listed"; empty when `count` is 0.
[[nodiscard]] std::string left_out_words(std::size_t count, Lang lang);

/// text with `concise`: such a line for each finding, and for an input that was not checked unless a finding
/// has said so.
void append_check_concise(const Item& item, const RenderOptions& options, std::string& out);

}  // namespace gxreport
