// Formats, languages, order.
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "cli/run.hpp"
#include "program.hpp"

using namespace gxreport::test;

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
