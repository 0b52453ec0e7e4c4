// The program run inside the test: what it prints, what it says, and how it ends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gxreport::test {

struct Ran {
  int status = 0;
  std::string out;
  std::string error;
};

/// Runs `gxreport ARGUMENTS…` in English unless --lang says otherwise, with `input` as standard input.
[[nodiscard]] Ran gx(const std::vector<std::string>& arguments, std::string_view input = {});
/// The same with standard output at the descriptor `out`; Ran::out is empty.
[[nodiscard]] Ran gx_into(int out, const std::vector<std::string>& arguments);

/// A folder of its own, removed in the end, and the working folder while it lives.
class Desk {
 public:
  Desk();
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  /// Writes a file (folders on the way are made); returns its path.
  std::string put(const std::string& path, std::string_view bytes) const;  // NOLINT(modernize-use-nodiscard)
  [[nodiscard]] std::string get(const std::string& path) const;
  /// Names of everything in the folder, sorted.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::string folder_;
  std::string before_;
};

/// Sets an environment variable for a while; null takes it away.
class Environment {
 public:
  Environment(const char* name, const char* value);
  ~Environment();
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  std::string name_;
  std::string before_;
  bool was_set_;
};

/// Reports of testdata/reports: without findings, with errors, and a text that is no report.
[[nodiscard]] const std::string& clean_report();
[[nodiscard]] const std::string& broken_report();
[[nodiscard]] const std::string& no_report();

[[nodiscard]] std::size_t count_lines(std::string_view text);
[[nodiscard]] bool contains(std::string_view text, std::string_view words);

}  // namespace gxreport::test
