// csv: tidy, one line a cell or a finding, RFC 4180 (fields quoted where needed, lines end with CR LF).
#pragma once

#include <string>
#include <string_view>

#include "report/reporter.hpp"

namespace gxreport {

void begin_csv(const RenderOptions& options, std::string& out);
void append_extract_csv(const Item& item, const RenderOptions& options, std::string& out);
void end_csv(const Tally& tally, const RenderOptions& options, std::string& out);

void begin_check_csv(const RenderOptions& options, std::string& out);
/// A line for each finding, with the outcome of its file as status; a file that could not be checked and has
/// no finding that says so is a line of its own without a rule, and so is the number of findings that are not
/// listed.
void append_check_csv(const Item& item, const RenderOptions& options, std::string& out);

/// A byte order mark when the options ask for one. Without it some spreadsheets take UTF-8 for something
/// else.
void append_csv_mark(const RenderOptions& options, std::string& out);

/// Appends one field. A spreadsheet would take a text that begins with = + - @ (or their full-width forms), a
/// tab or a line end for a formula, so such a text is preceded by one apostrophe; so is one that begins with
/// an apostrophe, which makes the step reversible: take away one leading apostrophe. Figures (+6, -4, －4,
/// 1,234) and lone dashes are no formulas and stay as printed. Unsafe characters are shown as <U+XXXX>.
void append_csv_field(std::string_view text, std::string& out);

}  // namespace gxreport
