// reconcile and series as a whole: inputs, exit status, what is said where.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "program.hpp"

using namespace gxreport::test;

namespace {

/// A report with one table.
std::string report_of(const std::string& organ, int year, int in_force, int made = 0) {
  return organ + std::to_string(year) +
         "年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n"
         "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t" +
         std::to_string(made) + "\t0\t" + std::to_string(in_force) +
         "\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t12\n行政强制\t0\n";
}

std::string station(int number) {
  static const std::string kNames = "松柏榆槐桐杉梅兰菊竹溪泉湖岭岗湾坪塘堰渡";
  return "乌桥县" + kNames.substr(static_cast<std::size_t>(number % 20) * 3, 3) + "河水文站";
}

nlohmann::json reconciled(std::vector<std::string> arguments, int status) {
  arguments.insert(arguments.begin(), {"reconcile", "-f", "json"});
  const Ran ran = gx(arguments);
  CAPTURE(ran.error);
  CHECK(ran.status == status);
  return nlohmann::json::parse(ran.out);
}

}  // namespace

TEST_CASE("reconcile finds what two reports contradict, and obeys the rules' options") {
  const Desk desk;
  desk.put("r/2021.txt", report_of("乌桥县水务局", 2021, 10));
  desk.put("r/2022.txt", report_of("乌桥县水务局", 2022, 14, 3));
  const auto warned = reconciled({"r"}, 0);
  REQUIRE(warned["files"][1]["diagnostics"].size() == 1);
  const auto& found = warned["files"][1]["diagnostics"][0];
  CHECK(found["rule"] == "GX703");
  CHECK(found["related"][0]["file"] == "r/2021.txt");
  CHECK(found["related"][0]["line"] == 6);
  CHECK(found["span"]["line"] == 6);
  CHECK(warned["files"][0]["organization"] == "乌桥县水务局");
  CHECK(warned["groups"]["organizations"][0]["years"].size() == 2);
  CHECK(reconciled({"r", "--fail-on", "warning"}, 1)["summary"]["failed"] == 1);
  CHECK(reconciled({"r", "--severity", "GX703=error"}, 1)["summary"]["diagnostics"]["error"] == 1);
  CHECK(reconciled({"r", "--ignore", "GX703"}, 0)["files"][1]["diagnostics"].empty());
  CHECK(gx({"reconcile", "r", "-f", "json", "--write-baseline", "known.json"}).status == 0);
  CHECK(reconciled({"r", "--baseline", "known.json", "--fail-on", "note"}, 0)["summary"]["accepted"] == 1);
}

TEST_CASE("the output does not depend on the number of threads, and standard input is read once") {
  const Desk desk;
  for (int i = 0; i < 60; ++i)
    desk.put("r/" + std::to_string(100 + i) + ".txt", report_of(station(i / 4), 2020 + i % 4, i));
  const std::string one = gx({"reconcile", "r", "-f", "ndjson", "-j", "1"}).out;
  CHECK(one == gx({"reconcile", "r", "-f", "ndjson", "-j", "8"}).out);
  CHECK(contains(one, "\n{\"groups\":{"));
  CHECK(contains(one, "\n{\"summary\":{"));
  CHECK(count_lines(one) == 62);
  const Ran piped = gx({"reconcile", "-", "r/100.txt", "-f", "json"}, report_of(station(0), 2019, 7));
  CHECK(contains(piped.out, "GX703"));
  CHECK(contains(piped.out, "<stdin>"));
}

TEST_CASE("the same file by two paths is one report, and two copies are not") {
  const Desk desk;
  desk.put("a.txt", report_of("乌桥县水务局", 2021, 10));
  desk.put("b.txt", report_of("乌桥县水务局", 2021, 10));
  const auto same = reconciled({"a.txt", "./a.txt"}, 0);
  CHECK(same["groups"]["ungrouped"][0]["reason"] == "same-file");
  CHECK(same["groups"]["ungrouped"][0]["file"] == "./a.txt");
  const auto copies = reconciled({"a.txt", "b.txt"}, 1);
  CHECK(copies["files"][1]["diagnostics"][0]["rule"] == "GX707");
}

TEST_CASE("what cannot be read is said, the rest is reconciled all the same") {
  const Desk desk;
  desk.put("2021.txt", report_of("乌桥县水务局", 2021, 10));
  desk.put("2022.txt", report_of("乌桥县水务局", 2022, 14));
  desk.put("page.txt", no_report());
  const auto run = reconciled({"2021.txt", "2022.txt", "page.txt", "gone.txt"}, 2);
  CHECK(run["files"][1]["diagnostics"].size() == 1);
  CHECK(run["files"][2]["status"] == "error");
  CHECK(run["files"][3]["status"] == "error");
  CHECK(run["groups"]["ungrouped"].size() == 2);
}

TEST_CASE("a manifest overrules what was found, and its faults end the run") {
  const Desk desk;
  desk.put("r/a.txt", report_of("乌桥县水务局", 2021, 10));
  desk.put("r/b.txt", report_of("水务局", 2021, 14));
  desk.put("m.csv", "file,organization,year,parent\nr/b.txt,乌桥县水务局,2022,\nr/none.txt,,,\n");
  const Ran ran = gx({"reconcile", "r", "-f", "json", "--manifest", "m.csv"});
  CHECK(contains(ran.out, "GX703"));
  CHECK(contains(ran.error, "r/none.txt"));
  desk.put("m.csv", "file,year\nr/b.txt,MMXXII\n");
  const Ran wrong = gx({"reconcile", "r", "--manifest", "m.csv"});
  CHECK(wrong.status == 2);
  CHECK(contains(wrong.error, "m.csv:2:9: "));
  CHECK(wrong.out.empty());
  CHECK(gx({"reconcile", "r", "--manifest", "gone.csv"}).status == 2);
}

TEST_CASE("a parent is compared with all others") {
  const Desk desk;
  desk.put("r/1.txt", report_of("乌桥县人民政府", 2022, 15, 3));
  desk.put("r/2.txt", report_of("乌桥县水务局", 2022, 9, 3));
  desk.put("r/3.txt", report_of("乌桥县政府（本级）", 2022, 5));
  const auto run = reconciled({"r", "--parent", "乌桥县政府"}, 1);
  const auto& parent = run["groups"]["parents"][0];
  CHECK(parent["children"].size() == 2);
  const auto rules = [&] {
    std::string cells;
    for (const auto& one : run["files"][0]["diagnostics"]) cells += one["cells"][0].get<std::string>() + ' ';
    return cells;
  }();
  CHECK(rules == "disclosure.normative_documents.in_force disclosure.penalty.decisions ");
}

TEST_CASE("series prints cells year by year, and its page is escaped") {
  const Desk desk;
  desk.put("2021.txt", report_of("乌桥县水务局", 2021, 10));
  desk.put("2022.txt", report_of("乌桥县水务局", 2022, 14));
  const Ran csv = gx({"series", "2022.txt", "2021.txt", "-f", "csv"});
  CHECK(csv.status == 0);
  const std::size_t first = csv.out.find("2021,disclosure.normative_documents.in_force,");
  REQUIRE(first != std::string::npos);
  CHECK(csv.out.find("2022,disclosure.normative_documents.in_force,", first) != std::string::npos);
  CHECK(contains(csv.out, ",14,,ok,2022.txt,6,"));
  desk.put("m.csv", "file,organization\n2021.txt,<script>&局\n2022.txt,<script>&局\n");
  const Ran page = gx({"series", "2021.txt", "2022.txt", "-f", "html", "--manifest", "m.csv"});
  CHECK(contains(page.out, "&lt;script&gt;&amp;局"));
  CHECK_FALSE(contains(page.out, "<script>&局"));
}
