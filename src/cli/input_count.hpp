// How many inputs a run has, counted beside it.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <thread>

#include "cli/settings.hpp"

namespace gxreport::cli {

/// Walks the folders and lists of a run once more, in a thread of its own. Lists that can be read but once
/// (standard input, a pipe) are left alone: then there is no count.
class InputCount {
 public:
  explicit InputCount(const Settings& settings) : settings_(settings) {}
  ~InputCount() { stop(); }
  InputCount(const InputCount&) = delete;
  InputCount& operator=(const InputCount&) = delete;

  /// Begins to count; does nothing the second time.
  void start();
  /// Ends the thread.
  void stop();
  /// What was counted, once all is; of a shard its own inputs.
  [[nodiscard]] std::optional<std::size_t> count() const;

 private:
  void walk(const std::stop_token& stop);

  const Settings& settings_;
  bool started_ = false;
  std::atomic<std::int64_t> count_{-1};
  std::jthread thread_;
};

}  // namespace gxreport::cli
