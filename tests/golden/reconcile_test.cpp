// Whole outputs of reconcile and series over testdata/reconcile, compared with testdata/golden/reconcile.
#include <filesystem>

#include "catch.hpp"
#include "cli/run.hpp"
#include "comparison.hpp"

namespace {

namespace fs = std::filesystem;
using namespace gxreport::test;

struct Golden {
  std::string_view file;
  Arguments arguments;
  int status = gxreport::cli::kFindings;
};

const std::vector<Golden>& goldens() {
  static const std::vector<Golden> all = {
      {"reconcile.json", {"reconcile", "-f", "json", "--lang", "zh"}},
      {"reconcile.ndjson", {"reconcile", "-f", "ndjson", "--lang", "en"}},
      {"reconcile.zh.txt", {"reconcile", "-f", "text", "--lang", "zh", "--color", "never"}},
      {"reconcile.en.txt", {"reconcile", "-f", "text", "--lang", "en", "--color", "never"}},
      {"reconcile.sarif", {"reconcile", "-f", "sarif", "--lang", "en"}},
      {"reconcile.github", {"reconcile", "-f", "github", "--lang", "zh"}},
      {"reconcile.gitlab", {"reconcile", "-f", "gitlab", "--lang", "zh"}},
      {"reconcile.junit.xml", {"reconcile", "-f", "junit", "--lang", "zh"}},
      {"reconcile.csv", {"reconcile", "-f", "csv", "--lang", "zh"}},
      {"reconcile.zh.html", {"reconcile", "-f", "html", "--lang", "zh"}},
      {"series.json", {"series", "-f", "json", "--lang", "zh"}, gxreport::cli::kClean},
      {"series.csv", {"series", "-f", "csv", "--lang", "zh"}, gxreport::cli::kClean},
      {"series.zh.html", {"series", "-f", "html", "--lang", "zh"}, gxreport::cli::kClean},
      {"series.en.html", {"series", "-f", "html", "--lang", "en"}, gxreport::cli::kClean},
  };
  return all;
}

Arguments over_reports(Arguments arguments) {
  arguments.insert(arguments.end(), {"--isolated", "--manifest", "testdata/reconcile/manifest.csv"});
  if (arguments.front() == "series") std::erase(arguments, "--isolated");
  arguments.emplace_back("testdata/reconcile");
  return arguments;
}

}  // namespace

std::vector<std::string_view> gxreport::test::reconcile_goldens() {
  std::vector<std::string_view> files;
  for (const Golden& golden : goldens()) files.push_back(golden.file);
  return files;
}

TEST_CASE("reconcile and series give their golden outputs, whatever the number of threads") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  for (const Golden& golden : goldens()) {
    CAPTURE(golden.file);
    Arguments arguments = over_reports(golden.arguments);
    const Outcome outcome = run_program(arguments);
    compare(reconcile_folder() / golden.file, outcome.out);
    CHECK(outcome.status == golden.status);
    arguments.insert(arguments.end(), {"--jobs", "1"});
    CHECK(run_program(arguments).out == outcome.out);
  }
}
