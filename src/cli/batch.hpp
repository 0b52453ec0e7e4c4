// A run over many documents: read, checked and rendered by several threads, written in order.
#pragma once

#include "cli/input_source.hpp"
#include "cli/settings.hpp"
#include "cli/sink_outputs.hpp"

namespace gxreport::cli {

struct BatchResult {
  Tally tally;
  std::size_t accepted = 0;  ///< findings in the baseline that was written
  bool troubled = false;     ///< some input, or a list of inputs, could not be used
  bool whole = true;  ///< what was written has its end; else it is no file that could take another's place
};

/// Where the results go.
struct Outputs {
  SinkOutputs& data;
  Output* baseline = nullptr;  ///< null: no baseline is written
};

/// Runs `settings` over its inputs: data into `out` (not finished), one output a sink, notices to
/// streams.error, all in the order of the inputs whatever the number of threads. Memory does not grow with
/// the number of inputs. Stops early when every output of data has failed. Uses no thread with jobs 1 or a
/// single input.
[[nodiscard]] BatchResult run_batch(const Settings& settings, const Streams& streams, const Outputs& out);
/// The same over inputs that are given.
[[nodiscard]] BatchResult run_batch(const Settings& settings, const Streams& streams, const Outputs& out,
                                    InputSource& source);

}  // namespace gxreport::cli
