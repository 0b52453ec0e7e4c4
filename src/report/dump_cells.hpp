// The tokenizer's stage as text: for tests, and for bug reports.
#pragma once

#include <string>

#include "gxreport/text.hpp"

namespace gxreport {

/// Appends one line a cell: `line:column gap kind "text"`, unsafe characters in the text as <U+XXXX>.
void dump_cells(const Text& text, std::string& out);

}  // namespace gxreport
