// Failed relations are told with their cause.
#include <algorithm>
#include <array>

#include "catch.hpp"
#include "check/sample.hpp"
#include "gxreport/rule.hpp"

using namespace gxreport;
using namespace gxreport::test;

namespace {

Sample balanced() {
  Sample sample;
  for (const char* column : {"natural_person", "total"}) {
    const auto id = [&](const char* row) { return std::string("requests.") + row + "." + column; };
    sample.figure(id("new_received"), "123").figure(id("granted"), "83").figure(id("partial"), "40");
    sample.figure(id("handled_total"), "123");
  }
  return sample;
}

}  // namespace

TEST_CASE("a report without failed relations has no causes") {
  const CheckResult result = balanced().check();
  CHECK(result.causes.empty());
  CHECK(result.diagnostics.empty());
}

TEST_CASE("the findings of one cause carry it, others none") {
  Sample sample = balanced();
  sample.figure("requests.granted.natural_person", "38");
  sample.figure("disclosure.licensing.decisions", "-1");
  const CheckResult result = sample.check();
  REQUIRE(result.causes.size() == 1);
  for (const Diagnostic& diagnostic : result.diagnostics) {
    CHECK(diagnostic.cause == (diagnostic.relation ? 0 : -1));
  }
  REQUIRE(result.causes.front().suspects.size() == 1);
  CHECK(result.causes.front().suspects.front().cell == sample.cell("requests.granted.natural_person"));
  CHECK(result.causes.front().message ==
        "最可能有误：“三、本年度办理结果 （一）予以公开·自然人”印作 38，应为 "
        "83（相邻两位数字颠倒）；改正后这 3 条都成立");
  CHECK(sample.check(Lang::en).causes.front().message ==
        "most likely wrong: “三、本年度办理结果 （一）予以公开·自然人” is 38 and should be 83 (two digits "
        "changed places); this "
        "would "
        "mend all 3 of these findings");
}

TEST_CASE("causes are in the order of their findings") {
  Sample sample = balanced();
  sample.figure("review.reconsideration.total", "1");
  sample.figure("requests.granted.natural_person", "38");
  const CheckResult result = sample.check();
  REQUIRE(result.causes.size() == 2);
  int last = -1;
  std::size_t related = 0;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (diagnostic.cause < 0) continue;
    ++related;
    CHECK((diagnostic.cause <= last || diagnostic.cause == last + 1));
    last = std::max(last, diagnostic.cause);
  }
  CHECK(related == result.causes[0].relations.size() + result.causes[1].relations.size());
  CHECK(related == 4);
}

TEST_CASE("one relation alone says that it cannot tell") {
  Sample sample;
  sample.figure("review.reconsideration.upheld", "3").figure("review.reconsideration.total", "4");
  CHECK(sample.check().causes.front().message ==
        "只有这一条关系不成立，无法断定哪一格有误，以下同样可能：“行政复议·结果维持”印作 3，应为 "
        "4（有一位数字不同）；"
        "或 “行政复议·结果纠正”印作 0，应为 1（有一位数字不同）；或 “行政复议·其他结果”印作 0，应为 "
        "1（有一位数字不同）；"
        "或 “行政复议·尚未审结”印作 0，应为 1（有一位数字不同）；另有 1 种可能");
}

TEST_CASE("what no keystroke explains is counted behind what one does") {
  Sample sample;
  sample.figure("review.reconsideration.upheld", "9").figure("review.reconsideration.corrected", "2");
  sample.figure("review.reconsideration.total", "12");
  const std::string message = sample.check(Lang::en).causes.front().message;
  CHECK(message.find("“行政复议·结果纠正” is 2 and should be 3 (one digit differs)") != std::string::npos);
  CHECK(message.find("结果维持") == std::string::npos);
  CHECK(message.ends_with("; 1 less likely ones"));
}

TEST_CASE("figures that inequalities leave open are told as such") {
  Sample sample;
  sample.figure("disclosure.licensing.previous_items", "13").figure("disclosure.licensing.change", "-20");
  const std::string message = sample.check(Lang::en).causes.front().message;
  CHECK(message.find("is 13 and should be at least 20") != std::string::npos);
  CHECK(message.find("is -20 and should be at least -13") != std::string::npos);
}

TEST_CASE("a set of two cells is one explanation") {
  Sample sample = balanced();
  sample.figure("requests.new_received.business", "5").figure("requests.granted.business", "5");
  sample.figure("requests.handled_total.business", "5").figure("requests.new_received.total", "128");
  sample.figure("requests.granted.total", "88").figure("requests.handled_total.total", "128");
  for (const char* row : {"new_received", "granted", "handled_total"}) {
    sample.figure(std::string("requests.") + row + ".subtotal", "5");
  }
  REQUIRE(sample.check().causes.empty());
  sample.figure("requests.granted.natural_person", "40").figure("requests.partial.natural_person", "83");
  const std::string message = sample.check(Lang::en).causes.front().message;
  CHECK(message.starts_with(
      "most likely wrong: “三、本年度办理结果 （一）予以公开·自然人” is 40 and should be 83, and “"));
  CHECK(message.ends_with(
      "自然人” is 83 and should be 40 (the two cells hold each other's figure); this would mend "
      "all 4 of these findings; 1 less likely ones"));
}

TEST_CASE("of a long set eight cells are named, and the others counted") {
  constexpr std::array<const char*, 10> kRows = {
      "granted",         "partial",        "denied_state_secret",
      "denied_law",      "denied_safety",  "denied_third_party",
      "denied_internal", "denied_process", "denied_enforcement_file",
      "denied_inquiry"};
  constexpr std::array<const char*, 11> kFigures = {"113", "23", "37", "41", "59", "67",
                                                    "71",  "83", "97", "12", "0"};
  Sample sample;
  for (std::size_t row = 0; row < kRows.size(); ++row) {
    const std::string id = std::string("requests.") + kRows.at(row);
    // Those of one column stand one row too high.
    sample.figure(id + ".total", kFigures.at(row)).figure(id + ".natural_person", kFigures.at(row + 1));
  }
  for (const char* column : {".total", ".natural_person"}) {
    sample.figure(std::string("requests.new_received") + column, "603");
    sample.figure(std::string("requests.handled_total") + column, "603");
  }
  // What groups print of their own would stand between them.
  sample.figure("requests.denied_subtotal.total", "467");
  for (const char* group : {"denied", "unavailable", "rejected"}) {
    sample.status(std::string("requests.") + group + "_subtotal.natural_person", CellStatus::missing);
  }
  const CheckResult zh = sample.check();
  REQUIRE(zh.causes.size() == 1);
  REQUIRE(zh.causes.front().suspects.size() == 10);
  CHECK(zh.causes.front().message.find("，等 10 格（") != std::string::npos);
  CHECK(sample.check(Lang::en).causes.front().message.find(" and 2 more (") != std::string::npos);
}

TEST_CASE("every slip has a name and words of its own") {
  std::vector<std::string_view> seen;
  for (int i = 1; i <= static_cast<int>(Slip::total_not_updated); ++i) {
    const auto slip = static_cast<Slip>(i);
    for (const std::string_view words : {slip_name(slip), slip_words(slip).zh, slip_words(slip).en}) {
      CHECK_FALSE(words.empty());
      CHECK(std::ranges::find(seen, words) == seen.end());
      seen.push_back(words);
    }
  }
  CHECK(slip_name(Slip::none).empty());
}
