// What the program says about itself and its inputs, one line each, on standard error.
#pragma once

#include <string>
#include <string_view>

#include "gxreport/diagnostic.hpp"

namespace gxreport::cli {

/// "gxreport: SUBJECT: MESSAGE\n", the subject left out when empty; unsafe characters shown as <U+XXXX>.
void append_notice(std::string_view subject, std::string_view message, std::string& out);

/// An errno in words.
[[nodiscard]] std::string errno_text(int error, Lang lang);

/// Writes to standard error; nobody can be told when that fails.
void print_notices(int fd, std::string_view lines);

}  // namespace gxreport::cli
