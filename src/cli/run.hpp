// The program, without its main.
#pragma once

namespace gxreport::cli {

/// File descriptors. Data goes to `out` alone, everything else to `error`.
struct Streams {
  int in = 0;
  int out = 1;
  int error = 2;
};

/// Exit statuses. A closed pipe ends as a program killed by SIGPIPE would.
inline constexpr int kClean = 0;
inline constexpr int kFindings = 1;
inline constexpr int kTrouble = 2;  ///< misuse, some input was not checked, or the output is not whole
inline constexpr int kBrokenPipe = 141;

/// Runs one command line and returns its exit status. Reads the environment for language and colour.
/// SIGPIPE must be ignored. Never throws.
[[nodiscard]] int run(int argc, const char* const* argv, const Streams& streams);

}  // namespace gxreport::cli
