#include <nlohmann/json.hpp>
#include <set>

#include "catch.hpp"
#include "fixture.hpp"
#include "report/gitlab_reporter.hpp"

using namespace gxreport;
using gxreport::test::Made;
using gxreport::test::render;
using json = nlohmann::json;

namespace {

RenderOptions options() {
  RenderOptions options;
  options.folder = "/reports";
  return options;
}

}  // namespace

TEST_CASE("gitlab: a finding in full") {
  Made made("行\n12\n");
  made.find_fault("12").message = "奇\n怪\x1b";
  CHECK(
      render("gitlab", options(), {made.item("/reports/报告.txt")}) ==
      "[\n"
      R"({"type":"issue","check_name":"GX999","description":"奇 怪<U+001B>","content":{"body":"怎么办：改正它。"},)"
      R"("severity":"major","fingerprint":"4021420bd20f8f6e0000000000abcdef",)"
      R"("location":{"path":"报告.txt","lines":{"begin":2}}})"
      "\n]\n");
}

TEST_CASE("gitlab: severities and places") {
  Made made("x\ny");
  made.find_fault("y", Severity::warning);
  made.find_fault("y", Severity::note).span = {};
  const json issues = json::parse(render("gitlab", options(), {made.item()}));
  REQUIRE(issues.size() == 2);
  CHECK(issues[0]["severity"] == "minor");
  CHECK(issues[0]["location"]["lines"]["begin"] == 2);
  CHECK(issues[1]["severity"] == "info");
  CHECK(issues[1]["location"]["lines"]["begin"] == 1);
}

TEST_CASE("gitlab: no two findings of a run have one fingerprint") {
  Made made("x y");
  for (const char* words : {"x", "y", "x"}) made.find_fault(words);
  made.find_fault("x").fingerprint = 7;
  const json issues = json::parse(render("gitlab", options(), {made.item("a.txt"), made.item("b.txt")}));
  REQUIRE(issues.size() == 8);
  std::set<std::string> seen;
  for (const json& issue : issues) seen.insert(issue["fingerprint"].get<std::string>());
  CHECK(seen.size() == 8);
}

TEST_CASE("gitlab: a fingerprint stays when lines move and other findings come and go") {
  Made before("x y");
  before.find_fault("x").fingerprint = 1;
  before.find_fault("y").fingerprint = 2;
  Made after("\n\n\ny");
  after.find_fault("y").fingerprint = 2;
  const json first = json::parse(render("gitlab", options(), {before.item("./a.txt")}));
  const json second = json::parse(render("gitlab", options(), {after.item("/reports/a.txt")}));
  CHECK(first[1]["fingerprint"] == second[0]["fingerprint"]);
}

TEST_CASE("gitlab: what could not be checked is a finding, and nothing is an empty array") {
  CHECK(json::parse(render("gitlab", options(), {})).empty());
  const json issues = json::parse(render("gitlab", options(), {{"gone\xff", "why", nullptr}}));
  REQUIRE(issues.size() == 1);
  CHECK(issues[0]["check_name"] == "not-checked");
  CHECK(issues[0]["severity"] == "blocker");
  CHECK(issues[0]["description"] == "why");
  CHECK(issues[0]["location"]["path"] == "gone\\xFF");
}
