#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "fixture.hpp"
#include "report/sarif_reporter.hpp"

using namespace gxreport;
using gxreport::test::Made;
using gxreport::test::render;
using json = nlohmann::json;

namespace {

RenderOptions in(Lang lang) {
  RenderOptions options;
  options.lang = lang;
  options.folder = "/reports/desk";
  return options;
}

json run_of(const std::string& log) {
  const json document = json::parse(log);
  CHECK(document["version"] == "2.1.0");
  REQUIRE(document["runs"].size() == 1);
  return document["runs"][0];
}

json only_result(const Made& made, std::string_view file = "a.txt") {
  const json run = run_of(render("sarif", in(Lang::zh), {made.item(file)}));
  REQUIRE(run["results"].size() == 1);
  return run["results"][0];
}

std::string message(std::string_view text) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  append_sarif_message("m", text, writer);
  writer.end_object();
  return json::parse(out)["m"]["text"];
}

}  // namespace

TEST_CASE("sarif: a finding in full") {
  Made made("行\t12\t\n");
  Diagnostic& d = made.find_fault("12", Severity::warning);
  d.cells = {0, 1, 2};
  d.relation = RelationFinding{"t.r.a", "=", "t.r.c", *Decimal::parse("12"), *Decimal::parse("11.50")};
  made.cell(0) = {CellStatus::ok, *Decimal::parse("12"), made.find("12"), {}, {}};
  made.cell(2) = {CellStatus::empty, {}, made.find("行"), {}, {}};
  std::string out;
  append_check_sarif(made.item("报 告.txt"), in(Lang::zh), out);
  const std::string file =
      R"("artifactLocation":{"uri":"%E6%8A%A5%20%E5%91%8A.txt","uriBaseId":"%SRCROOT%"})";
  const std::string region =
      R"("region":{"startLine":1,"startColumn":3,"endLine":1,"endColumn":5,"byteOffset":4,"byteLength":2})";
  const std::string blank =
      R"("region":{"startLine":1,"startColumn":2,"endLine":1,"endColumn":2,"byteOffset":3,"byteLength":0})";
  CHECK(
      out ==
      R"({"ruleId":"GX999","level":"warning","message":{"text":"奇怪的数字"},)"
      R"("locations":[{"physicalLocation":{)" +
          file + "," + region + R"(}}],"relatedLocations":[{"id":1,"physicalLocation":{)" + file + "," +
          region +
          R"(},"logicalLocations":[{"fullyQualifiedName":"t.r.a"}],"message":{"text":"一、行·栏a: 12"}},)"
          R"({"id":2,"physicalLocation":{)" +
          file + "," + blank +
          R"(},"logicalLocations":[{"fullyQualifiedName":"t.r.c"}],"message":{"text":"一、行·栏c: 空白"}}],)"
          R"("partialFingerprints":{"gxreport/v1":"0000000000abcdef"},)"
          R"("properties":{"cells":["t.r.a","t.r.b","t.r.c"],)"
          R"("relation":{"left":"t.r.a","op":"=","right":"t.r.c","left_value":12,"right_value":11.50},)"
          R"("fix":"改正它。"}})");
}

TEST_CASE("sarif: columns count characters, and the log says so") {
  Made made("𠮷𠮷\t规章12\n");
  made.find_fault("12");
  const json run = run_of(render("sarif", in(Lang::zh), {made.item()}));
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["newlineSequences"] == json::parse(R"(["\r\n","\n","\r"])"));
  const json region = run["results"][0]["locations"][0]["physicalLocation"]["region"];
  CHECK(region["startColumn"] == 6);
  CHECK(region["endColumn"] == 8);
}

TEST_CASE("sarif: every rule is described in the language asked for") {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const json run = run_of(render("sarif", in(lang), {}));
    const std::string tag = lang == Lang::zh ? "zh-CN" : "en-US";
    CHECK(run["language"] == tag);
    const json& driver = run["tool"]["driver"];
    CHECK(driver["language"] == tag);
    REQUIRE(driver["rules"].size() == all_rules().size());
    for (std::size_t i = 0; i < all_rules().size(); ++i) {
      const Rule& rule = *all_rules()[i];
      const json& described = driver["rules"][i];
      CHECK(described["id"] == std::string(rule.code));
      CHECK(described["defaultConfiguration"]["level"] == std::string(severity_name(rule.severity)));
      CHECK(described["shortDescription"]["text"] == message(rule.title.in(lang)));
      const std::string help = described["help"]["text"];
      for (const Words& words : {rule.basis, rule.why, rule.fix})
        CHECK(help.find(message(words.in(lang))) != std::string::npos);
    }
  }
}

TEST_CASE("sarif: a result points at its rule") {
  Made made("x");
  made.find_fault("x").rule = all_rules()[3];
  const json result = only_result(made);
  CHECK(result["ruleIndex"] == 3);
  CHECK(result["ruleId"] == std::string(all_rules()[3]->code));
}

TEST_CASE("sarif: no path is absolute, and none has raw bytes") {
  Made made("x");
  made.find_fault("x");
  const auto uri = [&](std::string_view file) -> std::string {
    return only_result(made, file)["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
  };
  CHECK(uri("/reports/desk/r/a.txt") == "r/a.txt");
  CHECK(uri("/reports/a.txt") == "../a.txt");
  CHECK(uri("a:\xff\n.txt") == "a%3A%FF%0A.txt");
}

TEST_CASE("sarif: a message shows what the report says, and links nowhere") {
  CHECK(message("{0} {PAGE}") == "{{0}} {{PAGE}}");
  CHECK(message("[官网](http://x) [2021]30号") == "[官网\\](http://x) [2021]30号");
  CHECK(message("[官网\\](http://x)") == "[官网\\\\\\](http://x)");  // a backslash, and that of ours
  Made made("x");
  made.find_fault("x").message = "“\x1b[31m\u202E\n{”";
  CHECK(only_result(made)["message"]["text"] == "“<U+001B>[31m<U+202E> {{”");
}

TEST_CASE("sarif: what concerns the document has all its lines for its region, if any could be read") {
  Made made("x\ny\nz");
  made.find_fault("x").span = {};
  const json place = only_result(made)["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "a.txt");
  CHECK(place["region"] == json::parse(R"({"startLine":1,"endLine":3})"));
  Made empty("");
  empty.find_fault("").span = {};
  CHECK_FALSE(only_result(empty)["locations"][0]["physicalLocation"].contains("region"));
}

TEST_CASE("sarif: documents without findings leave no comma, inputs not checked are counted") {
  Made found("x");
  found.find_fault("x");
  const Made clean("y");
  const json run = run_of(render(
      "sarif", in(Lang::en), {clean.item(), found.item(), clean.item(), found.item("b.txt"), clean.item()}));
  CHECK(run["results"].size() == 2);
  CHECK(run["invocations"] == json::parse(R"([{"executionSuccessful":true}])"));
  const json failed = run_of(render("sarif", in(Lang::en), {{"gone", "why", nullptr}}));
  CHECK(failed["results"].empty());
  CHECK(failed["invocations"][0]["executionSuccessful"] == false);
  CHECK(failed["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] ==
        "Inputs that could not be checked: 1");
}
