#include "comparison.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>

#include "catch.hpp"
#include "cli/run.hpp"

namespace gxreport::test {

namespace fs = std::filesystem;

namespace {

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

void write_file(const fs::path& path, const std::string& contents) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << contents;
}

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

}  // namespace

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

std::vector<fs::path> reports() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator("testdata/reports")) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

fs::path folder_of(const fs::path& report) { return fs::path("testdata/golden") / report.stem(); }

fs::path reconcile_folder() { return "testdata/golden/reconcile"; }

fs::path batch_folder() { return "testdata/golden/batch"; }

bool updating() { return std::getenv("GXREPORT_UPDATE_GOLDEN") != nullptr; }

void compare(const fs::path& golden, const std::string& actual) {
  if (updating()) return write_file(golden, actual);
  INFO(golden.string());
  CHECK(first_difference(actual, read_file(golden)) == "");
}

}  // namespace gxreport::test
