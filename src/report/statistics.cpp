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

void merge(const Counts& from, Counts& into) {
  for (const auto& [name, count] : from) {
    into[name].findings += count.findings;
    into[name].files += count.files;
  }
}

}  // namespace

void Statistics::add(const Item& item) {
  if (item.document == nullptr) return;
  const auto& diagnostics = item.document->result.diagnostics;
  std::map<std::string_view, std::size_t> of_file;
  for (const Diagnostic& diagnostic : diagnostics) ++of_file[diagnostic.rule->code];
  for (const auto& [code, count] : of_file) {
    Count& total = rules[std::string(code)];
    total.findings += count;
    ++total.files;
  }
  if (diagnostics.empty()) return;
  Count& total = organizations[item.document->report.identity.organization];
  total.findings += diagnostics.size();
  ++total.files;
}

void Statistics::add(const Statistics& other) {
  merge(other.rules, rules);
  merge(other.organizations, organizations);
}

void end_statistics_text(const Tally& tally, const RenderOptions& options, std::string& out) {
  const Statistics& counts = tally.statistics;
  if (counts.rules.empty()) {
    out += std::string(kNothing.in(options.lang)) + '\n';
  } else {
    append_table(
        counts.rules, kRule.in(options.lang), options.lang,
        [&](const std::string& code) { return rule_line(code, options.lang); }, out);
    out += '\n';
    append_table(
        counts.organizations, kOrganization.in(options.lang), options.lang,
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
  append_counts("rules", "rule", tally.statistics.rules, json);
  append_counts("organizations", "organization", tally.statistics.organizations, json);
  json.end_object();
  json.key("summary");
  append_summary(tally, json);
  json.end_object();
  out += '\n';
}

}  // namespace gxreport
