// Findings on sentences: how severe they are, how many, and what they name.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "check/sample.hpp"

using namespace gxreport;
using namespace gxreport::test;

namespace {

/// A report of 2021-30 that says so many requests came in, and prints 12.
Sample report_with(const std::string& sentence) {
  Sample sample("2021-30");
  sample.figure("requests.new_received.natural_person", "12").figure("requests.new_received.total", "12");
  sample.figure("requests.handled_total.natural_person", "12").figure("requests.handled_total.total", "12");
  sample.figure("requests.granted.natural_person", "12").figure("requests.granted.total", "12");
  sample.print(sentence);
  return sample;
}

CheckResult checked(Sample& sample, const RuleChoice* rules = nullptr) {
  Text text;
  REQUIRE(decode(sample.source, Encoding::utf8, {}, text) == SourceError::none);
  Options options;
  options.rules = rules;
  CheckResult result;
  check_report(text, sample.report, TemplateSet::builtin(), options, result);
  return result;
}

}  // namespace

TEST_CASE("a sentence that agrees is no finding; one that does not names its cells and both figures") {
  Sample right = report_with("全年收到政府信息公开申请12件。");
  CHECK(of_rule(checked(right), "GX601").empty());
  Sample wrong = report_with("全年收到政府信息公开申请17件。");
  const Diagnostic found = only(checked(wrong), "GX601");
  CHECK(found.severity == Severity::error);
  CHECK(cell_ids(*wrong.form, found) ==
        std::vector<std::string>{"requests.new_received.total", "requests.carried_in.total"});
  CHECK(found.message.find("17") != std::string::npos);
  CHECK(found.message.find("12") != std::string::npos);
  CHECK(found.message.find("全年收到政府信息公开申请17件") != std::string::npos);
  CHECK(found.span.size() == 2);
}

TEST_CASE("what a farther reading explains is a note, whatever the rule's severity is set to") {
  Sample sample("2021-30");
  sample.figure("requests.handled_total.total", "12");
  sample.figure("requests.unavailable_not_held.total", "3").figure("requests.unavailable_unclear.total", "2");
  sample.print("全年办结政府信息公开申请12件，其中无法提供3件。");
  CHECK(only(checked(sample), "GX601").severity == Severity::note);
  RuleChoice rules;
  rules.apply({std::nullopt, {}, {{"GX601", Severity::warning}}});
  CHECK(only(checked(sample, &rules), "GX601").severity == Severity::note);
  Sample wrong = report_with("全年收到政府信息公开申请17件。");
  CHECK(only(checked(wrong, &rules), "GX601").severity == Severity::warning);
  rules.apply({std::nullopt, {"GX6"}, {}});
  CHECK(of_rule(checked(wrong, &rules), "GX601").empty());
}

TEST_CASE("a long sum names the cells that are not 0, and counts the others") {
  Sample sample("2021-30");
  sample.figure("requests.denied_law.total", "3").figure("requests.denied_process.total", "2");
  sample.figure("requests.handled_total.total", "5").print("全年办结政府信息公开申请5件，其中不予公开9件。");
  const std::string message = only(checked(sample), "GX601").message;
  INFO(message);
  CHECK(message.find(" 3 + “") != std::string::npos);
  CHECK(message.find(" 2（其余 6 项为 0） = 5") != std::string::npos);
  Sample in_full = report_with("全年收到政府信息公开申请17件。");
  CHECK(only(checked(in_full), "GX601").message.find("其余") == std::string::npos);
}

TEST_CASE("nothing is said beside a cell that is not read") {
  for (const CellStatus status :
       {CellStatus::empty, CellStatus::missing, CellStatus::ambiguous, CellStatus::invalid}) {
    Sample sample = report_with("全年收到政府信息公开申请17件。");
    sample.status("requests.carried_in.total", status, "？");
    CHECK(of_rule(checked(sample), "GX601").empty());
  }
}

TEST_CASE("figures in the tables are no sentences") {
  Sample sample("2021-30");
  sample.figure("requests.new_received.total", "12", "件").figure("requests.carried_in.total", "0", "件");
  const CheckResult result = sample.check();
  CHECK(of_rule(result, "GX601").empty());
}

TEST_CASE(
    "of thousands of sentences that are wrong fifty are listed, and the last says that there are more") {
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "全年收到政府信息公开申请17件。";
  Sample sample = report_with(many);
  const std::vector<Diagnostic> found = of_rule(checked(sample), "GX601");
  REQUIRE(found.size() == 50);
  CHECK(found.back().message.find("不再列出") != std::string::npos);
  CHECK(found.front().message.find("不再列出") == std::string::npos);
  CHECK(found.front().fingerprint != found.back().fingerprint);
}

TEST_CASE("a sentence that is too long, and brackets that do not close, are not read") {
  std::string words;
  for (int i = 0; i < 800; ++i) words += "好的";
  for (const std::string& sentence :
       {words + "，全年收到政府信息公开申请17件。", "全年收到政府信息公开申请17件，" + words + "。",
        std::string("（全年收到政府信息公开申请17件。"),
        std::string("((((((全年收到政府信息公开申请17件))))))。")}) {
    Sample sample = report_with(sentence);
    CHECK(of_rule(checked(sample), "GX601").empty());
  }
}
