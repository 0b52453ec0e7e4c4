#include "catch.hpp"
#include "fixture.hpp"

using namespace gxreport;
using gxreport::test::Made;

namespace {

RenderOptions failing_on(std::optional<Severity> severity) {
  RenderOptions options;
  options.fail_on = severity;
  return options;
}

}  // namespace

TEST_CASE("a file fails from the fail level on") {
  Made made("x");
  CHECK(outcome_of(made.item(), failing_on(Severity::note)) == Outcome::pass);
  made.find_fault("x", Severity::warning);
  CHECK(outcome_of(made.item(), failing_on(Severity::note)) == Outcome::fail);
  CHECK(outcome_of(made.item(), failing_on(Severity::warning)) == Outcome::fail);
  CHECK(outcome_of(made.item(), failing_on(Severity::error)) == Outcome::pass);
  CHECK(outcome_of(made.item(), failing_on(std::nullopt)) == Outcome::pass);
}

TEST_CASE("what was not checked neither passes nor fails") {
  const RenderOptions options = failing_on(std::nullopt);
  CHECK(outcome_of({"a", "gone", nullptr}, options) == Outcome::error);
  Made made("x");
  made.document.report.form = nullptr;
  CHECK(outcome_of(made.item(), options) == Outcome::error);
  CHECK(trouble_of(made.item(), Lang::en) == "no form of report recognised");
  Template unread = test::tiny_form();
  unread.cells.clear();
  made.document.report.form = &unread;
  made.find_fault("x");
  CHECK(outcome_of(made.item(), failing_on(Severity::note)) == Outcome::error);
  CHECK(trouble_of(made.item(), Lang::en).find("tiny") != std::string::npos);
  Made undecodable("x");
  undecodable.document.error = SourceError::not_text;
  CHECK(outcome_of(undecodable.item(), options) == Outcome::error);
  undecodable.find_fault("x").message = "二进制";
  CHECK(trouble_of(undecodable.item(), Lang::zh) == "二进制");
}

TEST_CASE("there is no trouble with what was checked") {
  CHECK(trouble_of(Made("x").item(), Lang::zh).empty());
}

TEST_CASE("counts of parts add up to the count of the whole") {
  Made passes("x");
  passes.document.result.assessed.not_assessed = 5;
  Made fails("x");
  fails.find_fault("x");
  fails.find_fault("x", Severity::note);
  const RenderOptions options = failing_on(Severity::error);
  Tally first;
  first.add(passes.item(), options);
  first.add(fails.item(), options);
  Tally second;
  second.add({"gone", "why", nullptr}, options);
  first.add(second);
  CHECK(first.files == 3);
  CHECK(first.passed == 1);
  CHECK(first.failed == 1);
  CHECK(first.errors == 1);
  CHECK(first.findings == std::array<std::size_t, 3>{1, 0, 1});
  CHECK(first.not_assessed == 5);
}

TEST_CASE("findings are counted by rule, and the files that have them") {
  Rule earlier = test::tiny_rule();
  earlier.code = "GX100";
  Made twice("x");
  twice.find_fault("x");
  twice.find_fault("x", Severity::note);
  Made both("x");
  both.find_fault("x");
  both.find_fault("x").rule = &earlier;
  const RenderOptions options;
  Tally whole;
  whole.add(twice.item(), options);
  whole.add({"gone", "why", nullptr}, options);
  whole.add(both.item(), options);
  Tally parts;
  Tally part;
  part.add(both.item(), options);
  parts.add(part);
  part = {};
  part.add(twice.item(), options);
  parts.add(part);
  for (const Tally& tally : {whole, parts}) {
    REQUIRE(tally.by_rule.size() == 2);
    CHECK(tally.by_rule[0].rule->code == "GX100");
    CHECK(tally.by_rule[0].findings == std::array<std::size_t, 3>{0, 0, 1});
    CHECK(tally.by_rule[0].files == 1);
    CHECK(tally.by_rule[1].findings == std::array<std::size_t, 3>{1, 0, 2});
    CHECK(tally.by_rule[1].files == 2);
  }
  // A file counted after others were added to the count is a file of its own.
  parts.add(twice.item(), options);
  CHECK(parts.by_rule[1].files == 3);
  RenderOptions extracting;
  extracting.task = Task::extract;
  Tally extracted;
  extracted.add(both.item(), extracting);
  CHECK(extracted.by_rule.empty());
}

TEST_CASE("formats are found by name and task, and each is listed once") {
  for (const Reporter& reporter : reporters()) {
    CHECK(find_reporter(reporter.name, reporter.task) == &reporter);
    CHECK(reporter.begin != nullptr);
    CHECK(reporter.document != nullptr);
    CHECK(reporter.end != nullptr);
  }
  CHECK(find_reporter("sarif", Task::extract) == nullptr);
  CHECK(find_reporter("text", Task::extract) == nullptr);
  CHECK(find_reporter("", Task::check) == nullptr);
}

TEST_CASE("separators stand between renderings only") {
  std::string out;
  for (const char* rendered : {"", "a", "", "", "b", ""}) append_rendered(rendered, "|", out);
  CHECK(out == "a|b");
}
