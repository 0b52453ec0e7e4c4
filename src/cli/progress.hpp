// How far a run is, on standard error.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "cli/input_count.hpp"
#include "cli/settings.hpp"
#include "report/reporter.hpp"

namespace gxreport::cli {

/// How a run stands.
struct Standing {
  std::size_t done = 0;
  std::optional<std::size_t> all;  ///< when it is known
  std::size_t findings = 0;
  double seconds = 0;  ///< since it began
};

/// "300 / 20,000 files · 12 findings · 5,200/s · 4 s left": what is known of it, in `lang`. Findings are left
/// out where the run looks for none, and all but the files where `width` columns do not hold it.
[[nodiscard]] std::string progress_line(const Standing& standing, bool findings, std::size_t width,
                                        Lang lang);

/// Shows nothing unless it is wanted: Settings::progress. One thread at a time.
class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  /// `wait` passes before anything is shown.
  Progress(const Settings& settings, const Streams& streams, Clock::duration wait = std::chrono::seconds(1));

  /// Before anything else is written to standard error, or to the screen that it may be.
  void clear();
  /// So much more is done; says so when it is time to.
  void add(const Tally& part);
  /// All is done.
  void end();
  /// Whether data is shown on a screen, and so must not lie in memory while this is.
  [[nodiscard]] bool shares_screen() const { return wanted_ && shares_; }

 private:
  void show(Clock::time_point now);

  const Settings& settings_;
  int fd_;
  bool wanted_;
  bool screen_;  // lines come and go; else each stays
  bool shares_;
  Clock::time_point begin_;
  Clock::time_point due_;
  bool shown_ = false;
  Standing standing_;
  InputCount all_;
};

}  // namespace gxreport::cli
