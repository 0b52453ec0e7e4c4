// The two ends of a batch: inputs go in in order, and results are written in order.
#pragma once

#include <atomic>
#include <vector>

#include "cli/batch.hpp"
#include "cli/input_source.hpp"
#include "cli/progress.hpp"
#include "cli/worker.hpp"

namespace gxreport::cli {

/// Used by one thread at a time; only fill() may look whether a write failed while another thread writes.
class Ends {
 public:
  Ends(const Settings& settings, const Streams& streams, const Outputs& out, InputSource& source);

  /// False when there is nothing left, or nobody to write it to.
  bool fill(Batch& batch);
  void write(Batch& batch);
  /// What is to be said when all is written.
  void finish();

  [[nodiscard]] bool more() const { return more_; }

  BatchResult result;

 private:
  void write(std::size_t sink, std::string& text);
  void make_room(const Batch& batch);

  const Settings& settings_;
  const Streams& streams_;
  Outputs out_;
  std::vector<bool> written_;  // of each sink whether anything was
  InputSource& source_;
  Input ahead_;
  bool more_ = false;
  std::atomic<bool> failed_{false};
  std::size_t batches_ = 0;
  Progress progress_;
};

}  // namespace gxreport::cli
