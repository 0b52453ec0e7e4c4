// Forms of the user's own, and the one that docs/templates.md builds.
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"
#include "program.hpp"

using namespace gxreport::test;

namespace {

/// A code block of docs/templates.md, by the comment above it.
std::string example(const std::string& name) {
  std::ifstream file(std::string(GXREPORT_SOURCE_DIR) + "/docs/templates.md");
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  const std::size_t mark = page.find("<!-- example: " + name + " -->\n```");
  REQUIRE(mark != std::string::npos);
  const std::size_t begin = page.find('\n', page.find("```", mark)) + 1;
  return page.substr(begin, page.find("```", begin) - begin);
}

nlohmann::json first_line(const Ran& ran) {
  return nlohmann::json::parse(ran.out.substr(0, ran.out.find('\n')));
}

std::string outline_report() {
  return "丙县水务局2016年政府信息公开工作年度报告\n\n附件\n政府信息公开情况统计表\n统计指标\t单位\t统计数\n"
         "一、主动公开情况\n（一）主动公开政府信息数\t条\t128\n其中：主动公开规范性文件数\t条\t2\n"
         "二、依申请公开情况\n（一）收到申请数\t件\t7\n1.当面申请数\t件\t4\n2.传真申请数\t件\t0\n"
         "3.网络申请数\t件\t0\n4.信函申请数\t件\t3\n（二）申请办结数\t件\t7\n";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("--show prints a built-in form as it stands, --schema what it follows") {
  const std::string shown = gx({"templates", "--show", "2021-30"}).out;
  CHECK(shown == gxreport::TemplateSet::builtin_source("2021-30"));
  CHECK(nlohmann::json::parse(gx({"templates", "--schema"}).out).at("title") == "A form that gxreport reads");
  const Ran unknown = gx({"templates", "--show", "1999-1"});
  CHECK(unknown.status == 2);
  CHECK(unknown.out.empty());
  CHECK(unknown.error == "gxreport: 1999-1: no such form (gxreport templates lists them)\n");
}

TEST_CASE("the form of docs/templates.md reads and checks the report of docs/templates.md") {
  const Desk desk;
  desk.put("form.json", example("form"));
  desk.put("a.txt", example("report"));
  const Ran checked = gx({"check", "a.txt", "--template", "form.json", "-f", "ndjson"});
  CHECK(checked.error.empty());
  CHECK(checked.status == 1);
  const nlohmann::json report = first_line(checked);
  CHECK(report.at("template") == "open-meetings");
  CHECK(report.at("assessed").at("held") == 5);
  REQUIRE(report.at("diagnostics").size() == 1);
  const nlohmann::json& found = report.at("diagnostics").at(0);
  CHECK(found.at("rule") == "GX302");
  CHECK(contains(found.at("message").get<std::string>(),
                 "总计 158, but 常务会议 96 + 教育专题 41 + 道路专题 19 = 156; the difference is 2"));
  const Ran extracted = gx({"extract", "a.txt", "--template=form.json", "-f", "ndjson"});
  const nlohmann::json cells = first_line(extracted).at("cells");
  CHECK(cells.size() == 15);
  CHECK(cells.at(3).at("id") == "meetings.special_subtotal.held");
  CHECK(cells.at(3).at("value") == 5);
  CHECK(contains(gx({"dump", "report", "a.txt", "--template", "form.json"}).out, "form open-meetings\n"));
}

TEST_CASE("without subtotals the same report has fewer cells and no less to hold") {
  const Desk desk;
  desk.put("form.json", example("form"));
  desk.put("a.txt", replaced(example("report"), "（二）专题会议\t5\t60\t750.5", "（二）专题会议\t\t\t"));
  const nlohmann::json report =
      first_line(gx({"extract", "a.txt", "--template", "form.json", "-f", "ndjson"}));
  CHECK(report.at("cells").size() == 12);
  const nlohmann::json checked =
      first_line(gx({"check", "a.txt", "--template", "form.json", "-f", "ndjson"}));
  CHECK(checked.at("assessed").at("held") == 2);
  CHECK(checked.at("assessed").at("not_assessed") == 0);
}

TEST_CASE("a built-in form gives way to one of its id, and to one for its years") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  const std::string shown(gxreport::TemplateSet::builtin_source("2019-60"));
  desk.put("same.json", shown);
  const std::string plain = gx({"check", "a.txt", "-f", "ndjson"}).out;
  CHECK(gx({"check", "a.txt", "-f", "ndjson", "--template", "same.json"}).out == plain);
  desk.put("next.json", replaced(shown, "\"2019-60\"", "\"next\""));
  CHECK(first_line(gx({"check", "a.txt", "-f", "ndjson", "--template", "next.json"})).at("template") ==
        "next");
}

TEST_CASE("an outline of the user's own is read, beside the built-in one or in its place") {
  const Desk desk;
  desk.put("a.txt", outline_report());
  const std::string shown(gxreport::TemplateSet::builtin_source("legacy-stats"));
  desk.put("same.json", shown);
  const std::string plain = gx({"extract", "a.txt", "-f", "ndjson"}).out;
  CHECK(gx({"extract", "a.txt", "-f", "ndjson", "--template", "same.json"}).out == plain);
  desk.put("province.json",
           replaced(replaced(shown, "\"legacy-stats\"", "\"province\""), "\"统计数\"", "\"本省数\""));
  desk.put("b.txt", replaced(outline_report(), "统计数", "本省数"));
  const nlohmann::json read =
      first_line(gx({"extract", "b.txt", "-f", "ndjson", "--template", "province.json"}));
  CHECK(read.at("cells") == nlohmann::json::parse(plain.substr(0, plain.find('\n'))).at("cells"));
  CHECK(read.at("cells").size() > 3);
}

TEST_CASE("a form that cannot be used is one line and exit status 2") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  desk.put("bad.json", replaced(example("form"), "\"part\": \"meetings\"", "\"part\": \"rooms\""));
  desk.put("rule.json", replaced(example("form"), "\"rule\": \"GX302\"", "\"rule\": \"GX205\""));
  desk.put("good.json", example("form"));
  const auto error_of = [](const std::vector<std::string>& forms) {
    std::vector<std::string> arguments = {"check", "a.txt", "-o", "out.json"};
    for (const std::string& form : forms) arguments.insert(arguments.end(), {"--template", form});
    const Ran ran = gx(arguments);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    return ran.error;
  };
  CHECK(error_of({"bad.json"}) == "gxreport: bad.json: /tables/0/part: there is no \"rooms\"\n");
  CHECK(error_of({"rule.json"}) ==
        "gxreport: rule.json: /relations/0/rule: GX205 is no rule about relations\n");
  CHECK(error_of({"good.json", "good.json"}) ==
        "gxreport: good.json: another --template has this id: open-meetings\n");
  CHECK(error_of({"none.json"}) == "gxreport: none.json: no such file or folder\n");
  CHECK(error_of({"."}) == "gxreport: .: is a folder, not a file\n");
  CHECK(error_of(std::vector<std::string>(17, "good.json")) ==
        "gxreport: --template can be used 16 times at most\n");
  CHECK(gx({"check", "a.txt", "--template", "bad.json", "--lang", "zh"}).error ==
        "gxreport: bad.json: /tables/0/part：没有“rooms”\n");
  CHECK(desk.names() == std::vector<std::string>{"a.txt", "bad.json", "good.json", "rule.json"});
}
