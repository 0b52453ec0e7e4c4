// Which rules count: patterns, layers, severities.
#include "gxreport/rule_choice.hpp"

#include <algorithm>

#include "catch.hpp"
#include "sample.hpp"

using namespace gxreport;

namespace {

std::size_t index_of(std::string_view code) {
  const auto found = std::ranges::find(all_rules(), code, &Rule::code);
  REQUIRE(found != all_rules().end());
  return static_cast<std::size_t>(found - all_rules().begin());
}

std::vector<std::string> codes_of(const RuleChoice& choice) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < all_rules().size(); ++i) {
    if (choice.of(i)) out.emplace_back(all_rules()[i]->code);
  }
  return out;
}

RuleChoice chosen(std::optional<std::vector<std::string>> select, std::vector<std::string> ignore = {}) {
  RuleChoice choice;
  choice.apply({std::move(select), std::move(ignore), {}});
  return choice;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("patterns are codes, beginnings of codes and ALL, in any case") {
  for (const char* pattern : {"GX301", "gx301", "GX3", "GX", "ALL", "all"}) CHECK(is_rule_pattern(pattern));
  for (const char* pattern : {"", "G", "GX3011", "GX39", "301", "ALLES", "GX301 "})
    CHECK_FALSE(is_rule_pattern(pattern));
}

TEST_CASE("without a word every rule is on as recorded") {
  const RuleChoice choice;
  for (std::size_t i = 0; i < all_rules().size(); ++i) CHECK(choice.of(i) == all_rules()[i]->severity);
  CHECK_FALSE(choice.of(all_rules().size()));
}

TEST_CASE("the longer pattern counts, and of equals ignore") {
  CHECK(codes_of(chosen(Codes{"GX30"})) == Codes{"GX301", "GX302", "GX303"});
  CHECK(codes_of(chosen(Codes{"GX30"}, {"GX302"})) == Codes{"GX301", "GX303"});
  CHECK(codes_of(chosen(Codes{"GX302"}, {"GX3"})) == Codes{"GX302"});
  CHECK(codes_of(chosen(Codes{"GX302"}, {"GX302"})).empty());
  CHECK(codes_of(chosen(Codes{})).empty());
  CHECK(codes_of(chosen(std::nullopt, {"ALL"})).empty());
  CHECK(codes_of(chosen(std::nullopt, {"GX301"})).size() == all_rules().size() - 1);
}

TEST_CASE("a later layer takes away from what stood before, and its selection begins anew") {
  RuleChoice choice = chosen(Codes{"GX3"}, {"GX301"});
  choice.apply({std::nullopt, {"GX303"}, {}});
  CHECK(codes_of(choice) == Codes{"GX302"});
  choice.apply({Codes{"GX301"}, {}, {}});
  CHECK(codes_of(choice) == Codes{"GX301"});
}

TEST_CASE("severities by pattern") {
  RuleChoice choice;
  choice.apply({std::nullopt, {}, {{"GX302", Severity::warning}, {"GX3", Severity::note}}});
  CHECK(choice.of(index_of("GX301")) == Severity::note);
  CHECK(choice.of(index_of("GX302")) == Severity::warning);
  CHECK(choice.of(index_of("GX401")) == Severity::error);
  choice.apply({std::nullopt, {}, {{"GX401", Severity::note}, {"gx401", Severity::warning}}});
  CHECK(choice.of(index_of("GX401")) == Severity::warning);  // of equals the later
}

TEST_CASE("a rule that is off finds nothing, and a finding has the severity asked for") {
  test::Sample sample;
  sample.figure("requests.new_received.total", "5");
  const Text text = [&] {
    Text out;
    REQUIRE(decode(sample.source, std::nullopt, {}, out) == SourceError::none);
    return out;
  }();
  RuleChoice choice = chosen(Codes{"GX301", "GX303"});
  choice.apply({std::nullopt, {"GX303"}, {{"GX301", Severity::note}}});
  Options options;
  options.rules = &choice;
  CheckResult result;
  check_report(text, sample.report, TemplateSet::builtin(), options, result);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics.front().rule->code == "GX301");
  CHECK(result.diagnostics.front().severity == Severity::note);
}
