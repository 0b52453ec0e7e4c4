// Findings that are known and accepted: a department starts with the reports that it has.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/gxreport.hpp"

namespace gxreport::config {

/// A finding of a file, known by its fingerprint. Paths are relative to the folder of the baseline, so that
/// it says the same from wherever it is used.
struct Accepted {
  std::string file;
  std::string rule;
  std::uint64_t fingerprint = 0;
};

/// Whether the rule of this code was applied; empty: every rule was.
using Looked = std::function<bool(std::string_view code)>;

class Baseline {
 public:
  /// `path` is the baseline's own, absolute.
  Baseline(std::string path, std::vector<Accepted> entries);

  [[nodiscard]] const std::string& path() const { return path_; }
  /// Takes the accepted findings of the report at `file` out of `result`, counts them there, and remembers
  /// that the report was seen by the rules that `looked`: of others nothing is known to have changed. Several
  /// threads may call it for different files.
  void accept(const std::string& file, CheckResult& result, const Looked& looked = {}) const;
  /// Entries of reports that were seen, or are gone, whose finding no longer occurs; by file, then
  /// fingerprint.
  [[nodiscard]] std::vector<const Accepted*> stale() const;

 private:
  struct Mark {
    std::atomic<bool> occurs{false};
    std::atomic<bool> seen{false};
  };

  [[nodiscard]] bool exists(const Accepted& entry) const;

  std::string path_;
  std::string folder_;
  std::vector<Accepted> entries_;  ///< by file, then fingerprint
  std::unique_ptr<Mark[]> marks_;  ///< one for each
};

/// Null with what is wrong in `error`.
[[nodiscard]] std::unique_ptr<Baseline> read_baseline(std::string_view json, const std::string& path,
                                                      Lang lang, std::string& error);

/// Writing one that will stand at `path`: begin; the findings of each report, whose pieces are joined by
/// ",\n"; end.
void begin_baseline(std::string& out);
void append_to_baseline(const std::string& path, const std::string& file, const CheckResult& result,
                        std::string& out);
void end_baseline(std::string& out);

}  // namespace gxreport::config
