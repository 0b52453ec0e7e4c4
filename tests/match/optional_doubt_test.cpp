// Rows of a table with 小计 that are shifted or have nothing between their figures.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

constexpr std::string_view kWith =
    "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t小计\t总计\n";
constexpr std::string_view kTableTwo =
    "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
    "规章\t0\t0\t0\n行政规范性文件\t2\t0\t5\n";

/// The cells of `granted` in `text`, from left to right: "5 1 2 0 0 0 3 8".
std::string granted(const std::string& text) {
  Document document;
  check_document(text, TemplateSet::builtin(), Options{}, document);
  const Report& report = document.report;
  REQUIRE(report.form != nullptr);
  std::string out;
  for (const char* column : {"natural_person", "business", "research", "public_welfare", "legal_service",
                             "other_org", "subtotal", "total"}) {
    const Cell& cell = report.cells.at(report.form->find_cell(std::string("requests.granted.") + column));
    out += cell.status == CellStatus::ok ? cell.value.to_string() : std::string(status_name(cell.status));
    out += ' ';
  }
  return out;
}

std::string table(std::string_view header, std::string_view received, std::string_view figures,
                  std::string_view zeros) {
  std::string out = std::string(kTableTwo) + "三、收到和处理政府信息公开申请情况\n" + std::string(header);
  out += "一、本年新收政府信息公开申请数量" + std::string(received) + "\n";
  out += "二、上年结转政府信息公开申请数量" + std::string(zeros) + "\n";
  out += "（一）予以公开" + std::string(figures) + "\n";
  return out + "四、结转下年度继续办理" + std::string(zeros) + "\n";
}

constexpr std::string_view kReceived = "\t9\t4\t3\t0\t0\t2\t9\t18";
constexpr std::string_view kZeros = "\t0\t0\t0\t0\t0\t0\t0\t0";
constexpr std::string_view kOpen =
    "ambiguous ambiguous ambiguous ambiguous ambiguous ambiguous ambiguous ambiguous ";

}  // namespace

TEST_CASE("a row with 小计 that may be shifted is not read") {
  CHECK(granted(table(kWith, kReceived, "\t5\t1\t2\t0\t0\t0\t3\t8", kZeros)) == "5 1 2 0 0 0 3 8 ");
  CHECK(granted(table(kWith, kReceived, "\t5\t1\t2\t\t0\t0\t3\t8", kZeros)) == "5 1 2 empty 0 0 3 8 ");
  CHECK(granted(table(kWith, kReceived, "\t5\t1\t2\t0\t0\t3\t8\t", kZeros)) == kOpen);
  CHECK(granted(table(kWith, kReceived, "\t\t5\t1\t2\t0\t0\t3\t8", kZeros)) == kOpen);
}

TEST_CASE("figures with nothing between them are separated with 小计 where the header has it") {
  CHECK(granted(table(kWith, "943002918", "51200038", "00000000")) == "5 1 2 0 0 0 3 8 ");
}

TEST_CASE("rows of seven figures under a wrapped header with 小计 may each lack one") {
  const std::string text =
      std::string(kTableTwo) +
      "三、收到和处理政府信息公开申请情况\n"
      "                                  自然   商业   科研   社会   法律\n"
      "                                  人     企业   机构   公益   服务   其他   小计   总计\n"
      "一、本年新收政府信息公开申请数量  0             0      0      0      0      0      0\n"
      "二、上年结转政府信息公开申请数量  0      0      0             0      0      0      0\n"
      "（一）予以公开                    0      0      0      0             0      0      0\n"
      "四、结转下年度继续办理            0      0             0      0      0      0      0\n";
  CHECK(granted(text).find_first_of("0123456789") == std::string::npos);
}

TEST_CASE("glued figures are not separated where 小计 stands among headers that are not all there") {
  std::string header(kWith);
  header.erase(header.find("其他\t"), std::string("其他\t").size());
  CHECK(granted(table(header, "943002918", "51200038", "00000000")).find_first_of("0123456789") ==
        std::string::npos);
}
