#include "catch.hpp"
#include "fixture.hpp"
#include "report/junit_reporter.hpp"

using namespace gxreport;
using gxreport::test::Made;
using gxreport::test::render;

namespace {

const std::string kBegin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gxreport\">\n";

RenderOptions in(Lang lang) {
  RenderOptions options;
  options.lang = lang;
  return options;
}

}  // namespace

TEST_CASE("junit: a report that fails, one that passes with a finding, one without, one not checked") {
  Made bad("行\n12\n");
  bad.find_fault("12", Severity::note);
  bad.find_fault("行");
  Made lesser("12");
  lesser.find_fault("12", Severity::warning).fix.clear();
  const Made clean("x");
  CHECK(render("junit", in(Lang::en),
               {bad.item(), lesser.item("b.txt"), clean.item("c.txt"), {"gone", "no such file", nullptr}}) ==
        kBegin +
            "<testsuite name=\"a.txt\" tests=\"1\" failures=\"1\" errors=\"0\">\n"
            "<testcase classname=\"gxreport\" name=\"a.txt\">\n"
            "<failure message=\"errors: 1, warnings: 0, notes: 1\" type=\"GX999\">\n"
            "a.txt:2:1: GX999 note: 奇怪的数字\n  what to do: 改正它。\n"
            "a.txt:1:1: GX999 error: 奇怪的数字\n  what to do: 改正它。\n"
            "</failure>\n</testcase>\n</testsuite>\n"
            "<testsuite name=\"b.txt\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
            "<testcase classname=\"gxreport\" name=\"b.txt\">\n"
            "<system-out>\nb.txt:1:1: GX999 warning: 奇怪的数字\n</system-out>\n"
            "</testcase>\n</testsuite>\n"
            "<testsuite name=\"c.txt\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
            "<testcase classname=\"gxreport\" name=\"c.txt\">\n</testcase>\n</testsuite>\n"
            "<testsuite name=\"gone\" tests=\"1\" failures=\"0\" errors=\"1\">\n"
            "<testcase classname=\"gxreport\" name=\"gone\">\n"
            "<error message=\"no such file\" type=\"not-checked\">\n</error>\n"
            "</testcase>\n</testsuite>\n</testsuites>\n");
}

TEST_CASE("junit: an undecodable file is an error with its finding") {
  Made made("x");
  made.document.error = SourceError::not_text;
  made.find_fault("x").span = {};
  const std::string out = render("junit", in(Lang::zh), {made.item()});
  CHECK(out.find("<error message=\"奇怪的数字\" type=\"not-checked\">\n"
                 "a.txt: GX999 错误：奇怪的数字\n") != std::string::npos);
}

TEST_CASE("junit: no text is markup, no control character is left") {
  Made made("x");
  Diagnostic& d = made.find_fault("x");
  d.message = std::string("]]></failure><script>&\"'\x01\x1b\n\u202E\uFFFE") + std::string(1, '\0');
  d.fix = "<a>\xff";
  const std::string out = render("junit", in(Lang::zh), {made.item("<\"&\n\x02.txt")});
  CHECK(out.find("name=\"&lt;&quot;&amp;&lt;U+000A&gt;&lt;U+0002&gt;.txt\"") != std::string::npos);
  CHECK(out.find(
            "]]&gt;&lt;/failure&gt;&lt;script&gt;&amp;&quot;'&lt;U+0001&gt;&lt;U+001B&gt; &lt;U+202E&gt;") !=
        std::string::npos);
  CHECK(out.find("&lt;a&gt;\\xFF") != std::string::npos);
  for (const char c : out) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
}
