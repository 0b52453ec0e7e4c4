// A report as a government site publishes it: HTML with the form's own merged cells. Programs that we did not
// write turn it into text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "printed_table.hpp"

namespace gxreport::support {

/// What stands inside <body>; the same for the same arguments. Empty cells may be written as nothing.
[[nodiscard]] std::string render_html(const ReportModel& model, std::uint64_t seed);

/// The text with <, > and & written as HTML wants them.
[[nodiscard]] std::string escape_html(std::string_view text);

/// Appends one <table> and a line end; there is none inside.
void print_html_table(const PrintedTable& table, Random& random, std::string& out);

}  // namespace gxreport::support
