// Figures torn in two where every cell has a line of its own.
#include "match/cell_reading.hpp"

using namespace gxreport;

namespace {

std::string fees(std::string_view figures) {
  const std::string bytes =
      "第二十条第（八）项\n\n信息内容\n\n上一年项目数量\n\n本年增/减\n\n行政事业性收费\n" +
      std::string(figures) +
      "\n第二十条第（九）项\n\n信息内容\n\n采购项目数量\n\n采购总金额\n\n政府集中采购\n\n17\n\n4.5万元\n\n";
  return match::read_cell(bytes, "disclosure.fees.previous_items") + " " +
         match::read_cell(bytes, "disclosure.fees.change");
}

}  // namespace

TEST_CASE("two figures on a line above the next cell may be one figure") {
  CHECK(fees("\n20\n\n-9\n") == "20 -9");
  CHECK(fees("\n2 0\n\n-9\n") == "ambiguous ambiguous");
  CHECK(fees("2 0\n-9\n") == "ambiguous ambiguous");
}

TEST_CASE("two figures on a line are a row where nothing or a page number follows") {
  CHECK(fees("\n20 -9\n") == "20 -9");
  CHECK(fees("20 -9\n\n4\n") == "20 -9");
}

TEST_CASE("figures glued in one cell of a table that parts its cells are not two cells") {
  CHECK(fees("\n00\n\n\n\n") == "ambiguous ambiguous");
  CHECK(fees("\n0\n\n0\n") == "0 0");
}

TEST_CASE("digits that are no figure below a label are no page number, and its row is not empty") {
  const std::string bytes =
      "\t第二十条第（八）项\n\t信息内容\n\t上一年项目数量\n\t本年增/减\n\t行政事业性收费\n\t00\n\t\n\n"
      "\t第二十条第（九）项\n\t信息内容\n\t采购项目数量\n\t采购总金额\n\t政府集中采购\n\t17\n\t4.5万元\n";
  CHECK(match::read_cell(bytes, "disclosure.fees.previous_items") == "ambiguous");
  CHECK(match::read_cell(bytes, "disclosure.procurement.projects") == "17");
}
