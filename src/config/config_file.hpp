// gxreport.toml: what a department asks for, for its reports below the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/rule_choice.hpp"

namespace gxreport::config {

/// From which severity on a report fails; empty: never.
struct FailOn {
  std::optional<Severity> from;
};

/// "error", "warning", "note", "never".
[[nodiscard]] std::optional<FailOn> fail_on_named(std::string_view name);
[[nodiscard]] std::string_view name_of(const FailOn& level);
[[nodiscard]] std::optional<Severity> severity_named(std::string_view name);

/// Another word on the rules for some of the reports.
struct Override {
  std::vector<std::string> paths;  ///< patterns: with a / for the path inside the folder, else for the name
  RuleLayer rules;
  std::uint32_t line = 0;
};

/// One file; what it does not say is empty.
struct ConfigFile {
  std::string path;    ///< as found or given
  std::string folder;  ///< absolute, normal: to which paths inside are relative
  RuleLayer rules;
  std::optional<FailOn> fail_on;
  std::optional<std::size_t> max_findings;     ///< 1 to kMaxFindings
  std::string baseline;                        ///< absolute
  std::vector<Override> overrides;             ///< later ones count more
  std::map<std::string, std::uint32_t> lines;  ///< where each key stands, from 1
};

inline constexpr std::string_view kConfigName = "gxreport.toml";

/// Reads the text of a file that stands in `folder`. Null with "LINE:COLUMN: what is wrong" in `error`: for
/// what is no TOML, for keys and values that mean nothing, and for codes that no rule has.
[[nodiscard]] std::unique_ptr<ConfigFile> parse_config(std::string_view toml, const std::string& folder,
                                                       Lang lang, std::string& error);

}  // namespace gxreport::config
