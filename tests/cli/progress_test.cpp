// How far a run is: what is said, where, and that it stays apart from findings.
#include "cli/progress.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>

#include "catch.hpp"
#include "cli/run.hpp"
#include "program.hpp"

using namespace gxreport;
using namespace gxreport::test;
using cli::progress_line;

namespace {

// A terminal, seen from outside.
class Screen {
 public:
  Screen() : outside_(::posix_openpt(O_RDWR | O_NOCTTY)) {
    REQUIRE(outside_ >= 0);
    REQUIRE(::grantpt(outside_) == 0);
    REQUIRE(::unlockpt(outside_) == 0);
    inside_ = ::open(::ptsname(outside_), O_RDWR | O_NOCTTY);
    REQUIRE(inside_ >= 0);
  }
  ~Screen() {
    ::close(inside_);
    ::close(outside_);
  }
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  [[nodiscard]] int fd() const { return inside_; }
  /// What was written so far; at most what a terminal keeps.
  [[nodiscard]] std::string shown() const {
    ::fcntl(outside_, F_SETFL, O_NONBLOCK);
    std::string out;
    char piece[1024];
    for (ssize_t size = 0; (size = ::read(outside_, piece, sizeof piece)) > 0;)
      out.append(piece, static_cast<std::size_t>(size));
    return out;
  }

 private:
  int outside_;
  int inside_ = -1;
};

cli::Settings settings_of(cli::When when) {
  cli::Settings settings;
  settings.progress = when;
  settings.options.lang = Lang::en;
  settings.sinks.resize(1);
  return settings;
}

Tally files(std::size_t count) {
  Tally tally;
  tally.files = count;
  tally.findings[0] = 2;
  return tally;
}

}  // namespace

TEST_CASE("what is known of a run is said, and no more") {
  CHECK(progress_line({300, 20000, 12, 2.0}, true, 80, Lang::en) ==
        "300 / 20,000 files · 12 findings · 150/s · 2 min 12 s left");
  CHECK(progress_line({300, 20000, 12, 2.0}, true, 80, Lang::zh) ==
        "300 / 20,000 份 · 12 个问题 · 每秒 150 份 · 还需 2 分 12 秒");
  CHECK(progress_line({1, {}, 1, 0}, true, 80, Lang::en) == "1 file · 1 finding");
  CHECK(progress_line({1234567, {}, 0, 10}, false, 80, Lang::en) == "1,234,567 files · 123,456/s");
  CHECK(progress_line({5, 5, 0, 1}, false, 80, Lang::en) == "5 / 5 files · 5/s");
  CHECK(progress_line({1, 1000000, 0, 100}, false, 80, Lang::en) ==
        "1 / 1,000,000 files · 27777 h 45 min left");
  CHECK(progress_line({300, 20000, 12, 2.0}, true, 40, Lang::en) == "300 / 20,000 files");
}

TEST_CASE("nothing is shown of a short run, without a terminal, or when it is not wanted") {
  const Screen screen;
  const auto quiet = [&](cli::When when, int error, std::chrono::seconds wait) {
    const cli::Settings settings = settings_of(when);
    cli::Progress progress(settings, {-1, -1, error}, wait);
    progress.add(files(10));
    progress.end();
    CHECK(screen.shown().empty());
  };
  quiet(cli::When::automatic, screen.fd(), std::chrono::seconds(60));
  quiet(cli::When::never, screen.fd(), std::chrono::seconds(0));
  int pipe[2] = {-1, -1};
  REQUIRE(::pipe(pipe) == 0);
  quiet(cli::When::automatic, pipe[1], std::chrono::seconds(0));
  ::close(pipe[1]);
  char c = 0;
  CHECK(::read(pipe[0], &c, 1) == 0);
  ::close(pipe[0]);
}

TEST_CASE("on a terminal one line comes and goes") {
  const Screen screen;
  const cli::Settings settings = settings_of(cli::When::automatic);
  cli::Progress progress(settings, {-1, -1, screen.fd()}, std::chrono::seconds(0));
  progress.add(files(10));
  const std::string line = screen.shown();
  CHECK(line.substr(0, 5) == "\r\x1b[2K");
  CHECK(contains(line, "10 "));
  CHECK(contains(line, "2 findings"));
  CHECK_FALSE(contains(line, "\n"));
  progress.clear();
  CHECK(screen.shown() == "\r\x1b[2K");
  progress.clear();
  progress.end();
  CHECK(screen.shown().empty());
}

TEST_CASE("findings and progress on one terminal stay apart") {
  const Screen screen;
  const Desk desk;
  desk.put("a.txt", broken_report());
  desk.put("b.txt", clean_report());
  const std::vector<const char*> argv = {"gxreport", "check", "a.txt",      "b.txt",  "gone.txt",
                                         "-f",       "text",  "--progress", "always", "--concise"};
  CHECK(cli::run(static_cast<int>(argv.size()), argv.data(), {-1, screen.fd(), screen.fd()}) == 2);
  const std::string shown = screen.shown();
  CHECK_FALSE(shown.empty());
  CHECK(contains(shown, "\r\ngxreport: gone.txt: "));
}

TEST_CASE("--progress always says in lines how a run ended where there is no terminal") {
  const Desk desk;
  desk.put("in/a.txt", clean_report());
  desk.put("in/b.txt", broken_report());
  const Ran plain = gx({"check", "in", "-f", "ndjson"});
  const Ran ran = gx({"check", "in", "-f", "ndjson", "--progress", "always"});
  CHECK(ran.out == plain.out);
  CHECK(contains(ran.error, "2 files · "));
  CHECK(count_lines(ran.error) == 1);
  CHECK(plain.error.empty());
  CHECK(gx({"extract", "in", "-f", "ndjson", "--progress", "never"}).error.empty());
  CHECK(gx({"check", "in", "--progress", "sometimes"}).status == 2);
}

TEST_CASE("inputs are counted beside the run, those of a shard alone") {
  const Desk desk;
  for (const char* name : {"in/a.txt", "in/b/c.txt", "in/d.txt", "in/e.doc"}) desk.put(name, "x");
  desk.put("list", "in\nx.txt\n");
  const auto count_of = [](cli::Settings settings) {
    settings.inputs.globs = {"*.txt"};
    cli::InputCount count(settings);
    CHECK_FALSE(count.count());
    count.start();
    for (int i = 0; i < 500 && !count.count(); ++i) ::usleep(2000);
    return count.count();
  };
  cli::Settings settings = settings_of(cli::When::automatic);
  settings.inputs.lists = {"list"};
  CHECK(count_of(settings) == 4U);
  settings.shard = Shard{"check", 2, 3, 0, 0, 0};
  CHECK(count_of(settings) == 1U);
}
