#include "report/statistics.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "report/escape.hpp"
#include "report/json_reporter.hpp"
#include "report/json_writer.hpp"
#include "report/reporter.hpp"
#include "report/text_reporter.hpp"

namespace gxreport {

namespace {

using Counts = std::map<std::string, Statistics::Count>;
using Line = std::pair<std::string, Statistics::Count>;

constexpr Words kHead = {"   问题   报告  ", "findings  files  "};
constexpr Words kRule = {"规则", "rule"};
constexpr Words kOrganization = {"机关", "organisation"};
constexpr Words kUnnamed = {"（没有认出机关）", "(no organisation found)"};
constexpr Words kNothing = {"没有发现问题", "no findings"};

/// The most findings first; equals in the order of their names.
std::vector<Line> ranked(const Counts& counts) {
  std::vector<Line> lines(counts.begin(), counts.end());
  std::ranges::stable_sort(
      lines, [](const Line& a, const Line& b) { return a.second.findings > b.second.findings; });
  return lines;
}

void append_number(std::size_t number, std::size_t width, std::string& out) {
  const std::string digits = std::to_string(number);
  out.append(width > digits.size() ? width - digits.size() : 0, ' ');
  out += digits;
}

template <class Name>
void append_table(const Counts& counts, std::string_view subject, Lang lang, const Name& name,
                  std::string& out) {
  out += std::string(kHead.in(lang)) + std::string(subject) + '\n';
  for (const auto& [key, count] : ranked(counts)) {
    append_number(count.findings, kHead.en.find(' '), out);
    append_number(count.files, 7, out);
    out += "  ";
    append_visible(name(key), Blanks::fold, out);
    out += '\n';
  }
}

std::string rule_line(const std::string& code, Lang lang) {
  const Rule* rule = find_rule(code);
  return rule == nullptr ? code : code + ' ' + std::string(rule->title.in(lang));
}

void append_counts(std::string_view list, std::string_view key, const Counts& counts, JsonWriter& json) {
  json.key(list);
  json.begin_array();
  for (const auto& [name, count] : ranked(counts)) {
    json.begin_object();
    json.field_or_null(key, name);
    if (const Rule* rule = key == "rule" ? find_rule(name) : nullptr) json.field("name", rule->name);
    json.field("findings", count.findings);
    json.field("files", count.files);
    json.end_object();
  }
  json.end_array();
}

Counts by_rule(const Tally& tally) {
  Counts counts;
  for (const RuleTally& rule : tally.by_rule)
    counts[std::string(rule.rule->code)] = {rule.findings[0] + rule.findings[1] + rule.findings[2],
                                            rule.files};
  return counts;
}

}  // namespace

void Statistics::add(const Item& item) {
  if (item.document == nullptr) return;
  const auto& diagnostics = item.document->result.diagnostics;
  if (diagnostics.empty()) return;
  Count& total = organizations[item.document->report.identity.organization];
  total.findings += diagnostics.size();
  ++total.files;
}

void Statistics::add(const Statistics& other) {
  for (const auto& [name, count] : other.organizations) {
    organizations[name].findings += count.findings;
    organizations[name].files += count.files;
  }
}

void end_statistics_text(const Tally& tally, const RenderOptions& options, std::string& out) {
  if (tally.by_rule.empty()) {
    out += std::string(kNothing.in(options.lang)) + '\n';
  } else {
    append_table(
        by_rule(tally), kRule.in(options.lang), options.lang,
        [&](const std::string& code) { return rule_line(code, options.lang); }, out);
    out += '\n';
    append_table(
        tally.statistics.organizations, kOrganization.in(options.lang), options.lang,
        [&](const std::string& name) { return name.empty() ? std::string(kUnnamed.in(options.lang)) : name; },
        out);
  }
  out += '\n';
  end_text(tally, options, out);
}

void end_statistics_json(const Tally& tally, const RenderOptions& /*options*/, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", kSchemaVersion);
  json.key("statistics");
  json.begin_object();
  append_counts("rules", "rule", by_rule(tally), json);
  append_counts("organizations", "organization", tally.statistics.organizations, json);
  json.end_object();
  json.key("summary");
  append_summary(tally, json);
  json.end_object();
  out += '\n';
}

}  // namespace gxreport
