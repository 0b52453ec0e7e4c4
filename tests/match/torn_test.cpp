// Figures that narrow columns of spaces wrap over several lines.
#include "match/cell_reading.hpp"

using namespace gxreport;

namespace {

std::string status_of(std::string_view rows, std::string_view id) {
  const std::string bytes =
      "第二十条第（一）项\n信息内容        本年制发件数  本年废止件数  现行有效件数\n" + std::string(rows);
  return match::read_cell(bytes, id);
}

constexpr std::string_view kMade = "disclosure.regulations.made";
constexpr std::string_view kRepealed = "disclosure.regulations.repealed";
constexpr std::string_view kNormative = "disclosure.normative_documents.made";

}  // namespace

TEST_CASE("a figure with more of it under or over its line is not read") {
  const std::string below =
      "规章            １２          ０            １２\n"
      "                ５\n"
      "行政规范性文件  ３            ０            ３\n";
  CHECK(status_of(below, kMade) == "ambiguous");
  CHECK(status_of(below, kRepealed) == "ambiguous");  // converters of PDF do not keep the columns exactly
  const std::string above =
      "                3，\n"
      "规章            653           0             12\n"
      "\n"
      "行政规范性文件  3             0             3\n";
  CHECK(status_of(above, kMade) == "ambiguous");
  CHECK(status_of(above, kRepealed) == "ambiguous");
  CHECK(status_of(above, kNormative) == "3");
}

TEST_CASE("rows, blank lines and words beside a row leave it as it is") {
  const std::string rows =
      "规章            12            0             12\n"
      "行政规范性文件  3             0             3\n"
      "\n"
      "                5\n";
  CHECK(status_of(rows, kMade) == "12");
  CHECK(status_of(rows, kNormative) == "3");
  const std::string other_row =
      "规章            12            0             12\n"
      "其中修改        5             0             5\n"
      "行政规范性文件  3             0             3\n";
  CHECK(status_of(other_row, kMade) == "12");
}

TEST_CASE("the end of a header right above a row is no piece of the row's figures") {
  const std::string header =
      "第二十条第（五）项\n"
      "              上一年    本年增    处理决\n"
      "信息内容      项目数    /减（如   定数量\n"
      "              量        写作-\n"
      "                        8）\n";
  const std::string rows =
      "行政许可      7         -         3\n"
      "第二十条第（九）项\n"
      "信息内容      采购项目数量  采购总金额\n"
      "政府集中采购  5             6万元\n";
  const auto licensing = [](const std::string& text) {
    return match::read_cell(text, "disclosure.licensing.previous_items");
  };
  CHECK(licensing(header + rows) == "7");
  CHECK(licensing(header + "                        1\n" + rows) == "ambiguous");
}
