// Blank cells whose figure may be the one that stands loose beside their table.
#include <string>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

/// `before` stands above the row of what is carried on, whose cells are `cells`.
Cell total_carried_out(std::string_view before, std::string_view cells) {
  std::string bytes = "三、收到和处理政府信息公开申请情况\n";
  bytes += "| 一、本年新收政府信息公开申请数量 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |\n";
  bytes += "| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
  bytes += "| （七）总计 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |\n";
  bytes += before;
  bytes += "| 四、结转下年度继续办理 |" + std::string(cells) + " |\n";
  Text text;
  REQUIRE(decode(bytes, std::nullopt, {}, text) == SourceError::none);
  Report report;
  match_report(text, TemplateSet::builtin(), report);
  REQUIRE(report.form != nullptr);
  return report.cells.at(report.form->find_cell("requests.carried_out.total"));
}

constexpr std::string_view kBlankTotal = " 2 | 1 | 0 | 0 | 0 | 0 | ";
constexpr std::string_view kOtherBlanks = "  | 1 | 0 | 0 | 0 | 0 | ";
constexpr std::string_view kZeros = " 0 | 0 | 0 | 0 | 0 | 0 | ";

}  // namespace

TEST_CASE("a blank cell is ambiguous where the figure that it must hold stands loose beside the table") {
  const Cell cell = total_carried_out("3\n", kBlankTotal);
  CHECK(cell.status == CellStatus::ambiguous);
  REQUIRE(cell.candidates.size() == 1);
  CHECK(cell.candidates.front() == Decimal{3, 0});
  CHECK(total_carried_out("件数\n3\n", kBlankTotal).status == CellStatus::ambiguous);
}

TEST_CASE("a balance over the column tells what a blank cell must hold where its row does not") {
  CHECK(total_carried_out("3\n", kOtherBlanks).status == CellStatus::ambiguous);
}

TEST_CASE("a blank cell stays empty where nothing, another figure, or one of another row stands loose") {
  CHECK(total_carried_out("", kBlankTotal).status == CellStatus::empty);
  CHECK(total_carried_out("4\n", kBlankTotal).status == CellStatus::empty);
  CHECK(total_carried_out("| 补正 | 3 |\n", kBlankTotal).status == CellStatus::empty);
  CHECK(total_carried_out("\n3\n\n", kBlankTotal).status == CellStatus::empty);  // the number of a page
  CHECK(total_carried_out("0\n", kZeros).status == CellStatus::empty);
}
