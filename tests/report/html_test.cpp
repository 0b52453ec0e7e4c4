#include <regex>

#include "catch.hpp"
#include "fixture.hpp"
#include "report/html_text.hpp"

using namespace gxreport;
using gxreport::test::Made;
using gxreport::test::render;

namespace {

std::string page(std::initializer_list<Item> items, Lang lang = Lang::zh) {
  RenderOptions options;
  options.lang = lang;
  return render("html", options, items);
}

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

std::string escaped(std::string_view text) {
  std::string out;
  append_html(text, out);
  return out;
}

std::size_t count(const std::string& text, std::string_view words) {
  std::size_t found = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("html: nothing that a text says is markup") {
  CHECK(escaped("<script>alert(\"1\")</script>") == "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  CHECK(escaped("a' onload='x") == "a&#39; onload=&#39;x");
  CHECK(escaped("&lt;b&gt;") == "&amp;lt;b&amp;gt;");
  CHECK(escaped("--><!--") == "--&gt;&lt;!--");
  CHECK(escaped("a\x1b\u202E\u2066\x01") == "a&lt;U+001B&gt;&lt;U+202E&gt;&lt;U+2066&gt;&lt;U+0001&gt;");
  CHECK(escaped("\xFF\xC0\xAF") == "\\xFF\\xC0\\xAF");
  CHECK(escaped("商业\n\t企业") == "商业 企业");
}

TEST_CASE("html: a report cannot leave its place on the page, whichever of its texts tries") {
  const std::string attack = "</td></table><img src=x onerror='alert(1)'>\"\u202E";
  Made made("行\t" + attack + "\n");
  Report& report = made.document.report;
  report.identity.organization = attack;
  Template own = test::tiny_form();
  own.id = attack;
  own.tables[0].name = {attack, attack};
  own.tables[0].blocks[0].rows[0].label.text = attack;
  report.form = &own;
  made.cell(0) = {CellStatus::invalid, {}, made.find(attack), {}, {}};
  Diagnostic& fault = made.find_fault(attack);
  fault.message = attack;
  fault.fix = attack;
  fault.cells = {0};
  const std::string out = page({made.item(attack), {attack, attack, nullptr}});
  CHECK(count(out, "&lt;/td&gt;") > 8);
  CHECK_FALSE(has(out, "<img"));
  CHECK_FALSE(has(out, "onerror='"));
  CHECK_FALSE(has(out, "\u202E"));
}

TEST_CASE("html: the page asks for nothing, and its policy admits its own style and script alone") {
  const std::string out = page({});
  for (const char* reference : {"http:", "https:", "//cdn", "src=", "@import", "url(", "<link"})
    CHECK_FALSE(has(out, reference));
  const std::regex policy(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'sha256-[A-Za-z0-9+/]{43}='; script-src 'sha256-[A-Za-z0-9+/]{43}='; "
      "base-uri 'none'; form-action 'none'\">");
  CHECK(std::regex_search(out.substr(0, 1000), policy));
  CHECK(count(out, "<script>") == 1);
  CHECK(count(out, "<script") == 2);  // and one of data, which nothing runs
  CHECK(count(out, "<script type=\"application/json\"") == 1);
  CHECK(count(out, " style=\"") == 0);
  CHECK(count(out, " onclick") == 0);
}

TEST_CASE("html: both languages, and Chinese words are marked as such on a page that is not") {
  Made made("行\t8\n");
  made.document.report.identity.organization = "青石县水务局";
  made.find_fault("8");
  const std::string chinese = page({made.item()}, Lang::zh);
  const std::string english = page({made.item()}, Lang::en);
  CHECK(has(chinese, "<html lang=\"zh-CN\">"));
  CHECK(has(english, "<html lang=\"en\">"));
  CHECK(has(english, "<bdi lang=\"zh-CN\">青石县水务局</bdi>"));
  CHECK(has(english, "<div class=\"form\" lang=\"zh-CN\">"));
  for (const auto& [zh, en] : {std::pair("总览", "At a glance"), std::pair("不通过", "Failed"),
                               std::pair("怎么办", "What to do"), std::pair("清除筛选", "Clear filter"),
                               std::pair("数字奇怪", "the figure is odd"), std::pair(">缺<", ">missing<")}) {
    CHECK(has(chinese, zh));
    CHECK_FALSE(has(chinese, en));
    CHECK(has(english, en));
    CHECK_FALSE(has(english, zh));
  }
}

TEST_CASE("html: what was not read says why, what was found without fault says so") {
  Made good("x");
  Made bad("x");
  bad.document.error = SourceError::not_text;
  const std::string out = page({good.item("good.txt"), bad.item("bad.txt"), {"gone.txt", "不见了", nullptr}});
  CHECK(count(out, "data-state=\"pass\">") == 1);
  CHECK(count(out, "data-state=\"error\" open>") == 2);
  CHECK(has(out, "<p class=\"clean\">没有发现问题。</p>"));
  CHECK(has(out, "<p class=\"trouble\">未能检查：不见了</p>"));
  CHECK(has(out, "<p class=\"trouble\">未能检查：不是可以识别的文本</p>"));
}

TEST_CASE("html: the overview counts, and a bar is as long as its share of the longest") {
  Made made("x");
  Rule other = test::tiny_rule();
  other.code = "GX100";
  for (int i = 0; i < 4; ++i) made.find_fault("x");
  made.find_fault("x", Severity::warning).rule = &other;
  const std::string out = page({made.item("a"), made.item("b")});
  CHECK(has(out, "<div class=\"files some\"><dt>报告</dt><dd>2</dd></div>"));
  CHECK(has(out, "错误</dt><dd>8</dd>"));
  CHECK(has(out, "警告</dt><dd>2</dd>"));
  CHECK(
      has(out, "<rect class=\"error\" x=\"0\" width=\"1000\" height=\"10\"/></svg><span class=\"count\">8<"));
  CHECK(has(out,
            "<rect class=\"warning\" x=\"0\" width=\"250\" height=\"10\"/></svg><span class=\"count\">2<"));
  CHECK(out.find("value=\"GX100\"") < out.find("value=\"GX999\""));
}

TEST_CASE("html: what a limit or a baseline took away is said, and is not nothing") {
  Made made("x");
  made.document.result.left_out = {0, 0, 3};
  made.document.result.accepted = 2;
  const std::string out = page({made.item()}, Lang::en);
  CHECK(has(out, "Findings that are not listed: 3</p>"));
  CHECK(has(out, "Findings that the baseline accepts: 2</p>"));
  CHECK(has(out, "<p class=\"remark\">3 findings are beyond the limit"));
  CHECK(has(out, "<p class=\"remark\">2 findings are accepted"));
  CHECK_FALSE(has(out, "No findings."));
  CHECK(has(page({Made("x").item()}, Lang::en), "No findings."));
}
