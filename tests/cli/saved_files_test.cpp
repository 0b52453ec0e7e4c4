// What is seen of files that are saved, in the order in which it happens to a watch.
#include "cli/saved_files.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "program.hpp"

using namespace gxreport;
using gxreport::cli::InputRequest;
using gxreport::cli::SavedFiles;

namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

constexpr int kQuiet = 20;

void save(const std::string& path) { std::ofstream(path) << "2023年\n"; }

/// A watch over paths in a folder of its own; what happens before it is asked waits for it.
class Watched {
 public:
  explicit Watched(const Names& paths) : saved_(request_) {
    request_.paths = paths;
    request_.globs = {"*.txt"};
    std::string path;
    REQUIRE(saved_.start(path) == 0);
  }
  Names seen() {
    Names names;
    REQUIRE(saved_.wait(kQuiet, names));
    return names;
  }
  bool ended() {
    Names names;
    return !saved_.wait(kQuiet, names);
  }

 private:
  InputRequest request_;
  SavedFiles saved_;
};

int error_of(const std::string& path, std::string& about) {
  InputRequest request;
  request.paths = {path};
  SavedFiles saved(request);
  return saved.start(about);
}

}  // namespace

TEST_CASE("files that are saved are seen once each, in byte order, in all folders") {
  const test::Desk desk;
  fs::create_directories("in/deep/deeper");
  save("in/before.txt");
  Watched watched({"in"});
  for (int again = 0; again < 2; ++again) {
    for (const char* path :
         {"in/deep/deeper/c.txt", "in/b.txt", "in/a.txt", "in/.hidden.txt", "in/picture.png"})
      save(path);
  }
  CHECK(watched.seen() == Names{"in/a.txt", "in/b.txt", "in/deep/deeper/c.txt"});
}

TEST_CASE("a file that takes another's place is saved; one that is taken away is not") {
  const test::Desk desk;
  fs::create_directories("in");
  save("in/a.txt");
  save("in/b.txt");
  save("new");
  Watched watched({"in/"});
  fs::remove("in/b.txt");
  fs::rename("new", "in/a.txt");
  CHECK(watched.seen() == Names{"in/a.txt"});
}

TEST_CASE("of a folder that is named by a file in it the others do not count") {
  const test::Desk desk;
  fs::create_directories("in");
  save("in/a");
  save("bare");
  Watched watched({"in/a", "bare"});
  save("in/other.txt");
  save("in/a");
  save("bare");
  save("bare.txt");
  CHECK(watched.seen() == Names{"bare", "in/a"});
}

TEST_CASE("one folder in several names is seen under each") {
  const test::Desk desk;
  fs::create_directories("in");
  Watched watched({"in", "./in", "in/a.txt"});
  save("in/a.txt");
  save("in/b.txt");
  CHECK(watched.seen() == Names{"./in/a.txt", "./in/b.txt", "in/a.txt", "in/b.txt"});
}

TEST_CASE("a folder that is new is looked at, with what came with it") {
  const test::Desk desk;
  fs::create_directories("in");
  fs::create_directories("made/under");
  save("made/a.txt");
  save("made/under/b.txt");
  Watched watched({"in"});
  fs::rename("made", "in/made");
  CHECK(watched.seen() == Names{"in/made/a.txt", "in/made/under/b.txt"});
  save("in/made/under/later.txt");
  CHECK(watched.seen() == Names{"in/made/under/later.txt"});
}

TEST_CASE("events that were lost make all of a request count") {
  const test::Desk desk;
  fs::create_directories("in");
  save("one.txt");
  std::size_t most = 0;
  std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> most;
  if (most == 0 || most > 100'000) return;  // a system of other limits
  Watched watched({"in", "one.txt"});
  for (std::size_t i = 0; i < most; ++i) save("in/" + std::to_string(i) + ".png");  // two events each
  CHECK(watched.seen() == Names{"in/", "one.txt"});
}

TEST_CASE("a watch ends when nothing is left, and does not begin at what is not there") {
  const test::Desk desk;
  fs::create_directories("in");
  Watched watched({"in"});
  fs::remove("in");
  CHECK(watched.ended());
  std::string about;
  CHECK(error_of("none/a.txt", about) == ENOENT);
  CHECK(about == "none/a.txt");
}
