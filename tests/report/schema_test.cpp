// What is printed is valid against the published schemas, as a program that is not ours sees it.
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "catch.hpp"
#include "fixture.hpp"

using namespace gxreport;
using gxreport::test::Made;
using gxreport::test::render;
using nlohmann::json;

namespace {

class Schema {
 public:
  explicit Schema(const std::string& name) {
    std::ifstream file(GXREPORT_SOURCE_DIR "/docs/schema/" + name);
    const json document = json::parse(file);
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(document), schema_);
  }
  [[nodiscard]] bool accepts(const json& value) const {
    valijson::Validator validator;
    return validator.validate(schema_, valijson::adapters::NlohmannJsonAdapter(value), nullptr);
  }

 private:
  valijson::Schema schema_;
};

RenderOptions options_for(Task task) {
  RenderOptions options;
  options.task = task;
  return options;
}

// A document with every field there is.
void fill(Made& made) {
  Diagnostic& d = made.find_fault("12");
  d.cells = {0};
  d.relation = RelationFinding{"t.r.a", ">=", "0", *Decimal::parse("-12"), *Decimal::parse("0.5")};
  d.cause = 0;
  Cause& cause = made.document.result.causes.emplace_back();
  cause.relations = {0};
  cause.message = "x";
  cause.suspects.push_back({0, {-12, 0}, {12, 0}, Bound::at_least, Slip::sign_wrong, 1, 1, 1});
  made.find_fault("12", Severity::note).span = {};
  made.cell(0) = {CellStatus::ok, *Decimal::parse("12"), made.find("12件"), made.find("件"), {}};
  made.cell(1) = {
      CellStatus::ambiguous, {}, made.find("12"), {}, {*Decimal::parse("1"), *Decimal::parse("2")}};
  Report& report = made.document.report;
  report.sections = {{0, made.find("行"), {}}};
  report.evidence = {"x"};
  report.identity = {"局", {}, 2020, {}, "3号", Date{2021, 1, 2}, {}, Date{2020, 1, 1}, Date{2020, 12, 0},
                     {}};
}

void check_format(Task task, const Schema& schema) {
  Made full("行\t12件\n");
  fill(full);
  const Made bare("x");
  Made formless("x");
  formless.document.report.form = nullptr;
  const auto items = {full.item(), bare.item(), formless.item(), Item{"gone", "why", nullptr}};
  const json document = json::parse(render("json", options_for(task), items));
  CHECK(schema.accepts(document));
  CHECK(document["files"].size() == 4);
  std::istringstream lines(render("ndjson", options_for(task), items));
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    CHECK(schema.accepts(json::parse(line)));
    if (count < 4) CHECK(json::parse(line) == document["files"][count]);
  }
  CHECK(count == 5);
  CHECK(schema.accepts(json::parse(render("json", options_for(task), {}))));

  for (const char* field : {"file", "template", "year", "organization", "encoding", "evidence"}) {
    json broken = document;
    broken["files"][0].erase(field);
    CHECK_FALSE(schema.accepts(broken));
    broken = document;
    broken["files"][0][field] = json::object();
    CHECK_FALSE(schema.accepts(broken));
  }
  json cut = document;
  cut.erase("summary");
  CHECK_FALSE(schema.accepts(cut));
}

}  // namespace

TEST_CASE("check is valid against its schema") { check_format(Task::check, Schema("check.schema.json")); }

TEST_CASE("extract is valid against its schema") {
  check_format(Task::extract, Schema("extract.schema.json"));
}

TEST_CASE("records, good and bad, and the end of a shard are valid against their schemas") {
  for (const Task task : {Task::check, Task::extract}) {
    const Schema schema(task == Task::check ? "check.schema.json" : "extract.schema.json");
    Made made("行\t12件\n");
    fill(made);
    Item good = made.item();
    good.id = "\"a\"";
    Item bad{"<stdin>", "line 7: why", nullptr};
    bad.id = "null";
    bad.line = 7;
    std::string text = render("ndjson", options_for(task), {good, bad});
    const json first = json::parse(text.substr(0, text.find('\n')));
    CHECK(first["id"] == "a");
    CHECK(schema.accepts(first));
    json second = json::parse(
        text.substr(text.find('\n') + 1, text.find('\n', text.find('\n') + 1) - text.find('\n') - 1));
    CHECK(second["line"] == 7);
    CHECK(schema.accepts(second));
    second["id"] = json::object();
    CHECK_FALSE(schema.accepts(second));
    Tally tally;
    tally.shard = Shard{task == Task::check ? "check" : "extract", 2, 3, 11, 1, 2};
    text.clear();
    find_reporter("ndjson", task)->end(tally, options_for(task), text);
    json end = json::parse(text);
    CHECK(end["summary"]["shard"]["list"] == "0000000000000001");
    CHECK(schema.accepts(end));
    end["summary"]["shard"].erase("list");
    CHECK_FALSE(schema.accepts(end));
  }
}

TEST_CASE("the schema refuses findings and cells that break the contract") {
  Made made("行\t12件\n");
  fill(made);
  const Schema check("check.schema.json");
  const std::string lines = render("ndjson", options_for(Task::check), {made.item()});
  const json findings = json::parse(lines.substr(0, lines.find('\n')));
  REQUIRE(check.accepts(findings));
  for (const auto& [pointer, value] :
       std::initializer_list<std::pair<const char*, json>>{{"/status", "maybe"},
                                                           {"/diagnostics/0/severity", "fatal"},
                                                           {"/diagnostics/0/span/line", 0},
                                                           {"/diagnostics/0/relation/op", "<"},
                                                           {"/diagnostics/0/fingerprint", "xyz"},
                                                           {"/error", "but it passed"}}) {
    json broken = findings;
    broken[json::json_pointer(pointer)] = value;
    CHECK_FALSE(check.accepts(broken));
  }
}
