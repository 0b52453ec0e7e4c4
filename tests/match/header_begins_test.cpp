// Rows with blank cells below headers that begin where their figures do.
#include "match/cell_reading.hpp"

using namespace gxreport;

namespace {

std::string table(std::string_view last) {
  return "按照国办公开办函〔2021〕30号编制。\n"
         "三、收到和处理政府信息公开申请情况\n"
         "                                  自然人    商业企业    科研机构    社会公益组织    法律服务机构   "
         " 其他  总计\n"
         "一、本年新收政府信息公开申请数量  821       35                                      2              "
         " 1     859\n"
         "二、上年结转政府信息公开申请数量  18                                                               "
         "       18\n"
         "（一）予以公开                    258       12\n" +
         std::string(last) + "四、结转下年度继续办理            72\n";
}

std::string read(std::string_view last, std::string_view cell) {
  return match::read_cell(table(last), "requests." + std::string(cell));
}

}  // namespace

TEST_CASE("figures that all begin right below headers stand in their columns") {
  CHECK(read("", "new_received.legal_service") == "2");
  CHECK(read("", "new_received.research") == "empty");
  CHECK(read("", "carried_in.total") == "18");
  CHECK(read("", "granted.business") == "12");
}

TEST_CASE("one figure that begins elsewhere, and where the others begin tells nothing") {
  CHECK(read("（二）部分公开                     3\n", "new_received.legal_service") == "ambiguous");
  CHECK(read("（二）部分公开                    3\n", "new_received.legal_service") == "2");
}
