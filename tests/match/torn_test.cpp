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
