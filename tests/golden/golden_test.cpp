// Whole outputs of the program on every report of testdata/reports, compared with testdata/golden. See
// README.md.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "cli/run.hpp"
#include "comparison.hpp"

namespace {

namespace fs = std::filesystem;
using namespace gxreport::test;

/// One golden file of each report, or of those in `only` if there are any, and the command line that makes
/// it; the report's path comes last.
struct Golden {
  std::string_view file;
  Arguments arguments;
  std::vector<std::string_view> only = {};
};

const std::vector<Golden>& goldens() {
  static const std::vector<Golden> all = {
      {"check.ndjson", {"check", "-f", "ndjson", "--lang", "en"}},
      {"check.zh.txt", {"check", "-f", "text", "--lang", "zh", "--color", "never"}},
      {"check.en.txt", {"check", "-f", "text", "--lang", "en", "--color", "never"}},
      {"check.json", {"check", "-f", "json", "--lang", "zh"}},
      {"check.zh.html", {"check", "-f", "html", "--lang", "zh"}, {"tabs-grid-broken-balance"}},
      {"check.en.html", {"check", "-f", "html", "--lang", "en"}, {"form-2021-glued"}},
      {"extract.json", {"extract", "-f", "json", "--lang", "zh"}},
      {"extract.ndjson", {"extract", "-f", "ndjson", "--lang", "zh"}},
      {"extract.csv", {"extract", "-f", "csv", "--lang", "zh"}},
      {"cells.dump", {"dump", "cells", "--lang", "zh"}},
      {"report.dump", {"dump", "report", "--lang", "zh"}},
  };
  return all;
}

bool is_made_of(const Golden& golden, const fs::path& report) {
  return golden.only.empty() || std::ranges::count(golden.only, report.stem().string()) > 0;
}

/// What check and extract must exit with is what the NDJSON says of the report; only check has findings.
int expected_status(const fs::path& report, const Golden& golden) {
  const std::string& command = golden.arguments.front();
  const std::string verdicts = read_file(folder_of(report) / "check.ndjson");
  const bool unread = verdicts.find("\"status\":\"error\"") != std::string::npos;
  const bool failed = verdicts.find("\"status\":\"fail\"") != std::string::npos;
  if (unread && command != "dump") return gxreport::cli::kTrouble;
  return failed && command == "check" ? gxreport::cli::kFindings : gxreport::cli::kClean;
}

}  // namespace

TEST_CASE("every report gives its golden outputs") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  REQUIRE(reports().size() >= 16);
  for (const fs::path& report : reports()) {
    for (const Golden& golden : goldens()) {
      if (!is_made_of(golden, report)) continue;
      Arguments arguments = golden.arguments;
      arguments.push_back(report.generic_string());
      INFO(report.string() + " " + std::string(golden.file));
      const Outcome outcome = run_program(arguments);
      compare(folder_of(report) / golden.file, outcome.out);
      // CSV has no place to say that a report was not read.
      const bool told_apart = outcome.status == gxreport::cli::kTrouble && golden.file == "extract.csv";
      CHECK(outcome.error.empty() == !told_apart);
      CHECK(outcome.status == expected_status(report, golden));
    }
  }
}

TEST_CASE("every golden folder belongs to a report and holds nothing else") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  std::vector<fs::path> wanted;
  for (const fs::path& report : reports()) {
    for (const Golden& golden : goldens()) {
      if (is_made_of(golden, report)) wanted.push_back(folder_of(report) / golden.file);
    }
  }
  for (const std::string_view file : batch_goldens()) wanted.push_back(batch_folder() / file);
  for (const std::string_view file : reconcile_goldens()) wanted.push_back(reconcile_folder() / file);
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator("testdata/golden")) {
    if (entry.is_regular_file()) found.push_back(entry.path());
  }
  std::sort(wanted.begin(), wanted.end());
  std::sort(found.begin(), found.end());
  CHECK(found == wanted);
}

TEST_CASE("the pages on the rules are those of the catalogue") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  compare("docs/rules.md", run_program({"rules", "-f", "markdown", "--lang", "en"}).out);
  compare("docs/rules.zh-CN.md", run_program({"rules", "-f", "markdown", "--lang", "zh"}).out);
}

TEST_CASE("the READMEs show a golden screen") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  const fs::path shown = "testdata/golden/tabs-grid-broken-balance";
  CHECK(read_file("README.md").find("\n" + read_file(shown / "check.en.txt") + "```") != std::string::npos);
  CHECK(read_file("README.zh-CN.md").find("\n" + read_file(shown / "check.zh.txt") + "```") !=
        std::string::npos);
}

TEST_CASE("the update switch is not left on where tests count") {
  const char* ci = std::getenv("CI");
  CHECK_FALSE((updating() && ci != nullptr && std::string_view(ci) == "true"));
}
