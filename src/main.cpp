#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>

#include "cli/notices.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"

namespace {

// Memory may run out where no exception can pass, as in the destructors of a library.
[[noreturn]] void end_at_once() {
  gxreport::cli::remove_unfinished();
  try {
    if (const std::exception_ptr problem = std::current_exception()) std::rethrow_exception(problem);
  } catch (const std::bad_alloc&) {
    gxreport::cli::print_notices(STDERR_FILENO, "gxreport: not enough memory\n");
    ::_exit(gxreport::cli::kTrouble);
  } catch (...) {  // NOLINT(bugprone-empty-catch): a fault of ours, and a core may tell of it
  }
  std::abort();
}

}  // namespace

int main(int argc, char** argv) {
  std::set_terminate(end_at_once);
  if (std::signal(SIGPIPE, SIG_IGN) == SIG_ERR) return gxreport::cli::kTrouble;
  return gxreport::cli::run(argc, argv, {});
}
