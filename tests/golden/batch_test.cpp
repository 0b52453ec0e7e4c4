// Whole outputs of one run over all reports and one file that is not there, compared with
// testdata/golden/batch: formats whose head is long, or that have something to say between documents.
#include <filesystem>

#include "catch.hpp"
#include "cli/run.hpp"
#include "comparison.hpp"

namespace {

namespace fs = std::filesystem;
using namespace gxreport::test;

struct Golden {
  std::string_view file;
  Arguments options;
};

const std::vector<Golden>& goldens() {
  static const std::vector<Golden> all = {
      {"check.zh.sarif", {"-f", "sarif", "--lang", "zh"}},
      {"check.en.sarif", {"-f", "sarif", "--lang", "en"}},
      {"check.zh.github", {"-f", "github", "--lang", "zh"}},
      {"check.en.github", {"-f", "github", "--lang", "en"}},
      {"check.gitlab", {"-f", "gitlab", "--lang", "zh"}},
      {"check.junit.xml", {"-f", "junit", "--lang", "zh"}},
      {"check.csv", {"-f", "csv", "--lang", "zh"}},
      {"check.concise.txt", {"-f", "text", "--concise", "--lang", "zh"}},
  };
  return all;
}

}  // namespace

std::vector<std::string_view> gxreport::test::batch_goldens() {
  std::vector<std::string_view> files;
  for (const Golden& golden : goldens()) files.push_back(golden.file);
  return files;
}

TEST_CASE("a run over all reports gives its golden outputs") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  for (const Golden& golden : goldens()) {
    Arguments arguments = {"check"};
    arguments.insert(arguments.end(), golden.options.begin(), golden.options.end());
    for (const fs::path& report : reports()) arguments.push_back(report.generic_string());
    arguments.emplace_back("testdata/reports/not there.txt");
    const Outcome outcome = run_program(arguments);
    compare(batch_folder() / golden.file, outcome.out);
    CHECK(outcome.status == gxreport::cli::kTrouble);
    CHECK(outcome.error.find("not there.txt: ") != std::string::npos);
    CHECK(outcome.out.find(GXREPORT_SOURCE_DIR) == std::string::npos);
  }
}
