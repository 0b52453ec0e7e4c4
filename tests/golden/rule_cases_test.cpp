// testdata/rules: of each rule a report in which it fires, one in which it does not, and one that leaves open
// whether it is broken. A rule about several reports has a folder for each of the three.
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

bool begins(std::string_view code, const std::vector<std::string_view>& beginnings) {
  return std::ranges::any_of(beginnings,
                             [&](std::string_view beginning) { return code.starts_with(beginning); });
}

bool is_about_several(std::string_view code) { return begins(code, {"GX7"}); }

bool is_about_relations(std::string_view code) {
  return begins(code, {"GX3", "GX4", "GX5", "GX8", "GX701", "GX702", "GX703", "GX704"});
}

/// The command line over a case: check of its file, or reconcile of its folder with the manifest in it.
Arguments over(std::string_view code, const std::string& name, Arguments arguments) {
  const bool several = is_about_several(code);
  const fs::path path = kCases / code / (several ? name : name + ".txt");
  REQUIRE((several ? fs::is_directory(path) : fs::is_regular_file(path)));
  arguments.insert(arguments.begin(), several ? "reconcile" : "check");
  if (fs::exists(path / "manifest.csv"))
    arguments.insert(arguments.end(), {"--manifest", (path / "manifest.csv").string()});
  arguments.push_back(path.string());
  return arguments;
}

/// What is said of a case when only one rule counts.
nlohmann::json judged(std::string_view code, const std::string& name) {
  const Outcome outcome =
      run_program(over(code, name, {"--isolated", "-f", "json", "--select", std::string(code)}));
  return nlohmann::json::parse(outcome.out)["files"];
}

std::size_t findings(const nlohmann::json& files, std::string_view code) {
  std::size_t count = 0;
  for (const auto& file : files) {
    for (const auto& one : file["diagnostics"]) count += one["rule"] == code ? 1 : 0;
  }
  return count;
}

std::size_t not_assessed(const nlohmann::json& files) {
  std::size_t count = 0;
  for (const auto& file : files) count += file["assessed"]["not_assessed"].get<std::size_t>();
  return count;
}

}  // namespace

TEST_CASE("every rule has its three cases, and no other folder stands there") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  std::vector<std::string> wanted;
  for (const Rule* rule : all_rules()) {
    for (const char* name : {"fires", "open", "silent"})
      wanted.push_back(
          (fs::path(rule->code) / (is_about_several(rule->code) ? name : name + std::string(".txt")))
              .string());
  }
  std::vector<std::string> found;
  for (const auto& folder : fs::directory_iterator(kCases)) {
    for (const auto& entry : fs::directory_iterator(folder))
      found.push_back(entry.path().lexically_relative(kCases).string());
  }
  std::ranges::sort(found);
  CHECK(found == wanted);
}

TEST_CASE("a rule fires where it is broken") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->code);
    CHECK(findings(judged(rule->code, "fires"), rule->code) > 0);
  }
}

TEST_CASE("a rule is silent on a report that keeps it, and so are all others") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->code);
    CHECK(findings(judged(rule->code, "silent"), rule->code) == 0);
    const Arguments all = over(rule->code, "silent", {"--isolated", "-f", "json", "--fail-on", "note"});
    CHECK(run_program(all).status == 0);
    if (!is_about_several(rule->code)) continue;
    const std::string folder = (kCases / rule->code / "silent").string();
    CHECK(run_program({"check", "--isolated", "-f", "json", "--fail-on", "note", folder}).status == 0);
  }
}

TEST_CASE("a rule is silent where the report leaves open whether it is broken") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->code);
    const nlohmann::json files = judged(rule->code, "open");
    CHECK(findings(files, rule->code) == 0);
    if (is_about_relations(rule->code)) CHECK(not_assessed(files) > 0);
  }
}
