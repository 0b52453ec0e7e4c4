// Which documents are read, and in which order.
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "program.hpp"

using namespace gxreport::test;
namespace fs = std::filesystem;

namespace {

// The files of a run in the order of its output.
std::vector<std::string> files_of(const Ran& ran) {
  std::vector<std::string> files;
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) {
    const auto object = nlohmann::json::parse(line);
    if (object.contains("file")) files.push_back(object["file"]);
  }
  return files;
}

std::vector<std::string> files_of(std::vector<std::string> arguments, std::string_view input = {}) {
  arguments.insert(arguments.begin(), {"check", "-f", "ndjson"});
  return files_of(gx(arguments, input));
}

using Files = std::vector<std::string>;

}  // namespace

TEST_CASE("folders: *.txt and *.md at any depth, in byte order of their paths, hidden ones left out") {
  const Desk desk;
  for (const char* path : {"r/b.txt", "r/a/z.md", "r/a/y.txt", "r/a-1.txt", "r/a0.txt", "r/c.html",
                           "r/.hidden.txt", "r/.git/x.txt", "r/d/e/f.txt"}) {
    desk.put(path, no_report());
  }
  CHECK(files_of({"r"}) == Files{"r/a-1.txt", "r/a/y.txt", "r/a/z.md", "r/a0.txt", "r/b.txt", "r/d/e/f.txt"});
  CHECK(files_of({"r/"}) == files_of({"r"}));
  CHECK(files_of({"r/b.txt", "r/a"}) == Files{"r/b.txt", "r/a/y.txt", "r/a/z.md"});
}

TEST_CASE("a file that is named is read whatever it is called") {
  const Desk desk;
  for (const char* path : {"report", "x.html", "[1].txt", "[ab]", "rules", ".hidden.txt"})
    desk.put(path, no_report());
  CHECK(files_of({"report", "x.html", "[1].txt", "[ab]", "rules", ".hidden.txt"}) ==
        Files{"report", "x.html", "[1].txt", "[ab]", "rules", ".hidden.txt"});
  desk.put("-dash.txt", no_report());
  CHECK(files_of({"--", "-dash.txt"}) == Files{"-dash.txt"});
}

TEST_CASE("--glob replaces the default and may be repeated") {
  const Desk desk;
  for (const char* path : {"r/2019.txt", "r/2020.txt", "r/x.html", "r/s/2020.txt"})
    desk.put(path, no_report());
  CHECK(files_of({"r", "--glob", "*.html"}) == Files{"r/x.html"});
  CHECK(files_of({"r", "--glob", "2019*", "--glob", "*.html"}) == Files{"r/2019.txt", "r/x.html"});
  CHECK(files_of({"--glob", "[0-9]*[t]", "r"}) == Files{"r/2019.txt", "r/2020.txt", "r/s/2020.txt"});
  CHECK(files_of({"r", "--glob", "s/*.txt"}) == Files{"r/s/2020.txt"});
  const Ran none = gx({"check", "r", "--glob", "*.doc"});
  CHECK(none.status == 2);
  CHECK(none.error == "gxreport: r: no reports in this folder: no *.doc\n");
}

TEST_CASE("links to files are read, links to folders are not followed, so that no walk runs in circles") {
  const Desk desk;
  desk.put("r/a.txt", no_report());
  desk.put("other/b.txt", no_report());
  fs::create_directory_symlink("..", "r/loop");
  fs::create_directory_symlink("../other", "r/other");
  fs::create_symlink("../other/b.txt", "r/c.txt");
  fs::create_symlink("nowhere", "r/d.txt");
  CHECK(files_of({"r"}) == Files{"r/a.txt", "r/c.txt", "r/d.txt"});
  CHECK(gx({"check", "r"}).error == "gxreport: r/d.txt: no such file or folder\n");
  CHECK(files_of({"r/other"}) == Files{"r/other/b.txt"});  // named, so followed
}

TEST_CASE("a fifo in a folder does not hang the run") {
  const Desk desk;
  desk.put("r/a.txt", no_report());
  REQUIRE(::mkfifo("r/b.txt", 0600) == 0);
  CHECK(files_of({"r"}) == Files{"r/a.txt", "r/b.txt"});
}

TEST_CASE("standard input") {
  const Ran ran = gx({"check", "-", "-f", "ndjson"}, broken_report());
  CHECK(ran.status == 1);
  CHECK(files_of(ran) == Files{"<stdin>"});
  CHECK(files_of({"-", "--stdin-name", "报告.txt"}, clean_report()) == Files{"报告.txt"});
  CHECK(gx({"check", "-"}, "").status == 2);
}

TEST_CASE("--files-from: lines, CR LF, a byte order mark, blank lines, folders") {
  const Desk desk;
  for (const char* path : {"a.txt", "b c.txt", "r/d.txt"}) desk.put(path, no_report());
  desk.put("list",
           "\xEF\xBB\xBF"
           "b c.txt\r\n\r\n\na.txt\nr");
  CHECK(files_of({"--files-from", "list"}) == Files{"b c.txt", "a.txt", "r/d.txt"});
  CHECK(files_of({"a.txt", "--files-from", "list"}) == Files{"a.txt", "b c.txt", "a.txt", "r/d.txt"});
  CHECK(files_of({"--files-from", "-"}, "a.txt\n") == Files{"a.txt"});
  CHECK(files_of({"--files-from", "list", "--files-from", "list"}).size() == 6);
}

TEST_CASE("--files-from -0: names with line ends") {
  const Desk desk;
  desk.put("a\nb.txt", no_report());
  desk.put("c.txt", no_report());
  CHECK(files_of({"--files-from", "-", "-0"}, std::string_view("a\nb.txt\0c.txt\0", 14)) ==
        Files{"a\nb.txt", "c.txt"});
}

TEST_CASE("a list that is missing or empty is said so, the rest is checked") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  desk.put("empty", "\n\n");
  const Ran ran = gx({"check", "-f", "ndjson", "a.txt", "--files-from", "gone", "--files-from", "empty"});
  CHECK(ran.status == 2);
  CHECK(ran.error == "gxreport: gone: no such file or folder\ngxreport: empty: the list names no files\n");
  CHECK(files_of(ran) == Files{"a.txt"});
  const Ran none = gx({"check", "-f", "ndjson", "--files-from", "empty"});
  CHECK(none.status == 2);
  CHECK(count_lines(none.out) == 1);
  CHECK(contains(none.out, R"({"summary":{"files":0,)"));
}

TEST_CASE("a list longer than one block, and a line longer than any path") {
  const Desk desk;
  desk.put("a.txt", no_report());
  std::string list;
  for (int i = 0; i < 20000; ++i) list += "./a.txt\n";
  CHECK(files_of({"--files-from", "-"}, list).size() == 20000);
  const Ran ran = gx({"check", "-f", "ndjson", "--files-from", "-"}, std::string(300000, 'x') + "\na.txt\n");
  CHECK(files_of(ran).size() == 2);
  CHECK(files_of(ran).back() == "a.txt");
  CHECK(contains(ran.error, "the path is too long"));
}

TEST_CASE("names that are no UTF-8 come out as valid UTF-8") {
  const Desk desk;
  desk.put("\xb1\xa8.txt", no_report());
  const Ran ran = gx({"check", ".", "-f", "ndjson"});
  CHECK(files_of(ran) == Files{"./\\xB1\\xA8.txt"});
  const Ran gone = gx({"check", "\xff\x1b[0m"});
  CHECK(gone.error == "gxreport: \\xFF<U+001B>[0m: no such file or folder\n");
}

TEST_CASE("the encoding can be told, and one that does not fit is refused") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  CHECK(gx({"check", "a.txt", "--encoding", "utf-8"}).status == 0);
  const Ran wrong = gx({"check", "a.txt", "-f", "ndjson", "--encoding", "utf-16le"});
  CHECK(wrong.status == 2);
}
