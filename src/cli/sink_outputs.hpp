// Where the data of a run goes: one output for each of its formats.
#pragma once

#include <cstddef>
#include <deque>
#include <string_view>
#include <vector>

#include "cli/output.hpp"
#include "cli/settings.hpp"

namespace gxreport::cli {

/// The outputs of `sinks`, in their order. Each is whole or not there, whatever becomes of the others.
class SinkOutputs {
 public:
  SinkOutputs(const std::vector<Sink>& sinks, int standard_output) : sinks_(sinks) {
    for (std::size_t i = 0; i < sinks.size(); ++i) outputs_.emplace_back(standard_output);
  }

  /// Makes the files. False when one cannot be made; then nothing at all is to be written.
  [[nodiscard]] bool open();
  void write(std::size_t sink, std::string_view bytes) { outputs_[sink].write(bytes); }
  /// Nothing written so far stays in memory.
  void flush() {
    for (Output& output : outputs_) output.flush();
  }
  /// The files stay as they were before open(); what went to standard output is out.
  void drop_files() {
    for (Output& output : outputs_) output.drop_file();
  }
  /// Everything written reaches its place. False when something did not.
  [[nodiscard]] bool finish();

  [[nodiscard]] std::size_t size() const { return outputs_.size(); }
  /// errno of a sink's first failure, 0 when there was none.
  [[nodiscard]] int error(std::size_t sink) const { return outputs_[sink].error(); }
  /// True when nobody takes anything any more.
  [[nodiscard]] bool all_failed() const;

 private:
  const std::vector<Sink>& sinks_;
  std::deque<Output> outputs_;
};

}  // namespace gxreport::cli
