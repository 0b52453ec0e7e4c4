// What each command does. All return an exit status.
#pragma once

#include <functional>

#include "cli/arguments.hpp"
#include "cli/batch.hpp"
#include "cli/run.hpp"

namespace gxreport::cli {

struct Context {
  const Arguments& arguments;
  Lang lang;
  Streams streams;
};

int check_command(const Context& context);
int extract_command(const Context& context);
int dump_command(const Context& context);
int rules_command(const Context& context);
/// rules --verify; kFindings when the relations of a form contradict each other.
int verify_command(const Context& context, bool json);
int explain_command(const Context& context);
int templates_command(const Context& context);
int config_command(const Context& context);
int reconcile_command(const Context& context);
int series_command(const Context& context);
int merge_command(const Context& context);

/// Opens the outputs of `settings`, lets `run` write them, and makes of its result an exit status.
int run_into_outputs(const Context& context, const Settings& settings,
                     const std::function<BatchResult(const Outputs& out)>& run);

/// Says why on standard error; returns kTrouble.
int refuse(const Context& context, std::string_view message);
/// Prints data on standard output. Returns `status`, or what a failure to write makes of it.
int print(const Context& context, std::string_view text, int status = 0);

}  // namespace gxreport::cli
