// Several formats in one run.
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

#include "catch.hpp"
#include "program.hpp"

using namespace gxreport::test;
namespace fs = std::filesystem;

namespace {

void put_many(const Desk& desk, int count) {
  for (int i = 0; i < count; ++i) {
    const std::string& text = i % 3 == 0 ? broken_report() : i % 3 == 1 ? clean_report() : no_report();
    desk.put("r/" + std::to_string(100 + i) + ".txt", text);
  }
}

const std::vector<std::string> kFormats = {"json",   "ndjson", "text",  "sarif",
                                           "github", "gitlab", "junit", "csv"};

}  // namespace

TEST_CASE("each of several formats is what it would be alone, whatever the number of threads") {
  const Desk desk;
  put_many(desk, 50);
  for (const char* jobs : {"1", "3"}) {
    std::vector<std::string> arguments = {"check", "r", "gone", "-j", jobs, "-f", "text"};
    for (const std::string& format : kFormats)
      arguments.insert(arguments.end(), {"-f", format + "=out." + format});
    const Ran together = gx(arguments);
    CHECK(together.status == 2);
    CHECK(together.out == desk.get("out.text"));
    for (const std::string& format : kFormats) {
      CHECK(desk.get("out." + format) == gx({"check", "r", "gone", "-f", format}).out);
    }
  }
  CHECK(desk.names().size() == kFormats.size() + 1);
}

TEST_CASE("a format alone goes to -o, and without one standard output stays empty") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  const Ran both = gx({"check", "a.txt", "-f", "ndjson", "-o", "n", "-f", "text=t"});
  CHECK(both.status == 1);
  CHECK(both.out.empty());
  CHECK(desk.get("n") == gx({"check", "a.txt", "-f", "ndjson"}).out);
  CHECK(desk.get("t") == gx({"check", "a.txt", "-f", "text"}).out);
  CHECK(gx({"check", "a.txt", "-f", "csv=c"}).out.empty());
  CHECK(gx({"extract", "a.txt", "-f", "csv=cells", "-f", "ndjson"}).out ==
        gx({"extract", "a.txt", "-f", "ndjson"}).out);
  CHECK(desk.get("cells") == gx({"extract", "a.txt", "-f", "csv"}).out);
}

TEST_CASE("two formats for one place are refused before anything is written") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  desk.put("old", "old");
  fs::create_symlink("old", "link");
  for (const std::vector<std::string>& formats : std::vector<std::vector<std::string>>{
           {"-f", "text", "-f", "json"},
           {"-f", "text=x", "-f", "json=./x"},
           {"-f", "text=old", "-f", "json=link"},
           {"-f", "text", "-o", "x", "-f", "json=x"},
           {"-f", "text=x", "-o", "y"},
           {"-f", "text=x", "--write-baseline", "./x"},
           {"-f", "text="},
           {"-f", "text", "-f", "xml=x"},
       }) {
    std::vector<std::string> arguments = {"check", "a.txt"};
    arguments.insert(arguments.end(), formats.begin(), formats.end());
    const Ran ran = gx(arguments);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(count_lines(ran.error) == 1);
  }
  CHECK(desk.names() == std::vector<std::string>{"a.txt", "link", "old"});
  CHECK(desk.get("old") == "old");
}

TEST_CASE("a file that cannot be made is named, and nothing is written") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  const Ran ran = gx({"check", "a.txt", "-f", "text", "-f", "json=out.json", "-f", "sarif=no/where"});
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(ran.error == "gxreport: no/where: no such file or folder\n");
  CHECK(desk.names() == std::vector<std::string>{"a.txt"});
}

TEST_CASE("an output that fails is named, and the others are whole") {
  const Desk desk;
  put_many(desk, 20);
  const Ran full = gx({"check", "r", "-f", "sarif=/dev/full", "-f", "json=out.json"});
  CHECK(full.status == 2);
  CHECK(contains(full.error, "gxreport: /dev/full: no space left on the disk\n"));
  CHECK(desk.get("out.json") == gx({"check", "r", "-f", "json"}).out);
}

TEST_CASE("a reader that has had enough does not spoil the files") {
  const Desk desk;
  put_many(desk, 20);
  int ends[2] = {-1, -1};
  REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
  ::close(ends[0]);
  const Ran ran = gx_into(ends[1], {"check", "r", "-f", "text", "-f", "json=out.json"});
  ::close(ends[1]);
  CHECK(ran.status == 141);
  CHECK(desk.get("out.json") == gx({"check", "r", "-f", "json"}).out);
}

TEST_CASE("no file is coloured unless it is asked for") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  CHECK(gx({"check", "a.txt", "-f", "text=auto"}).status == 1);
  CHECK(gx({"check", "a.txt", "-f", "text=always", "--color", "always"}).status == 1);
  CHECK_FALSE(contains(desk.get("auto"), "\x1b["));
  CHECK(contains(desk.get("always"), "\x1b["));
}

TEST_CASE("--concise means text, --bom needs csv") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  const Ran concise = gx({"check", "a.txt", "--concise"});
  CHECK(count_lines(concise.out) == 4);
  CHECK(concise.out.rfind("a.txt:98:9: GX302 error: ", 0) == 0);
  CHECK(gx({"check", "a.txt", "--concise", "-f", "text"}).out == concise.out);
  CHECK(gx({"check", "a.txt", "--concise", "-f", "json"}).error == "gxreport: --concise needs -f text\n");
  CHECK(gx({"check", "a.txt", "--bom", "-f", "csv"}).out ==
        "\xEF\xBB\xBF" + gx({"check", "a.txt", "-f", "csv"}).out);
  CHECK(gx({"extract", "a.txt", "--bom"}).error == "gxreport: --bom needs -f csv\n");
}

TEST_CASE("formats for other programs name files from the working folder") {
  const Desk desk;
  const std::string path = fs::absolute(desk.put("r/a.txt", broken_report())).string();
  for (const char* format : {"sarif", "github", "gitlab"}) {
    const std::string out = gx({"check", path, "-f", format}).out;
    CHECK(contains(out, "r/a.txt"));
    CHECK_FALSE(contains(out, path));
    CHECK(out == gx({"check", "r/a.txt", "-f", format}).out);
  }
}
