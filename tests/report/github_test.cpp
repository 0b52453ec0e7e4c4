#include <algorithm>

#include "catch.hpp"
#include "fixture.hpp"
#include "report/github_reporter.hpp"

using namespace gxreport;
using gxreport::test::Made;
using gxreport::test::render;

namespace {

RenderOptions in(Lang lang) {
  RenderOptions options;
  options.lang = lang;
  options.folder = "/reports";
  return options;
}

std::string lines_of(const Made& made, std::string_view file = "a.txt") {
  std::string out;
  append_check_github(made.item(file), in(Lang::zh), out);
  return out;
}

// The lines of the end of a run with `count` findings of one kind.
std::string end_with(Severity severity, std::size_t count, std::size_t errors = 0) {
  Tally tally;
  tally.findings.at(static_cast<std::size_t>(severity)) = count;
  tally.errors = errors;
  std::string out;
  end_github(tally, in(Lang::en), out);
  return out;
}

}  // namespace

TEST_CASE("github: a finding of each severity, the whole output") {
  Made made("第一行\n规章\t12\t3\n");
  made.find_fault("12");
  made.find_fault("3", Severity::warning);
  made.find_fault("规章\t12", Severity::note).fix.clear();
  CHECK(render("github", in(Lang::zh), {made.item("/reports/r/a.txt")}) ==
        "::error file=r/a.txt,line=2,endLine=2,col=4,endColumn=6,title=GX999 "
        "数字奇怪::奇怪的数字%0A怎么办：改正它。\n"
        "::warning file=r/a.txt,line=2,endLine=2,col=7,endColumn=8,title=GX999 "
        "数字奇怪::奇怪的数字%0A怎么办：改正它。\n"
        "::notice file=r/a.txt,line=2,endLine=2,col=1,endColumn=6,title=GX999 数字奇怪::奇怪的数字\n"
        "共检查 1 份：通过 0，不通过 1，未能检查 0；错误 1，警告 1，提示 1\n");
}

TEST_CASE("github: columns only where a finding stands in one line") {
  Made made("商业\n企业\n");
  made.find_fault("业\n企");
  CHECK(lines_of(made).find("file=a.txt,line=1,endLine=2,title=") != std::string::npos);
  made.document.result.diagnostics.front().span = {};
  CHECK(lines_of(made).find("::error file=a.txt,title=") == 0);
}

TEST_CASE("github: no report, no name and no message begins a command of its own") {
  Made made("x");
  Diagnostic& d = made.find_fault("x");
  d.message = "a\n::add-mask::b\r::warning::c%0A::error::d\x1b[0m\u2028e\n##[group]f";
  d.fix = "\n::stop-commands::x";
  const std::string out = lines_of(made, "d\n::error::,line=9,title=x:y%.txt");
  CHECK(std::count(out.begin(), out.end(), '\n') == 1);
  CHECK(out ==
        "::error "
        "file=d<U+000A>%3A%3Aerror%3A%3A%2Cline=9%2Ctitle=x%3Ay%25.txt,line=1,endLine=1,col=1,endColumn=2,"
        "title=GX999 数字奇怪::a ::add-mask::b ::warning::c%250A::error::d<U+001B>[0m<U+2028>e "
        "<U+0023>#[group]f"
        "%0A怎么办： <U+003A>:stop-commands::x\n");
}

TEST_CASE("github: what could not be checked is an error of its own") {
  CHECK(render("github", in(Lang::en), {{"gone.txt", "no such, file: here", nullptr}}) ==
        "::error file=gone.txt,title=not checked::no such, file: here\n"
        "1 file checked: 0 passed, 0 failed, 1 could not be checked; 0 errors, 0 warnings, 0 notes\n");
}

TEST_CASE("github: a run that is cut says so, one that is shown whole does not") {
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
    CHECK(end_with(severity, 10).find("GitHub shows") == std::string::npos);
    CHECK(end_with(severity, 11).find("GitHub shows the first 10 ") != std::string::npos);
  }
  CHECK(end_with(Severity::error, 9, 1).find("GitHub shows") == std::string::npos);
  CHECK(end_with(Severity::error, 9, 2).find("this one has 11 of kind error, 0 warning, 0 notice") !=
        std::string::npos);
  CHECK(end_with(Severity::warning, 11).find("::notice title=gxreport::GitHub shows") == 0);
  CHECK(end_with(Severity::note, 11).find("GitHub shows") == 0);
}
