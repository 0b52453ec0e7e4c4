#include "cli/sink_outputs.hpp"

#include <algorithm>

namespace gxreport::cli {

bool SinkOutputs::open() {
  bool good = true;
  for (std::size_t i = 0; i < sinks_.size(); ++i) {
    if (sinks_[i].path.empty()) continue;
    remove_unfinished_on_signals();
    good = outputs_[i].open(sinks_[i].path) && good;
  }
  return good;
}

bool SinkOutputs::finish() {
  bool good = true;
  for (Output& output : outputs_) good = output.finish() && good;
  return good;
}

bool SinkOutputs::all_failed() const {
  return std::ranges::all_of(outputs_, [](const Output& output) { return output.error() != 0; });
}

}  // namespace gxreport::cli
