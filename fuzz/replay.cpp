// Runs a target on every file of folders, without a fuzzer: replay TARGET FOLDER|FILE…
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "target.hpp"

namespace {

namespace fuzz = gxreport::fuzz;

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};

constexpr std::array<Target, 10> kTargets = {{
    {"decode", fuzz::decode},
    {"tokenizer", fuzz::tokenizer},
    {"check", fuzz::check},
    {"template", fuzz::form},
    {"config", fuzz::config},
    {"baseline", fuzz::baseline},
    {"records", fuzz::records},
    {"merge", fuzz::merge},
    {"manifest", fuzz::manifest},
    {"reconcile", fuzz::reconcile},
}};

std::vector<std::string> files_of(const std::string& path) {
  std::vector<std::string> out;
  if (!std::filesystem::is_directory(path)) return {path};
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) out.push_back(entry.path().string());
  }
  std::ranges::sort(out);
  return out;
}

// The name comes first: of a file that stops the program it is the last line.
bool replay(const Target& target, const std::string& path) {
  std::printf("%s\n", path.c_str());
  std::fflush(stdout);
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.bad() || !file.is_open()) return false;
  target.run(bytes);
  return true;
}

// How many files were run; 0 when one could not be read.
std::size_t replay_all(const Target& target, const std::vector<std::string>& paths) {
  std::size_t count = 0;
  for (const std::string& path : paths) {
    for (const std::string& file : files_of(path)) {
      if (!replay(target, file)) return 0;
      ++count;
    }
  }
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const std::string name = words.empty() ? std::string() : words.front();
  const auto* target = std::ranges::find(kTargets, name, &Target::name);
  if (target == kTargets.end()) {
    std::fputs("fuzz_replay TARGET FOLDER|FILE…\n", stderr);
    return 2;
  }
  // A corpus that has gone missing passes for nothing.
  return replay_all(*target, {words.begin() + 1, words.end()}) > 0 ? 0 : 2;
}
