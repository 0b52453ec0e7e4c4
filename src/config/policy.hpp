// What is in force for a report: what is built in, then its gxreport.toml, then what was typed.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "config/baseline.hpp"
#include "config/config_file.hpp"
#include "gxreport/limits.hpp"

namespace gxreport::config {

/// In force for some reports.
struct Policy {
  std::optional<RuleChoice> rules;                    ///< empty: every rule as it is recorded
  std::optional<Severity> fail_on = Severity::error;  ///< empty: never
  std::size_t max_findings = kMaxFindings;
  const Baseline* baseline = nullptr;  ///< findings that are known and accepted
};

/// What was typed; it counts more than any file.
struct Typed {
  RuleLayer rules;
  std::optional<FailOn> fail_on;
  std::optional<std::size_t> max_findings;
  std::string baseline;
  std::string config;     ///< this file for all reports
  bool isolated = false;  ///< no file at all
};

/// The text of the file at a path; false with what is wrong in the last argument.
using ReadText = std::function<bool(const std::string& path, std::string& text, std::string& error)>;

/// Finds the file for each report: --config, or the nearest gxreport.toml in the report's folder or above it.
/// Files are read once. One thread at a time; what it returns stays while it lives.
class Policies {
 public:
  Policies(Typed typed, Lang lang, ReadText read);

  /// Null with a line in `error` when a file that counts for the report cannot be used.
  [[nodiscard]] const Policy* of(const std::string& path, std::string& error);
  /// The file that counts for reports in the folder of `path`; null when none does, or, with a line in
  /// `error`, when it cannot be used.
  [[nodiscard]] const ConfigFile* file_for(const std::string& path, std::string& error);
  [[nodiscard]] const Typed& typed() const { return typed_; }
  /// The baselines that counted for some report.
  [[nodiscard]] std::vector<const Baseline*> baselines() const;

 private:
  struct Loaded {
    std::string path;
    std::unique_ptr<ConfigFile> file;
    std::string error;
  };
  struct LoadedBaseline {
    std::unique_ptr<Baseline> known;
    std::string error;
  };
  using Key = std::pair<const ConfigFile*, std::vector<bool>>;  ///< and which of its overrides count

  const Loaded& load(const std::string& path);
  const Loaded* nearest(const std::string& folder);
  [[nodiscard]] Policy make(const ConfigFile* file, const std::vector<bool>& matching) const;
  bool add_baseline(const ConfigFile* file, Policy& policy, std::string& error);

  Typed typed_;
  Lang lang_;
  ReadText read_;
  std::map<std::string, Loaded> files_;
  std::map<std::string, LoadedBaseline> baselines_;
  std::map<Key, Policy> policies_;
  std::optional<std::string> last_folder_;  ///< for which last_ holds
  const Loaded* last_ = nullptr;
};

/// Whether the pattern means the path, which is relative to the pattern's folder.
[[nodiscard]] bool matches(const std::string& pattern, const std::string& path);

/// Absolute and normal; links are not followed.
[[nodiscard]] std::string whole_path(const std::string& path);

}  // namespace gxreport::config
