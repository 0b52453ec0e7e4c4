// Running the program whole, and comparing what it prints with files.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gxreport::test {

using Arguments = std::vector<std::string>;

struct Outcome {
  int status = 0;
  std::string out;
  std::string error;
};

/// Runs `gxreport ARGUMENTS…` with nothing on standard input.
[[nodiscard]] Outcome run_program(const Arguments& arguments);

[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// The reports, by path from the top of the source tree, so that goldens hold no path of a machine.
[[nodiscard]] std::vector<std::filesystem::path> reports();
[[nodiscard]] std::filesystem::path folder_of(const std::filesystem::path& report);

/// The goldens of one run over all reports.
[[nodiscard]] std::filesystem::path batch_folder();
[[nodiscard]] std::vector<std::string_view> batch_goldens();

/// The goldens of reconcile and series.
[[nodiscard]] std::filesystem::path reconcile_folder();
[[nodiscard]] std::vector<std::string_view> reconcile_goldens();

/// Whether goldens are written instead of compared.
[[nodiscard]] bool updating();
/// Checks that `actual` is what the file holds, or writes it when updating.
void compare(const std::filesystem::path& golden, const std::string& actual);

}  // namespace gxreport::test
