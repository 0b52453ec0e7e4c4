// A run over many documents: read, checked and rendered by several threads, written in order.
#pragma once

#include "cli/input_walk.hpp"
#include "cli/output.hpp"
#include "cli/settings.hpp"

namespace gxreport::cli {

struct BatchResult {
  Tally tally;
  bool troubled = false;  ///< some input, or a list of inputs, could not be used
};

/// Where the results go.
struct Outputs {
  Output& data;
  Output* baseline = nullptr;  ///< null: no baseline is written
};

/// Runs `settings` over its inputs: data into `out` (its end not finished), notices to streams.error, both in
/// the order of the inputs whatever the number of threads. Memory does not grow with the number of inputs.
/// Stops early when `out` fails. Uses no thread with jobs 1 or a single input.
[[nodiscard]] BatchResult run_batch(const Settings& settings, const Streams& streams, const Outputs& out);

}  // namespace gxreport::cli
