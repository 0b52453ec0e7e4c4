// Formats, files, order.
#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/run.hpp"
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

}  // namespace

TEST_CASE("the default format is json where there is no terminal") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  CHECK(gx({"check", "a.txt"}).out == gx({"check", "a.txt", "--format", "json"}).out);
  CHECK(gx({"extract", "a.txt"}).out == gx({"extract", "a.txt", "-f", "json"}).out);
  CHECK(nlohmann::json::parse(gx({"check", "a.txt"}).out)["files"].size() == 1);
}

TEST_CASE("the output does not depend on the number of threads") {
  const Desk desk;
  put_many(desk, 90);
  for (const auto& [task, format] : std::vector<std::pair<std::string, std::string>>{{"check", "json"},
                                                                                     {"check", "ndjson"},
                                                                                     {"check", "text"},
                                                                                     {"extract", "json"},
                                                                                     {"extract", "csv"}}) {
    const Ran alone = gx({task, "-f", format, "r", "gone", "--jobs", "1"});
    CHECK(alone.status == 2);
    CHECK(alone.out.size() > 1000);
    for (const char* jobs : {"2", "3", "8"}) {
      const Ran together = gx({task, "-f", format, "r", "gone", "-j", jobs});
      CHECK(together.out == alone.out);
      CHECK(together.error == alone.error);
      CHECK(together.status == alone.status);
    }
  }
}

TEST_CASE("ndjson ends with a summary that counts everything") {
  const Desk desk;
  put_many(desk, 30);
  const std::string out = gx({"check", "r", "-f", "ndjson"}).out;
  CHECK(count_lines(out) == 31);
  const auto last = nlohmann::json::parse(out.substr(out.rfind('\n', out.size() - 2) + 1));
  CHECK(last["summary"]["files"] == 30);
  CHECK(last["summary"]["passed"] == 10);
  CHECK(last["summary"]["failed"] == 10);
  CHECK(last["summary"]["errors"] == 10);
  CHECK(last["summary"]["tool"] == "gxreport");
}

TEST_CASE("text ends with the counts, in the language asked for") {
  const Desk desk;
  put_many(desk, 3);
  const Ran zh = gx({"check", "r", "-f", "text", "--lang", "zh"});
  CHECK(contains(zh.out.substr(zh.out.rfind('\n', zh.out.size() - 2)),
                 "共检查 3 份：通过 1，不通过 1，未能检查 1；"));
  const Ran en = gx({"check", "r", "-f", "text", "--lang=en"});
  CHECK(contains(en.out, "3 files checked: 1 passed, 1 failed, 1 could not be checked; "));
  CHECK(contains(en.out, "what to do: "));
}

TEST_CASE("a single clean file is told so, many are only counted unless asked for") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  desk.put("b.txt", clean_report());
  CHECK(contains(gx({"check", "a.txt", "-f", "text"}).out, "a.txt: no findings"));
  CHECK(count_lines(gx({"check", "a.txt", "b.txt", "-f", "text"}).out) == 1);
  const std::string all = gx({"check", "a.txt", "b.txt", "-f", "text", "-v"}).out;
  CHECK(count_lines(all) == 5);
  CHECK(contains(all, "\n  form told by: 本年新制作数量, "));
}

TEST_CASE("a document that is cited against the rows is said beside the evidence") {
  const Desk desk;
  std::string report = clean_report();
  CHECK_FALSE(contains(gx({"extract", "-", "-f", "ndjson"}, report).out, "contrary_evidence"));
  report.insert(report.find('\n') + 1, "本报告按照国办公开办函〔2021〕30号编制。\n");
  desk.put("a.txt", report);
  const std::string member = R"("contrary_evidence":["国办公开办函〔2021〕30号"])";
  CHECK(contains(gx({"extract", "a.txt", "-f", "ndjson"}).out, member));
  CHECK(contains(gx({"check", "a.txt", "-f", "ndjson"}).out, member));
  CHECK(
      contains(gx({"check", "a.txt", "-f", "text", "-v"}).out, "; but it cites 国办公开办函〔2021〕30号\n"));
  CHECK(contains(gx({"dump", "report", "a.txt"}).out, "contrary \"国办公开办函〔2021〕30号\"\n"));
}

TEST_CASE("the language follows the locale") {
  const Desk desk;
  const Environment all("LC_ALL", nullptr);
  const auto help_with = [&](const char* name, const char* value) {
    const Environment lc("LC_MESSAGES", nullptr);
    const Environment lang("LANG", "en_US.UTF-8");
    const Environment one(name, value);
    const int out = ::open("out", O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const std::array<const char*, 2> argv = {"gxreport", "--help"};
    CHECK(gxreport::cli::run(2, argv.data(), {0, out, 2}) == 0);
    ::close(out);
    return desk.get("out");
  };
  CHECK(contains(help_with("LC_MESSAGES", "zh_CN.UTF-8"), "用法："));
  CHECK(contains(help_with("LANG", "zh_TW"), "用法："));
  CHECK(contains(help_with("LANG", "C"), "Usage: "));
}

TEST_CASE("colour when asked for, and NO_COLOR only speaks for auto") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  CHECK_FALSE(contains(gx({"check", "a.txt", "-f", "text"}).out, "\x1b["));
  CHECK_FALSE(contains(gx({"check", "a.txt", "-f", "text", "--color", "never"}).out, "\x1b["));
  const Environment no_color("NO_COLOR", "1");
  CHECK(contains(gx({"check", "a.txt", "-f", "text", "--color", "always"}).out, "\x1b["));
  CHECK_FALSE(contains(gx({"check", "a.txt", "-f", "json", "--color", "always"}).out, "\x1b["));
}

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
