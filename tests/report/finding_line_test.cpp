// text with --concise.
#include "report/finding_line.hpp"

#include "catch.hpp"
#include "fixture.hpp"

using namespace gxreport;
using gxreport::test::Made;
using gxreport::test::render;

namespace {

RenderOptions concise(Lang lang) {
  RenderOptions options;
  options.lang = lang;
  options.concise = true;
  return options;
}

const std::string kCounts = "1 file checked: 0 passed, 1 failed, 0 could not be checked; ";

}  // namespace

TEST_CASE("concise: one line a finding, and the counts") {
  Made made("第一行\n规章\t12\n");
  made.find_fault("12");
  made.find_fault("规章", Severity::warning).span = {};
  CHECK(render("text", concise(Lang::en), {made.item()}) ==
        "a.txt:2:4: GX999 error: 奇怪的数字\n"
        "a.txt: GX999 warning: 奇怪的数字\n" +
            kCounts + "1 error, 1 warning, 0 notes\n");
  CHECK(render("text", concise(Lang::zh), {made.item()}).rfind("a.txt:2:4: GX999 错误：奇怪的数字\n", 0) ==
        0);
}

TEST_CASE("concise: what was not checked is said once") {
  Made unread("x");
  unread.document.report.form = nullptr;
  Made bytes("x");
  bytes.document.error = SourceError::not_text;
  bytes.find_fault("x").span = {};
  CHECK(render("text", concise(Lang::en), {unread.item(), bytes.item("b.txt")}) ==
        "a.txt: not checked: no form of report recognised\n"
        "b.txt: GX999 error: 奇怪的数字\n"
        "2 files checked: 0 passed, 0 failed, 2 could not be checked; 1 error, 0 warnings, 0 notes\n");
}

TEST_CASE("concise: nothing that a report or a name says breaks the line or reaches the terminal") {
  Made made("x");
  made.find_fault("x").message = "a\nb\x1b[2J\u202E";
  CHECK(render("text", concise(Lang::en), {made.item("x\n\xff.txt")}) ==
        "x<U+000A>\\xFF.txt:1:1: GX999 error: a b<U+001B>[2J<U+202E>\n" + kCounts +
            "1 error, 0 warnings, 0 notes\n");
}

TEST_CASE("every format says that findings are not listed") {
  Made made("x");
  made.find_fault("x", Severity::warning);
  made.document.result.left_out = {0, 0, 2};
  const auto out = [&](const char* format, bool one_line = false) {
    RenderOptions options = concise(Lang::en);
    options.concise = one_line;
    return render(format, options, {made.item()});
  };
  const std::string words = "2 findings are not listed";
  CHECK(out("text", true).find("\na.txt: " + words + "\n") != std::string::npos);
  CHECK(out("text").find(words) != std::string::npos);
  CHECK(out("sarif").find(R"({"level":"warning","message":{"text":")" + words + R"("}})") !=
        std::string::npos);
  CHECK(out("github").find("\n" + words + "\n") != std::string::npos);
  CHECK(out("gitlab").find(R"("check_name":"not-listed","description":")" + words) != std::string::npos);
  CHECK(out("junit").find("\n" + words + "\n") != std::string::npos);
  CHECK(out("csv").find(",,,,,," + words + ",,,") != std::string::npos);
}
