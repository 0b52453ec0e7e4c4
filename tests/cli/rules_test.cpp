// Which rules count, by options and by files.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "program.hpp"

using namespace gxreport::test;

namespace {

nlohmann::json checked(std::vector<std::string> arguments, int status) {
  arguments.insert(arguments.begin(), {"check", "-f", "json"});
  const Ran ran = gx(arguments);
  CHECK(ran.status == status);
  return nlohmann::json::parse(ran.out);
}

std::size_t findings(const nlohmann::json& run) {
  std::size_t count = 0;
  for (const auto& file : run["files"]) count += file["diagnostics"].size();
  return count;
}

}  // namespace

TEST_CASE("select, ignore and severity") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  const auto all = checked({"a.txt"}, 1);
  const auto some = checked({"--select", "GX3,GX401", "--ignore", "GX303", "a.txt"}, 1);
  CHECK(findings(some) > 0);
  CHECK(findings(some) < findings(all));
  for (const auto& finding : some["files"][0]["diagnostics"]) {
    CHECK(finding["rule"] != "GX303");
    CHECK((finding["rule"].get<std::string>().starts_with("GX3") || finding["rule"] == "GX401"));
  }
  const auto notes = checked({"--severity", "ALL=note", "a.txt"}, 0);
  CHECK(findings(notes) == findings(all));
  CHECK(notes["summary"]["diagnostics"]["note"] == findings(all));
}

TEST_CASE("what means nothing is refused") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--select", "GX99"},
                                                {"--ignore", "X"},
                                                {"--select", ","},
                                                {"--severity", "GX301"},
                                                {"--severity", "GX301=fatal"},
                                                {"--severity", "GX99=note"},
                                                {"--max-findings", "0"},
                                                {"--max-findings", "x"},
                                                {"--config", "none.toml"},
                                                {"--config", "a.txt", "--isolated"},
                                                {"--baseline", "none.json"}}) {
    std::vector<std::string> arguments{"check", "a.txt"};
    arguments.insert(arguments.end(), wrong.begin(), wrong.end());
    const Ran ran = gx(arguments);
    CAPTURE(wrong.front());
    CHECK(ran.status == 2);
    CHECK_FALSE(ran.error.empty());
  }
}

TEST_CASE("a limit lists less, and changes neither counts nor status") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  const auto all = checked({"a.txt"}, 1);
  const auto one = checked({"--max-findings", "1", "a.txt"}, 1);
  CHECK(findings(one) == 1);
  CHECK(one["files"][0]["left_out"] == findings(all) - 1);
  CHECK(one["summary"]["diagnostics"] == all["summary"]["diagnostics"]);
  CHECK(contains(gx({"check", "-f", "text", "--max-findings", "1", "a.txt"}).out, "not listed"));
}

TEST_CASE("a baseline is written, accepts, and says what no longer occurs") {
  const Desk desk;
  desk.put("city/a.txt", broken_report());
  desk.put("city/b.txt", broken_report());
  const auto all = checked({"city"}, 1);
  const auto writing = checked({"--write-baseline", "known.json", "city"}, 0);
  CHECK(findings(writing) == findings(all));
  CHECK(nlohmann::json::parse(desk.get("known.json"))["findings"].size() == findings(all));
  const auto accepted = checked({"--baseline", "known.json", "-j", "2", "city"}, 0);
  CHECK(findings(accepted) == 0);
  CHECK(accepted["summary"]["accepted"] == findings(all));
  desk.put("city/b.txt", clean_report());
  // A rule that is off, or that reconcile does not apply, says nothing of its findings.
  CHECK(gx({"check", "-f", "json", "--baseline", "known.json", "--select", "GX9", "city"}).error.empty());
  CHECK(gx({"reconcile", "-f", "json", "--baseline", "known.json", "city"}).error.empty());
  const Ran stale = gx({"check", "-f", "json", "--baseline", "known.json", "city"});
  CHECK(stale.status == 0);
  CHECK(contains(stale.error, "no longer occur"));
  CHECK(contains(stale.error, "city/b.txt"));
  CHECK_FALSE(contains(stale.error, "city/a.txt"));
}

TEST_CASE("a baseline that cannot be written leaves what stood there") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  const Ran ran = gx({"check", "--write-baseline", "none/known.json", "a.txt"});
  CHECK(ran.status == 2);
  CHECK(contains(ran.error, "none/known.json"));
  CHECK(desk.names() == std::vector<std::string>{"a.txt"});
}

TEST_CASE("gxreport.toml beside the reports, and none with --isolated") {
  const Desk desk;
  desk.put("city/a.txt", broken_report());
  desk.put("city/gxreport.toml", "severity.ALL = \"note\"\n");
  desk.put("b.txt", broken_report());
  CHECK(gx({"check", "city/a.txt"}).status == 0);
  CHECK(gx({"check", "city/a.txt", "b.txt"}).status == 1);
  CHECK(gx({"check", "--isolated", "city/a.txt"}).status == 1);
  CHECK(gx({"check", "--config", "city/gxreport.toml", "b.txt"}).status == 0);
  CHECK(gx({"check", "--fail-on", "note", "city/a.txt"}).status == 1);
  desk.put("city/gxreport.toml", "severity = 1\n");
  const Ran bad = gx({"check", "-f", "json", "city/a.txt", "b.txt"});
  CHECK(bad.status == 2);
  CHECK(contains(bad.error, "gxreport.toml: 1:12"));
  CHECK(nlohmann::json::parse(bad.out)["files"].size() == 2);  // the other one is checked
  CHECK(gx({"extract", "city/a.txt"}).status == 0);            // which has no use for it
}

TEST_CASE("config prints what is in force and where it comes from") {
  const Desk desk;
  desk.put("city/gxreport.toml", "ignore = [\"GX2\"]\n");
  const Ran ran = gx({"config", "city", "--max-findings", "4"});
  CHECK(ran.status == 0);
  CHECK(contains(ran.out, "select = [\"ALL\"]  # built in\n"));
  CHECK(contains(ran.out, "ignore = [\"GX2\"]  # "));
  CHECK(contains(ran.out, "city/gxreport.toml:1\n"));
  CHECK(contains(ran.out, "max-findings = 4  # command line\n"));
  CHECK(gx({"config", "a", "b"}).status == 2);
  CHECK(gx({"config", "--config", "none.toml"}).status == 2);
}

TEST_CASE("statistics count by rule and by organisation") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  desk.put("b.txt", broken_report());
  const auto all = checked({"a.txt", "b.txt"}, 1);
  const auto counts = checked({"--statistics", "--max-findings", "1", "a.txt", "b.txt"}, 1);
  std::size_t total = 0;
  for (const auto& rule : counts["statistics"]["rules"]) {
    CHECK(rule["files"] == 2);
    total += rule["findings"].get<std::size_t>();
  }
  CHECK(total == findings(all));
  CHECK(counts["statistics"]["organizations"].size() == 1);
  CHECK(counts["statistics"]["organizations"][0]["findings"] == findings(all));
  CHECK(counts["summary"] == all["summary"]);
  const Ran text = gx({"check", "--statistics", "-f", "text", "a.txt", "b.txt"});
  CHECK(contains(text.out, "findings  files  rule\n"));
  CHECK(contains(text.out, all["files"][0]["organization"].get<std::string>()));
}
