#include "check/rules/table.hpp"

#include <algorithm>

namespace gxreport {

namespace check {

namespace {

#define GX_RULE_ADDRESS(name) &(name),
#define GX_RECORD_ADDRESS(name) &(name).record,
constexpr std::array kTable = {GX_RULES(GX_RULE_ADDRESS)};
constexpr std::array kRecords = {GX_RULES(GX_RECORD_ADDRESS)};
#undef GX_RULE_ADDRESS
#undef GX_RECORD_ADDRESS

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool same_code(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, upper, upper); }

}  // namespace

std::span<const CheckedRule* const> rule_table() { return kTable; }

}  // namespace check

std::span<const Rule* const> all_rules() { return check::kRecords; }

const Rule* find_rule(std::string_view code) {
  const auto same = [code](const Rule* rule) { return check::same_code(rule->code, code); };
  const auto found = std::ranges::find_if(check::kRecords, same);
  return found == check::kRecords.end() ? nullptr : *found;
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "error";
}

}  // namespace gxreport
