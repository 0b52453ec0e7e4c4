// -o: the output whole or not at all.
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/output.hpp"
#include "program.hpp"

using namespace gxreport::test;
namespace fs = std::filesystem;

TEST_CASE("-o writes what standard output would have had, and nothing beside it") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  const Ran ran = gx({"check", "a.txt", "-f", "ndjson", "-o", "out.ndjson"});
  CHECK(ran.status == 1);
  CHECK(ran.out.empty());
  CHECK(desk.get("out.ndjson") == gx({"check", "a.txt", "-f", "ndjson"}).out);
  CHECK(desk.names() == std::vector<std::string>{"a.txt", "out.ndjson"});
}

TEST_CASE("-o keeps a link a link, and the mode of the file behind it") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  desk.put("real/out.json", "old");
  REQUIRE(::chmod("real/out.json", 0640) == 0);
  fs::create_symlink("real/out.json", "link.json");
  fs::create_symlink("real/new.json", "dangling.json");
  CHECK(gx({"check", "a.txt", "-o", "link.json"}).status == 0);
  CHECK(fs::is_symlink("link.json"));
  CHECK(desk.get("real/out.json").substr(0, 10) == R"({"schema":)");
  CHECK((fs::status("real/out.json").permissions() & fs::perms::all) == static_cast<fs::perms>(0640));
  CHECK(gx({"check", "a.txt", "-o", "dangling.json"}).status == 0);
  CHECK(fs::is_symlink("dangling.json"));
  CHECK(fs::exists("real/new.json"));
}

TEST_CASE("-o that cannot be written leaves everything as it was") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  fs::create_directory("folder");
  const Ran folder = gx({"check", "a.txt", "-o", "folder"});
  CHECK(folder.status == 2);
  CHECK(folder.error == "gxreport: folder: is a folder, not a file\n");
  const Ran nowhere = gx({"check", "a.txt", "-o", "no/where.json"});
  CHECK(nowhere.status == 2);
  CHECK(nowhere.error == "gxreport: no/where.json: no such file or folder\n");
  CHECK(gx({"check", "a.txt", "-o", "/dev/full"}).status == 2);
  CHECK(gx({"check", "a.txt", "-o", "/dev/null"}).status == 0);
  CHECK(desk.names() == std::vector<std::string>{"a.txt", "folder"});
}

TEST_CASE("an output that is given up leaves the old file and no other") {
  const Desk desk;
  desk.put("out", "old");
  {
    gxreport::cli::Output out(1);
    REQUIRE(out.open("out"));
    out.write(std::string(1000000, 'x'));
    CHECK(desk.names().size() == 2);
  }
  CHECK(desk.get("out") == "old");
  CHECK(desk.names() == std::vector<std::string>{"out"});
}

TEST_CASE("writes of every size arrive in order") {
  const Desk desk;
  std::string expected;
  gxreport::cli::Output out(1);
  REQUIRE(out.open("out"));
  for (std::size_t size : {1U, 100U, 131071U, 131072U, 1U, 400000U, 0U, 70000U, 70000U}) {
    const std::string piece(size, static_cast<char>('a' + expected.size() % 26));
    out.write(piece);
    expected += piece;
  }
  CHECK(out.finish());
  CHECK(desk.get("out") == expected);
}
