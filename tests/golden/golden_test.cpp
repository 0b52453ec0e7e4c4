// Whole outputs of the program on every report of testdata/reports, compared with testdata/golden. See
// README.md.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "cli/run.hpp"

namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;

/// One golden file of each report, and the command line that makes it; the report's path comes last.
struct Golden {
  std::string_view file;
  Arguments arguments;
};

const std::vector<Golden>& goldens() {
  static const std::vector<Golden> all = {
      {"check.ndjson", {"check", "-f", "ndjson", "--lang", "en"}},
      {"check.zh.txt", {"check", "-f", "text", "--lang", "zh", "--color", "never"}},
      {"check.en.txt", {"check", "-f", "text", "--lang", "en", "--color", "never"}},
      {"check.json", {"check", "-f", "json", "--lang", "zh"}},
      {"extract.json", {"extract", "-f", "json", "--lang", "zh"}},
      {"extract.ndjson", {"extract", "-f", "ndjson", "--lang", "zh"}},
      {"extract.csv", {"extract", "-f", "csv", "--lang", "zh"}},
      {"cells.dump", {"dump", "cells", "--lang", "zh"}},
      {"report.dump", {"dump", "report", "--lang", "zh"}},
  };
  return all;
}

struct Outcome {
  int status = 0;
  std::string out;
  std::string error;
};

using File = std::unique_ptr<std::FILE, decltype(&std::fclose)>;

File scratch_file() { return {std::tmpfile(), &std::fclose}; }

std::string contents_of(std::FILE* file) {
  std::string contents;
  std::array<char, 65536> block{};
  std::rewind(file);
  while (const std::size_t size = std::fread(block.data(), 1, block.size(), file)) {
    contents.append(block.data(), size);
  }
  return contents;
}

Outcome run_program(const Arguments& arguments) {
  std::vector<const char*> argv = {"gxreport"};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  const File in = scratch_file();
  const File out = scratch_file();
  const File error = scratch_file();
  REQUIRE((in && out && error));
  const gxreport::cli::Streams streams{fileno(in.get()), fileno(out.get()), fileno(error.get())};
  Outcome outcome;
  outcome.status = gxreport::cli::run(static_cast<int>(argv.size()), argv.data(), streams);
  outcome.out = contents_of(out.get());
  outcome.error = contents_of(error.get());
  return outcome;
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& path, const std::string& contents) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << contents;
}

/// The reports, by path from the top of the source tree, so that goldens hold no path of a machine.
std::vector<fs::path> reports() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator("testdata/reports")) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

fs::path folder_of(const fs::path& report) { return fs::path("testdata/golden") / report.stem(); }

/// "line 12: <line>" of the first line of `actual` that differs; empty when none does.
std::string first_difference(const std::string& actual, const std::string& expected) {
  if (actual == expected) return {};
  const std::size_t common = std::min(actual.size(), expected.size());
  const auto end = actual.begin() + static_cast<std::ptrdiff_t>(common);
  const auto at =
      static_cast<std::size_t>(std::mismatch(actual.begin(), end, expected.begin()).first - actual.begin());
  const auto number = std::count(actual.begin(), actual.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
  const std::size_t newline = at == 0 ? std::string::npos : actual.rfind('\n', at - 1);
  const std::size_t begin = newline == std::string::npos ? 0 : newline + 1;
  constexpr std::size_t kShown = 600;
  return "line " + std::to_string(number) + ": " +
         actual.substr(begin, std::min(actual.find('\n', at) - begin, kShown));
}

bool updating() { return std::getenv("GXREPORT_UPDATE_GOLDEN") != nullptr; }

/// What check and extract must exit with is what the NDJSON says of the report; only check has findings.
int expected_status(const fs::path& report, const Golden& golden) {
  const std::string& command = golden.arguments.front();
  const std::string verdicts = read_file(folder_of(report) / "check.ndjson");
  const bool unread = verdicts.find("\"status\":\"error\"") != std::string::npos;
  const bool failed = verdicts.find("\"status\":\"fail\"") != std::string::npos;
  if (unread && command != "dump") return gxreport::cli::kTrouble;
  return failed && command == "check" ? gxreport::cli::kFindings : gxreport::cli::kClean;
}

void compare(const fs::path& report, const Golden& golden, const std::string& actual) {
  const fs::path path = folder_of(report) / golden.file;
  if (updating()) return write_file(path, actual);
  INFO(path.string());
  CHECK(first_difference(actual, read_file(path)) == "");
}

}  // namespace

TEST_CASE("every report gives its golden outputs") {
  fs::current_path(GXREPORT_SOURCE_DIR);
  REQUIRE(reports().size() >= 16);
  for (const fs::path& report : reports()) {
    for (const Golden& golden : goldens()) {
      Arguments arguments = golden.arguments;
      arguments.push_back(report.generic_string());
      INFO(report.string() + " " + std::string(golden.file));
      const Outcome outcome = run_program(arguments);
      compare(report, golden, outcome.out);
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
    for (const Golden& golden : goldens()) wanted.push_back(folder_of(report) / golden.file);
  }
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator("testdata/golden")) {
    if (entry.is_regular_file()) found.push_back(entry.path());
  }
  std::sort(wanted.begin(), wanted.end());
  std::sort(found.begin(), found.end());
  CHECK(found == wanted);
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
