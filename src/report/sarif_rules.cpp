// The rules as SARIF describes them, from their records.
#include "report/sarif_reporter.hpp"

namespace gxreport {

namespace {

constexpr Words kBasis = {"依据：", "Basis: "};
constexpr Words kWhy = {"为什么重要：", "Why it matters: "};
constexpr Words kFix = {"怎么办：", "What to do: "};

// "balance-broken" as "BalanceBroken", the spelling that SARIF asks for.
std::string pascal_case(std::string_view name) {
  std::string out;
  bool begins = true;
  for (const char c : name) {
    if (c != '-') out += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    begins = c == '-';
  }
  return out;
}

void append_help(const Rule& rule, Lang lang, JsonWriter& json) {
  std::string text;
  const auto add = [&](const Words& heading, const Words& words) {
    if (!text.empty()) text += '\n';
    text += heading.in(lang);
    text += words.in(lang);
  };
  add(kBasis, rule.basis);
  add(kWhy, rule.why);
  add(kFix, rule.fix);
  append_sarif_message("help", text, json);
}

void append_rule(const Rule& rule, Lang lang, JsonWriter& json) {
  json.begin_object();
  json.field("id", rule.code);
  json.field("name", pascal_case(rule.name));
  append_sarif_message("shortDescription", rule.title.in(lang), json);
  append_sarif_message("fullDescription", rule.why.in(lang), json);
  append_help(rule, lang, json);
  json.key("defaultConfiguration");
  json.begin_object();
  json.field("level", severity_name(rule.severity));
  json.end_object();
  json.end_object();
}

}  // namespace

void append_sarif_rules(Lang lang, JsonWriter& json) {
  json.key("rules");
  json.begin_array();
  for (const Rule* rule : all_rules()) append_rule(*rule, lang, json);
  json.end_array();
}

}  // namespace gxreport
