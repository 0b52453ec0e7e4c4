// Which formats a run writes, and where each goes.
#pragma once

#include <string>

#include "cli/settings.hpp"

namespace gxreport::cli {

/// Fills `out.sinks` from -f, -o, --concise and --bom: a FORMAT alone goes to -o or standard output, and one
/// may do so; FORMAT=FILE goes to FILE. Without -f the format is the one that suits: text on a terminal, else
/// json. The rest of `out.render` must be there. False with one line in `error`.
[[nodiscard]] bool interpret_formats(Task task, const Arguments& arguments, bool terminal, Lang lang,
                                     Settings& out, std::string& error);

}  // namespace gxreport::cli
