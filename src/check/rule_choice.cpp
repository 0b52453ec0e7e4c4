#include "gxreport/rule_choice.hpp"

#include <algorithm>

namespace gxreport {

namespace {

constexpr std::string_view kAll = "ALL";

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// How much of the code the pattern names, 1 at least; 0 when it does not mean the code.
std::size_t fit(std::string_view pattern, std::string_view code) {
  const auto same = [](char a, char b) { return upper(a) == upper(b); };
  if (std::ranges::equal(pattern, kAll, same)) return 1;
  const bool begins = pattern.size() >= 2 && pattern.size() <= code.size() &&
                      std::ranges::equal(pattern, code.substr(0, pattern.size()), same);
  return begins ? pattern.size() : 0;
}

std::size_t best_fit(const std::vector<std::string>& patterns, std::string_view code) {
  std::size_t best = 0;
  for (const std::string& pattern : patterns) best = std::max(best, fit(pattern, code));
  return best;
}

}  // namespace

bool is_rule_pattern(std::string_view pattern) {
  return std::ranges::any_of(all_rules(), [&](const Rule* rule) { return fit(pattern, rule->code) > 0; });
}

RuleChoice::RuleChoice() {
  for (const Rule* rule : all_rules()) settings_.push_back({true, rule->severity});
}

void RuleChoice::apply(const RuleLayer& layer) {
  for (std::size_t i = 0; i < settings_.size(); ++i) {
    const std::string_view code = all_rules()[i]->code;
    const std::size_t selected = layer.select ? best_fit(*layer.select, code) : 0;
    const std::size_t ignored = best_fit(layer.ignore, code);
    if (layer.select) settings_[i].on = selected > 0;
    if (ignored > 0 && ignored >= selected) settings_[i].on = false;
    std::size_t best = 0;
    for (const auto& [pattern, severity] : layer.severity) {
      const std::size_t fits = fit(pattern, code);
      if (fits == 0 || fits < best) continue;
      best = fits;
      settings_[i].severity = severity;
    }
  }
}

std::optional<Severity> RuleChoice::of(std::size_t index) const {
  if (index >= settings_.size()) return std::nullopt;
  return settings_[index].on ? std::optional(settings_[index].severity) : std::nullopt;
}

}  // namespace gxreport
