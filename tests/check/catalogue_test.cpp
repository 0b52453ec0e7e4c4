// The catalogue of rules, and its examples run.
#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"
#include "gxreport/reconcile.hpp"

using namespace gxreport;

namespace {

bool kebab_case(std::string_view name) {
  const bool letters = std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
  return letters && !name.empty() && name.front() != '-' && name.back() != '-' &&
         name.find("--") == std::string_view::npos;
}

bool has_han(std::string_view words) {
  return std::ranges::any_of(words, [](char c) { return static_cast<unsigned char>(c) >= 0xE4; });
}

/// The reports of an example about several, each behind a line "%% NAME".
std::vector<std::string> reports_of(std::string_view example) {
  std::vector<std::string> reports;
  while (example.starts_with("%% ")) {
    example.remove_prefix(std::min(example.find('\n') + 1, example.size()));
    const std::size_t end = std::min(example.find("%% "), example.size());
    reports.emplace_back(example.substr(0, end));
    example.remove_prefix(end);
  }
  return reports;
}

/// In the example on a parent its report comes first.
bool fires_on_several(const Rule& rule, std::string_view example) {
  reconcile::Batch batch;
  reconcile::Directions directions;
  for (const std::string& text : reports_of(example)) {
    Document document;
    read_document(text, TemplateSet::builtin(), Options{}, document);
    const Identity& who = document.report.identity;
    if (rule.code == "GX704" && batch.size() == 0) directions.parent = who.organization;
    batch.add({std::to_string(batch.size()),
               {},
               reconcile::digest_of(document, TemplateSet::builtin()),
               who.organization,
               false,
               who.year});
  }
  CHECK(batch.size() > 1);
  const reconcile::Result result = batch.reconcile(directions, Lang::zh);
  return std::ranges::any_of(result.outcomes, [&](const reconcile::Outcome& outcome) {
    return std::ranges::any_of(outcome.findings, [&](const auto& finding) { return finding.rule == &rule; });
  });
}

bool fires(const Rule& rule, std::string_view example) {
  if (example.starts_with("%% ")) return fires_on_several(rule, example);
  Document document;
  check_document(example, TemplateSet::builtin(), Options{}, document);
  return std::ranges::any_of(document.result.diagnostics,
                             [&](const Diagnostic& diagnostic) { return diagnostic.rule == &rule; });
}

}  // namespace

TEST_CASE("codes are GX and three digits, sorted and unique") {
  std::string_view last;
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    CHECK(rule->code.size() == 5);
    CHECK(rule->code.starts_with("GX"));
    CHECK(std::ranges::all_of(rule->code.substr(2), [](char c) { return c >= '0' && c <= '9'; }));
    CHECK(last < rule->code);
    last = rule->code;
  }
}

TEST_CASE("the hundreds in use are the domain's") {
  // 100 the document, 200 its tables, 300 requests, 400 reviews, 500 what was disclosed.
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    CHECK((rule->code[2] >= '1' && rule->code[2] <= '9'));
  }
  for (const auto& form : TemplateSet::builtin().all()) {
    for (const RelationSpec& relation : form->relations) {
      INFO(form->id << ' ' << relation.rule);
      REQUIRE_FALSE(relation.left.empty());
      const std::string& table = form->tables.at(form->cells.at(relation.left.front().cell).table).id;
      const char hundred = table == "requests"     ? '3'
                           : table == "review"     ? '4'
                           : table == "disclosure" ? '5'
                                                   : '8';
      CHECK(relation.rule.at(2) == hundred);
    }
  }
}

TEST_CASE("names are kebab-case and unique") {
  std::set<std::string_view> names;
  for (const Rule* rule : all_rules()) {
    INFO(rule->name);
    CHECK(kebab_case(rule->name));
    CHECK(names.insert(rule->name).second);
  }
}

TEST_CASE("every record is complete in both languages") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    for (const Words* words : {&rule->title, &rule->basis, &rule->why, &rule->fix}) {
      CHECK(has_han(words->zh));
      CHECK_FALSE(words->en.empty());
      CHECK(words->zh != words->en);
    }
    CHECK(rule->title.zh.find('\n') == std::string_view::npos);
    CHECK(rule->title.en.find('\n') == std::string_view::npos);
    CHECK_FALSE(rule->bad.empty());
    CHECK_FALSE(rule->good.empty());
    CHECK(rule->bad != rule->good);
  }
}

TEST_CASE("rules name forms that exist") {
  for (const Rule* rule : all_rules()) {
    for (const std::string_view form : rule->forms) {
      INFO(rule->code << ' ' << form);
      CHECK(TemplateSet::builtin().find(form) != nullptr);
    }
  }
}

TEST_CASE("every relation of every form belongs to a rule for that form") {
  for (const auto& form : TemplateSet::builtin().all()) {
    for (const RelationSpec& relation : form->relations) {
      INFO(form->id << ' ' << relation.rule);
      const Rule* rule = find_rule(relation.rule);
      REQUIRE(rule != nullptr);
      CHECK((rule->forms.empty() || std::ranges::find(rule->forms, form->id) != rule->forms.end()));
    }
  }
}

TEST_CASE("a rule is found by its code in any case") {
  for (const Rule* rule : all_rules()) {
    CHECK(find_rule(rule->code) == rule);
    std::string lower(rule->code);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    CHECK(find_rule(lower) == rule);
  }
  for (const char* none : {"", "GX", "GX000", "GX3011", "301", "GX999"}) CHECK(find_rule(none) == nullptr);
}

TEST_CASE("severities are named") {
  CHECK(severity_name(Severity::error) == "error");
  CHECK(severity_name(Severity::warning) == "warning");
  CHECK(severity_name(Severity::note) == "note");
}

TEST_CASE("each rule fires on its bad example and is silent on its good one") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    CHECK(fires(*rule, rule->bad));
    CHECK_FALSE(fires(*rule, rule->good));
  }
}
