// check --watch: what is seen, and how it ends.
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "catch.hpp"
#include "cli/run.hpp"
#include "program.hpp"

using namespace gxreport::test;

namespace {

namespace fs = std::filesystem;

// The program in a process of its own, looking on.
class Watch {
 public:
  explicit Watch(const std::vector<std::string>& paths) {
    REQUIRE(::pipe(pipe_) == 0);
    process_ = ::fork();
    REQUIRE(process_ >= 0);
    if (process_ == 0) run(paths);
    ::close(pipe_[1]);
  }
  ~Watch() {
    if (process_ > 0) (void)stop(SIGKILL);
    ::close(pipe_[0]);
  }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  /// What is shown up to the next remark that it waits; after ten seconds what there is.
  std::string shown() {
    std::string out;
    while (!contains(out, "Ctrl-C ends\n")) {
      struct pollfd asked {
        pipe_[0], POLLIN, 0
      };
      char piece[4096];
      if (::poll(&asked, 1, 10000) <= 0) break;
      const ssize_t size = ::read(pipe_[0], piece, sizeof piece);
      if (size <= 0) break;
      out.append(piece, static_cast<std::size_t>(size));
    }
    return out;
  }
  /// The exit status; -1 when a signal ended it, or when it had not ended after ten seconds.
  int stop(int signal) {
    int status = 0;
    bool ended = false;
    ::kill(process_, signal);
    for (int i = 0; i < 200 && !ended; ++i) {
      ::usleep(50'000);
      ended = ::waitpid(process_, &status, WNOHANG) == process_;
    }
    if (!ended) {
      ::kill(process_, SIGKILL);
      ::waitpid(process_, &status, 0);
    }
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  [[noreturn]] void run(const std::vector<std::string>& paths) {
    std::vector<const char*> argv = {"gxreport", "check", "--watch", "--concise", "--lang", "en", "-j", "1"};
    for (const std::string& path : paths) argv.push_back(path.c_str());
    ::_exit(gxreport::cli::run(static_cast<int>(argv.size()), argv.data(), {-1, pipe_[1], pipe_[1]}));
  }

  int pipe_[2] = {-1, -1};
  pid_t process_ = -1;
};

// ThreadSanitizer gives no signal to a process that was forked beside other threads.
#if defined(__SANITIZE_THREAD__)
bool ends_by_interrupt(Watch& watch) { return watch.stop(SIGKILL) == -1; }
#else
bool ends_by_interrupt(Watch& watch) { return watch.stop(SIGINT) == 0; }
#endif

}  // namespace

TEST_CASE("a report is checked again when it is saved, and Ctrl-C ends with 0") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  desk.put("b.txt", clean_report());
  Watch watch({"a.txt", "./b.txt"});
  const std::string first = watch.shown();
  CHECK(contains(first, "a.txt:98:9: GX302"));
  CHECK(contains(first, "2 files checked"));
  desk.put("c.txt", broken_report());
  desk.put("a.txt", clean_report());
  const std::string second = watch.shown();
  CHECK(contains(second, "1 file checked: 1 passed"));
  CHECK_FALSE(contains(second, "GX302"));
  desk.put("new", broken_report());
  fs::rename("new", "b.txt");
  CHECK(contains(watch.shown(), "./b.txt:98:9: GX302"));
  CHECK(ends_by_interrupt(watch));
}

TEST_CASE("folders: reports alone, new ones, and those in new folders") {
  const Desk desk;
  desk.put("in/a.txt", clean_report());
  Watch watch({"in"});
  CHECK(contains(watch.shown(), "1 file checked"));
  desk.put("in/.hidden.txt", broken_report());
  desk.put("in/notes.doc", broken_report());
  desk.put("in/b.txt", broken_report());
  const std::string second = watch.shown();
  CHECK(contains(second, "in/b.txt:98:9"));
  CHECK(contains(second, "1 file checked"));
  desk.put("aside/deep/er/c.txt", broken_report());
  fs::rename("aside", "in/aside");
  CHECK(contains(watch.shown(), "in/aside/deep/er/c.txt:98:9"));
  desk.put("in/aside/deep/er/c.txt", clean_report());
  CHECK(contains(watch.shown(), "1 file checked: 1 passed"));
  desk.put("in/new/d.txt", broken_report());
  CHECK(contains(watch.shown(), "in/new/d.txt:98:9"));
  CHECK(ends_by_interrupt(watch));
}

TEST_CASE("when what is looked at is gone, the program says so and ends") {
  const Desk desk;
  desk.put("in/a.txt", clean_report());
  Watch watch({"in"});
  CHECK(contains(watch.shown(), "1 file checked"));
  fs::remove_all("in");
  CHECK(contains(watch.shown(), "gone"));
  CHECK(watch.stop(0) == 2);
}

TEST_CASE("what does not go with looking on is refused") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  for (const std::vector<std::string>& more :
       std::vector<std::vector<std::string>>{{"-"},
                                             {"--files-from", "a.txt"},
                                             {"-f", "json"},
                                             {"-f", "text=x"},
                                             {"-o", "x"},
                                             {"--shard", "1/2"},
                                             {"--statistics"},
                                             {"--write-baseline", "x"}}) {
    std::vector<std::string> line = {"check", "--watch", "a.txt"};
    line.insert(line.end(), more.begin(), more.end());
    const Ran ran = gx(line);
    CHECK(ran.status == 2);
    CHECK(count_lines(ran.error) == 1);
  }
  CHECK(gx({"check", "--watch"}).status == 2);
  CHECK(gx({"check", "--watch", "gone/a.txt"}).status == 2);
  CHECK(gx({"check", "--watch", "--records"}).status == 2);
}
