// Rows that are printed one cell short at one end and have a blank at the other.
#include <algorithm>
#include <string>

#include "match/cell_reading.hpp"

using namespace gxreport;

namespace {

/// Whether the first row, which prints `cells`, is called shifted where the total of results prints
/// `results`. A row that is has no cell that is read.
bool is_shifted(std::string_view cells, std::string_view results) {
  std::string bytes = "三、收到和处理政府信息公开申请情况\n";
  bytes += "| 一、本年新收政府信息公开申请数量 |" + std::string(cells) + "|\n";
  bytes += "| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
  bytes += "| （七）总计 |" + std::string(results) + "|\n";
  bytes += "| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
  Text text;
  REQUIRE(decode(bytes, std::nullopt, {}, text) == SourceError::none);
  Report report;
  match_report(text, TemplateSet::builtin(), report);
  REQUIRE(report.form != nullptr);
  const auto shifted = std::ranges::find(report.observations, Observation::Kind::row_shifted,
                                         &Observation::kind) != report.observations.end();
  const Cell& first = report.cells.at(report.form->find_cell("requests.new_received.natural_person"));
  CHECK((first.status == CellStatus::ambiguous) == shifted);
  return shifted;
}

constexpr std::string_view kEight = " 8 | 0 | 0 | 0 | 0 | 0 | 8 ";
constexpr std::string_view kEightOfOthers = " 0 | 0 | 0 | 0 | 0 | 8 | 8 ";
constexpr std::string_view kZeros = " 0 | 0 | 0 | 0 | 0 | 0 | 0 ";

}  // namespace

TEST_CASE("a row whose last figure is the sum of the others, before a blank total, is shifted") {
  CHECK(is_shifted(" 5 | 1 | 2 | 0 | 0 | 8 |  ", kEight));
  CHECK(is_shifted(" 5 | 1 |  | 0 | 0 | 6 |  ", kEight));
}

TEST_CASE("sums over the columns tell a shifted row where its own do not") {
  CHECK(is_shifted(" 0 | 0 | 0 | 0 | 0 | 8 |  ", kEight));  // its 8 requests of people lost
  CHECK(is_shifted("  | 8 | 0 | 0 | 0 | 0 | 0 ", kEight));  // its total lost
}

TEST_CASE("blank totals and rows of zeros are no shift") {
  CHECK_FALSE(is_shifted(" 0 | 0 | 0 | 0 | 0 | 8 |  ", kEightOfOthers));
  CHECK_FALSE(is_shifted(" 8 | 0 | 0 | 0 | 0 | 0 |  ", kEight));
  CHECK_FALSE(is_shifted(" 5 | 1 | 2 | 0 | 0 | 0 |  ", kEight));
  CHECK_FALSE(is_shifted(" 0 | 0 | 0 | 0 | 0 | 0 |  ", kEight));
  CHECK_FALSE(is_shifted(" 0 | 0 | 0 | 0 | 0 | 0 |  ", kZeros));
  CHECK_FALSE(is_shifted("  |  |  |  |  |  |  ", kZeros));
}

namespace {

/// What is read for the first and the last cell of a table of reviews that prints `cells`.
std::string review(const std::string& cells) {
  std::string headings;
  for (int i = 0; i < 3; ++i) headings += "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 ";
  const std::string bytes =
      "第二十条第（一）项\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 | 0 | 0 |\n"
      "四、政府信息公开行政复议、行政诉讼情况\n| 行政复议 | 未经复议直接起诉 | 复议后起诉 |\n" +
      headings + "|\n|" + cells + "\n五、存在的主要问题及改进情况\n";
  return match::read_cell(bytes, "review.reconsideration.upheld") + " " +
         match::read_cell(bytes, "review.litigation_direct.total");
}

}  // namespace

TEST_CASE("a figure torn in two that takes the place of a blank at an end is no row of its own") {
  CHECK(review(" 0 | 0 | 28 | 25 | 53 | 0 | 16 | 0 | 2 | 18 | 0 | 0 | 0 | 0 |  |") == "0 18");
  CHECK(review(" 0 | 0 | 2 | 8 | 25 | 53 | 0 | 16 | 0 | 2 | 18 | 0 | 0 | 0 | 0 |  |") ==
        "ambiguous ambiguous");
  CHECK(review(" 16 | 14 | 0 | 3 | 0 | 0 | 16 | 0 | 2 | 18 | 1 | 0 | 0 | 0 | 1 |") == "ambiguous ambiguous");
  CHECK(review(" 16 | 14 | 0 | 3 | 30 | 0 | 16 | 0 | 2 | 18 | 1 | 0 | 0 | 0 | 1 |") ==
        "16 18");  // a wrong total
  // A total that is left blank is not wrong.
  CHECK(review(" 6 | 0 | 0 | 0 | 6 |  | 0 | 29 |  | 29 | 0 | 0 | 0 |  |  |") == "6 29");
  CHECK(review(" 6 | 0 | 0 | 0 | 6 |  | 0 | 2 | 9 |  | 29 | 0 | 0 | 0 |  |  |") == "ambiguous ambiguous");
}
