// check --watch.
#pragma once

#include "cli/commands.hpp"

namespace gxreport::cli {

/// False with one line in `error` when what was typed does not go with --watch.
[[nodiscard]] bool may_watch(const Arguments& arguments, Lang lang, std::string& error);

/// Checks everything once, then each report when it is saved, until Ctrl-C, which ends the program with
/// kClean. Returns kTrouble when nothing can be looked at, or any longer.
[[nodiscard]] int watch_inputs(const Context& context, const Settings& settings);

}  // namespace gxreport::cli
