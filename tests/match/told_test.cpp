// Table four as sentences: what they state beyond doubt is read, nothing else is.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "cell_reading.hpp"

using namespace gxreport;
using namespace gxreport::match;

namespace {

/// A report of 云溪市水务局 for 2023 whose part four is `prose`.
std::string report_with(const std::string& prose) {
  return "云溪市水务局2023年政府信息公开工作年度报告\n一、总体情况\n各项工作平稳推进。\n"
         "二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
         "行政规范性文件\t2\t0\t7\n四、政府信息公开行政复议、行政诉讼情况\n" +
         prose +
         "\n五、存在的主要问题及改进情况\n仍有不足，例如检索2次才能找到。\n六、其他需要报告的事项\n无。\n";
}

/// Rows by their figures, "reconsideration 1 0 0 0 1"; '-' for a cell that is missing, '?' for an ambiguous
/// one.
std::string told(const std::string& prose) {
  const std::string bytes = report_with(prose);
  std::string out;
  for (const char* row : {"reconsideration", "litigation_direct", "litigation_after_review"}) {
    std::string figures;
    for (const char* column : {"upheld", "corrected", "other_result", "pending", "total"}) {
      const std::string read = read_cell(bytes, std::string("review.") + row + "." + column);
      figures += ' ' + (read == "missing" ? "-" : read == "ambiguous" ? "?" : read);
    }
    if (!out.empty()) out += " |";
    out += figures;
  }
  return out.substr(1);
}

constexpr const char* kNothing = "- - - - - | - - - - - | - - - - -";

}  // namespace

TEST_CASE("sentences that state every cell are the table") {
  const std::string all =
      "本年度行政复议3件，结果维持1件，结果纠正0件，其他结果2件，尚未审结0件；行政诉讼中未经复议直接起诉1件，"
      "结果维持0件，结果纠正0件，其他结果0件，尚未审结1件；复议后起诉0件，结果维持0件，结果纠正0件，"
      "其他结果0件，尚未审结0件。";
  CHECK(told(all) == "1 0 2 0 3 | 0 0 0 1 1 | 0 0 0 0 0");
  const std::string listed =
      "（一）行政复议\n结果维持4件、结果纠正0件、其他结果0\n件、尚未审结 1 件，总计５件。\n（二）行政诉讼\n"
      "1.未经复议直接起诉：结果维持：0，结果纠正：0，其他结果：0，尚未审结：0，总计：0。\n"
      "2.复议后起诉（维持2件，纠正0件，其他0件，未审结0件，合计2件）。";
  CHECK(told(listed) == "4 0 0 1 5 | 0 0 0 0 0 | 2 0 0 0 2");
}

TEST_CASE("what sentences state of some cells is read, the others are missing") {
  CHECK(told("2023年，我局被申请行政复议2件，其中维持1件。") == "1 - - - 2 | - - - - - | - - - - -");
  CHECK(told("云溪市水务局因政府信息公开工作被提起行政诉讼3件（未经复议直接起诉2件，复议后起诉1件）。") ==
        "- - - - - | - - - - 2 | - - - - 1");
  CHECK(told("行政复议0件，行政诉讼0件。") == "- - - - 0 | - - - - - | - - - - -");
}

TEST_CASE("a column that may speak of several rows is left out") {
  const char* prose =
      GENERATE("行政复议0件；未经复议直接起诉1件，复议后起诉1件，结果维持1件。",
               "行政复议0件；行政诉讼2件，其中未经复议直接起诉1件，复议后起诉1件，结果维持1件。",
               "行政复议0件；行政诉讼2件（未经复议直接起诉1件，复议后起诉1件），结果维持2件。",
               "行政复议0件；未经复议直接起诉1件；复议后起诉1件（结果维持2件）。");
  CAPTURE(prose);
  CHECK(told(prose) == "- - - - 0 | - - - - 1 | - - - - 1");
  CHECK(told("行政复议1件，结果维持2件。") == "- - - - 1 | - - - - - | - - - - -");
}

TEST_CASE("a part with anything that is not understood tells nothing") {
  const char* prose = GENERATE(
      "我局未发生行政复议案件。", "行政复议约2件。", "行政复议2件，审结1件。", "2022年行政复议2件。",
      "行政复议2件。与上年相比减少1件。", "行政复议两件。", "行政复议1,234件。", "行政复议2.5件。",
      "行政复议02件。", "行政复议1\n0件。", "行政复议1 0件。", "行政复议、行政诉讼0件。",
      "行政诉讼、复议后起诉0件。", "行政复议和行政诉讼0件。", "结果维持1件，行政复议1件。",
      "行政复议2件。其中结果维持1件。", "行政复议2件，结果维持、结果纠正均为1件。", "行政复议2件，结果维持。",
      "行政复议，2件。", "行政复议2件，1件。", "行政复议2件（结果维持1件。", "行政复议2件），结果维持1件。",
      "行政复议2起以上。", "行政复议：1、2件。", "下列为全县数字：行政复议2件。", "县教育局行政复议2件。",
      "行政诉讼总计2件，复议后起诉1件。");
  CAPTURE(prose);
  CHECK(told(prose) == kNothing);
}

TEST_CASE("a cell told twice is read once, and ambiguous where both differ") {
  CHECK(told("行政复议2件；行政复议共2件。") == "- - - - 2 | - - - - - | - - - - -");
  CHECK(told("行政复议2件；行政复议共3件。") == "- - - - ? | - - - - - | - - - - -");
}

TEST_CASE("a told cell points at its figure, and its row is not called missing") {
  const std::string bytes =
      report_with("行政复议12件，结果维持12件，结果纠正0件，其他结果0件，尚未审结0件。");
  Text text;
  REQUIRE(decode(bytes, std::nullopt, {}, text) == SourceError::none);
  Report report;
  match_report(text, TemplateSet::builtin(), report);
  REQUIRE(report.form != nullptr);
  const CellIndex total = report.form->find_cell("review.reconsideration.total");
  CHECK(text.quote(report.cells.at(total).span) == "12");
  CHECK(text.quote(report.cells.at(total).unit) == "件");
  for (const Observation& seen : report.observations) {
    if (seen.kind == Observation::Kind::row_missing) CHECK(std::ranges::count(seen.cells, total) == 0);
  }
}

TEST_CASE("a report that prints the table is not read from its sentences") {
  const std::string table =
      "行政复议3件。\n行政复议\t行政诉讼\n\t未经复议直接起诉\t复议后起诉\n结果维持\t结果纠正\t其他结果\t尚未"
      "审结\t总计\t"
      "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
      "1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0";
  CHECK(told(table) == "1 0 0 0 1 | 0 0 0 0 0 | 0 0 0 0 0");
}
