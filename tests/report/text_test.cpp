// The text for people, whole outputs.
#include "catch.hpp"
#include "fixture.hpp"

using namespace gxreport;
using gxreport::test::Made;
using gxreport::test::render;

namespace {

RenderOptions in(Lang lang) {
  RenderOptions options;
  options.lang = lang;
  return options;
}

void identify(Made& made) {
  made.document.report.identity.organization = "青石县水务局";
  made.document.report.identity.year = 2020;
}

}  // namespace

TEST_CASE("text: a finding in Chinese and in English") {
  Made made("第一行\n规章\t12\t3\n");
  identify(made);
  made.find_fault("12");
  CHECK(render("text", in(Lang::zh), {made.item()}) ==
        "a.txt\n"
        "  青石县水务局，2020年度，格式 tiny，utf-8\n"
        "a.txt:2:4: 错误 GX999 奇怪的数字\n"
        "     2 | 规章    12      3\n"
        "       |         ^^\n"
        "         怎么办：改正它。\n"
        "\n"
        "共检查 1 份：通过 0，不通过 1，未能检查 0；错误 1，警告 0，提示 0\n");
  CHECK(render("text", in(Lang::en), {made.item()}) ==
        "a.txt\n"
        "  青石县水务局, 2020, form tiny, utf-8\n"
        "a.txt:2:4: error GX999 奇怪的数字\n"
        "     2 | 规章    12      3\n"
        "       |         ^^\n"
        "         what to do: 改正它。\n"
        "\n"
        "1 file checked: 0 passed, 1 failed, 0 could not be checked; 1 error, 0 warnings, 0 notes\n");
}

TEST_CASE("text: files without findings are counted, and named when asked for") {
  Made made("x");
  identify(made);
  RenderOptions options = in(Lang::zh);
  const std::string counts = "共检查 2 份：通过 2，不通过 0，未能检查 0；错误 0，警告 0，提示 0\n";
  CHECK(render("text", options, {made.item(), made.item("b.txt")}) == counts);
  options.announce_passes = true;
  CHECK(render("text", options, {made.item(), made.item("b.txt")}) ==
        "a.txt: 没有发现问题（青石县水务局，2020年度，格式 tiny，utf-8）\n"
        "b.txt: 没有发现问题（青石县水务局，2020年度，格式 tiny，utf-8）\n" +
            counts);
}

TEST_CASE("text: what could not be checked says so") {
  Made made("x");
  made.document.report.form = nullptr;
  CHECK(render("text", in(Lang::en), {made.item(), {"gone", "why", nullptr}}) ==
        "a.txt\n"
        "  no organisation found, no year found, no form recognised, utf-8\n"
        "  not checked: no form of report recognised\n"
        "\n"
        "2 files checked: 0 passed, 0 failed, 2 could not be checked; 0 errors, 0 warnings, 0 notes\n");
}

TEST_CASE("text: an undecodable file shows its finding without a place") {
  Made made("x");
  made.document.error = SourceError::not_text;
  made.find_fault("x").span = {};
  CHECK(render("text", in(Lang::zh), {made.item()}) ==
        "a.txt\n"
        "a.txt: 错误 GX999 奇怪的数字\n"
        "         怎么办：改正它。\n"
        "\n"
        "共检查 1 份：通过 0，不通过 0，未能检查 1；错误 1，警告 0，提示 0\n");
}

TEST_CASE("text: relations that could not be judged are counted aloud") {
  Made made("x");
  made.document.result.assessed.not_assessed = 3;
  CHECK(render("text", in(Lang::en), {made.item()}) ==
        "1 file checked: 1 passed, 0 failed, 0 could not be checked; 0 errors, 0 warnings, 0 notes; "
        "3 relations could not be assessed\n");
}

TEST_CASE("text: nothing that a report or a name says reaches the terminal raw") {
  Made made("a\x1b]0;title\x07\u202E7\n");
  made.document.report.identity.organization = "局\x1b[2J\nx";
  Diagnostic& d = made.find_fault("7");
  d.message = "“\x1b[31m\u2066\n”";
  d.fix = "\xc2\x9b\r";
  const std::string out = render("text", in(Lang::zh), {made.item("x\n\x1b[0m\xff.txt")});
  for (const char* bad : {"\x1b", "\x07", "\u202E", "\u2066", "\xc2\x9b", "\r", "\xff"}) {
    CHECK(out.find(bad) == std::string::npos);
  }
  CHECK(out.find("x<U+000A><U+001B>[0m\\xFF.txt:1:13: 错误 GX999 “<U+001B>[31m<U+2066> ”\n") !=
        std::string::npos);
  CHECK(out.find("a<U+001B>]0;title<U+0007><U+202E>7\n") != std::string::npos);
}

TEST_CASE("text: colour only when asked for, and it changes nothing else") {
  Made made("规章 12\n");
  made.find_fault("12", Severity::warning);
  RenderOptions options = in(Lang::zh);
  const std::string plain = render("text", options, {made.item()});
  CHECK(plain.find('\x1b') == std::string::npos);
  options.colour = true;
  std::string coloured = render("text", options, {made.item()});
  CHECK(coloured.find("\x1b[1;33m^^\x1b[0m") != std::string::npos);
  for (std::size_t at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b')) {
    coloured.erase(at, coloured.find('m', at) - at + 1);
  }
  CHECK(coloured == plain);
}
