// testdata/rules: of each rule a report in which it fires, one in which it does not, and one that leaves open
// whether it is broken.
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "comparison.hpp"
#include "gxreport/rule.hpp"

namespace {

namespace fs = std::filesystem;
using namespace gxreport;
using namespace gxreport::test;

const fs::path kCases = "testdata/rules";

/// What check says of a case when only one rule counts.
nlohmann::json judged(std::string_view code, std::string_view file) {
  const fs::path path = kCases / code / file;
  REQUIRE(fs::is_regular_file(path));
  const Outcome outcome =
      run_program({"check", "--isolated", "-f", "json", "--select", std::string(code), path.string()});
  return nlohmann::json::parse(outcome.out)["files"][0];
}

std::size_t findings(const nlohmann::json& file, std::string_view code) {
  const auto& all = file["diagnostics"];
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const auto& one) { return one["rule"] == code; }));
}

bool is_about_relations(std::string_view code) {
  return std::ranges::any_of(std::vector<std::string_view>{"GX3", "GX4", "GX5", "GX8"},
                             [&](std::string_view hundred) { return code.starts_with(hundred); });
}

}  // namespace

TEST_CASE("every rule has its three cases, and no other folder stands there") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  std::vector<std::string> wanted;
  for (const Rule* rule : all_rules()) {
    for (const char* file : {"fires.txt", "open.txt", "silent.txt"})
      wanted.push_back((fs::path(rule->code) / file).string());
  }
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(kCases)) {
    if (entry.is_regular_file()) found.push_back(entry.path().lexically_relative(kCases).string());
  }
  std::ranges::sort(found);
  CHECK(found == wanted);
}

TEST_CASE("a rule fires where it is broken") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->code);
    CHECK(findings(judged(rule->code, "fires.txt"), rule->code) > 0);
  }
}

TEST_CASE("a rule is silent on a report that keeps it, and so are all others") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->code);
    const nlohmann::json file = judged(rule->code, "silent.txt");
    CHECK(file["status"] == "pass");
    CHECK(file["diagnostics"].empty());
    const fs::path path = kCases / rule->code / "silent.txt";
    const Outcome all =
        run_program({"check", "--isolated", "-f", "json", "--fail-on", "note", path.string()});
    CHECK(all.status == 0);
  }
}

TEST_CASE("a rule is silent where the report leaves open whether it is broken") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->code);
    const nlohmann::json file = judged(rule->code, "open.txt");
    CHECK(findings(file, rule->code) == 0);
    if (is_about_relations(rule->code)) CHECK(file["assessed"]["not_assessed"] > 0);
  }
}
