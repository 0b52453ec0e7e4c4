// Which rules count, and how much: what a run, a configuration or a part of the batch asks for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gxreport/rule.hpp"

namespace gxreport {

/// One word on the rules: a command line, a configuration, one of its overrides. A pattern is a code (GX301),
/// the beginning of codes (GX3) or ALL, in any case.
struct RuleLayer {
  std::optional<std::vector<std::string>> select;  ///< these and no others; empty: what stood before
  std::vector<std::string> ignore;
  std::vector<std::pair<std::string, Severity>> severity;
};

/// Whether some rule is meant by the pattern.
[[nodiscard]] bool is_rule_pattern(std::string_view pattern);

/// Layer upon layer. Within one, the longer pattern wins, and of equals `ignore`.
class RuleChoice {
 public:
  RuleChoice();
  void apply(const RuleLayer& layer);
  /// The severity of all_rules()[index]; nothing when the rule is off.
  [[nodiscard]] std::optional<Severity> of(std::size_t index) const;

  friend bool operator==(const RuleChoice&, const RuleChoice&) = default;

 private:
  struct Setting {
    bool on = true;
    Severity severity = Severity::error;
    friend bool operator==(const Setting&, const Setting&) = default;
  };
  std::vector<Setting> settings_;  ///< one for each rule
};

}  // namespace gxreport
