// Lines that somebody else wrote: nothing in them may crash, or be taken for what it is not.
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "merge/end_line.hpp"
#include "merge/filed_report.hpp"

using namespace gxreport;
using namespace gxreport::merge;
using nlohmann::json;

namespace {

json good_end() {
  return json::parse(R"({"summary":{"files":2,"passed":1,"failed":1,"errors":0,
    "diagnostics":{"error":3,"warning":0,"note":0},"tool":"gxreport","version":"1","schema":"1.2",
    "shard":{"command":"check","index":1,"count":2,"files":3,"list":"00000000000000ff","settings":"0000000000000000"}}})");
}

json good_line() {
  return json::parse(R"({"file":"a","template":"2019-60","year":2020,"organization":"局","status":"fail",
    "diagnostics":[{"rule":"GX302","name":"x","severity":"error","message":"m","cells":["t.r.c"],
      "span":{"line":3,"column":5,"start":1,"end":2},"relation":{"left":"a","op":"=","right":"b","left_value":1,
      "right_value":2.5},"cause":{"number":1,"findings":1,"stopped":false,"message":"why"},"basis":"b",
      "fingerprint":"00000000000000ab","fix":"f"}],
    "assessed":{"held":1,"held_blank":0,"failed":1,"not_assessed":4},"encoding":"gb18030","evidence":[]})");
}

const std::vector<json>& strange_values() {
  static const std::vector<json> values = {nullptr,
                                           true,
                                           -1,
                                           1e300,
                                           "x",
                                           json::array(),
                                           json::object(),
                                           json::array({1, "x", nullptr, json::object()}),
                                           18446744073709551615U};
  return values;
}

// Every place in a document, each in its turn with each strange value.
void with_each_change(const json& document, const std::function<void(const json& changed)>& look) {
  const json places = document.flatten();
  for (const auto& [pointer, value] : places.items()) {
    for (json::json_pointer at(pointer); !at.empty(); at.pop_back()) {
      for (const json& strange : strange_values()) {
        json changed = document;
        changed[at] = strange;
        look(changed);
      }
    }
  }
}

}  // namespace

TEST_CASE("an end is read, and what is no end is none") {
  EndLine end;
  REQUIRE(parse_end_line(good_end().dump(), end) == EndKind::shard);
  CHECK(end.shard == Shard{"check", 1, 2, 3, 255, 0});
  CHECK(end.tally.findings[static_cast<std::size_t>(Severity::error)] == 3);
  json whole = good_end();
  whole["summary"].erase("shard");
  CHECK(parse_end_line(whole.dump(), end) == EndKind::whole);
  for (const std::string line : {"", "{", "null", "[]", R"({"summary":1})", R"({"file":"a"})"})
    CHECK(parse_end_line(line, end) == EndKind::no_end);
  CHECK(parse_end_line(std::string(100000, '['), end) == EndKind::no_end);
}

TEST_CASE("an end with any strange value is refused, or a shard that there can be") {
  with_each_change(good_end(), [](const json& changed) {
    EndLine end;
    if (parse_end_line(changed.dump(), end) != EndKind::shard) return;
    CHECK(end.shard.index >= 1);
    CHECK(end.shard.index <= end.shard.count);
    CHECK(end.shard.count <= kMaxShards);
    CHECK_FALSE(end.shard.command.empty());
  });
}

TEST_CASE("a line becomes a report with its places and its outcome") {
  FiledReport report;
  REQUIRE(report.read(good_line().dump()));
  const Item item = report.item();
  REQUIRE(item.document != nullptr);
  CHECK(outcome_of(item, report.options({})) == Outcome::fail);
  CHECK(item.document->report.identity.year == 2020);
  CHECK(item.document->text.encoding() == Encoding::gb18030);
  const Diagnostic& finding = item.document->result.diagnostics.front();
  CHECK(finding.rule == find_rule("GX302"));
  CHECK(finding.fingerprint == 0xAB);
  CHECK(finding.relation->right_value.to_string() == "2.5");
  const Position place = item.document->text.position(finding.span.begin);
  CHECK(place.line == 3);
  CHECK(place.column == 5);
  CHECK(item.document->result.assessed.not_assessed == 4);
}

TEST_CASE("places are the same in every encoding, and one beyond the page is none") {
  for (const char* encoding : {"utf-8", "utf-16le", "utf-16be", "gb18030"}) {
    json line = good_line();
    line["encoding"] = encoding;
    FiledReport report;
    REQUIRE(report.read(line.dump()));
    const Document& document = *report.item().document;
    CHECK(encoding_name(document.text.encoding()) == encoding);
    CHECK(document.text.position(document.result.diagnostics[0].span.begin).column == 5);
    line["diagnostics"][0]["span"]["line"] = 4000000;
    line["diagnostics"][0]["span"]["column"] = 4000000;
    REQUIRE(report.read(line.dump()));
    CHECK(report.item().document->result.diagnostics[0].span == Span{});
  }
}

TEST_CASE("a line with any strange value is refused or rendered") {
  with_each_change(good_line(), [](const json& changed) {
    FiledReport report;
    if (!report.read(changed.dump())) return;
    std::string text = "[";
    append_filed_sarif(report, {}, text);
    CHECK_FALSE(json::parse(text + ']', nullptr, false).is_discarded());
    Tally tally;
    tally.add(report.item(), report.options({}));
    CHECK(tally.files == 1);
  });
}
