#include <csignal>

#include "cli/run.hpp"

int main(int argc, char** argv) {
  if (std::signal(SIGPIPE, SIG_IGN) == SIG_ERR) return gxreport::cli::kTrouble;
  return gxreport::cli::run(argc, argv, {});
}
