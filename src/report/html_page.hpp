// What every HTML page of the program begins with.
#pragma once

#include <string>

#include "gxreport/rule.hpp"

namespace gxreport {

/// From the doctype to the end of the head: title, style, and a policy that admits nothing from elsewhere.
void append_html_head(const Words& title, Lang lang, std::string& out);

}  // namespace gxreport
