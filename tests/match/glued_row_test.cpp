// Rows and tables of a report whose figures stand in one run.
#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

constexpr std::string_view kTableThree =
    "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
    "规章\t0\t0\t0\n行政规范性文件\t2\t0\t5\n"
    "三、收到和处理政府信息公开申请情况\n"
    "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
    "一、本年新收政府信息公开申请数量1000001\n二、上年结转政府信息公开申请数量0000000\n";

/// The cells of the ids in `text`, in their order: "5 1 empty".
std::string read(const std::string& text, const std::vector<std::string>& ids) {
  Document document;
  check_document(text, TemplateSet::builtin(), Options{}, document);
  const Report& report = document.report;
  REQUIRE(report.form != nullptr);
  std::string out;
  for (const std::string& id : ids) {
    const Cell& cell = report.cells.at(report.form->find_cell(id));
    out += cell.status == CellStatus::ok ? cell.value.to_string() : std::string(status_name(cell.status));
    out += ' ';
  }
  out.pop_back();
  return out;
}

constexpr std::string_view kReviewHead =
    "四、政府信息公开行政复议、行政诉讼情况\n行政复议行政诉讼\n"
    "结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉\n"
    "结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计\n";

}  // namespace

TEST_CASE("figures behind the mark that closes a label are the row's") {
  const std::string text = std::string(kTableThree) +
                           "（二）部分公开（区分处理的，只计这一情形，不计其他情形）1000001\n"
                           "3.危及“三安全一稳定”0000000\n4.保护第三方合法权益0000000\n";
  CHECK(read(text, {"requests.partial.natural_person", "requests.partial.total"}) == "1 1");
  CHECK(read(text, {"requests.denied_safety.business", "requests.denied_safety.total"}) == "0 0");
}

TEST_CASE("a second run under the headings of a table leaves nothing certain") {
  const std::vector<std::string> ids = {"review.reconsideration.upheld", "review.litigation_direct.total"};
  const std::string head = std::string(kTableThree) + std::string(kReviewHead);
  CHECK(read(head + "000000000000000\n", ids) == "0 0");
  CHECK(read(head + "000000000000000\n000000000000000\n", ids) == "0 0");
  CHECK(read(head + "000000000000000\n000011000000000\n", ids) == "ambiguous ambiguous");
  CHECK(read(head + "00000000000230023\n", ids) == "0 0");
  CHECK(read(head + "0000000000023002300000000012345678" + "0230023\n", ids) == "ambiguous ambiguous");
}

TEST_CASE("headings out of order leave a run uncut") {
  std::string head(kReviewHead);
  const std::string name = "尚未审结";
  head.replace(head.find(name), name.size(), "结果维持");
  head.replace(head.find("结果维持"), name.size(), name);
  CHECK(read(std::string(kTableThree) + head + "000000000000000\n", {"review.litigation_direct.total"}) ==
        "ambiguous");
}

TEST_CASE("a run may hold the figures of the row whose label is lost below it") {
  const std::size_t three = kTableThree.find("三、收到");
  const std::string head =
      std::string(kTableThree.substr(0, three)) + "第二十条第（六）项\n信息内容本年处理决定数量\n";
  const std::string rest(kTableThree.substr(three));
  const std::vector<std::string> ids = {"disclosure.penalty.decisions"};
  CHECK(read(head + "行政处罚12\n行政强制0\n" + rest, ids) == "12");
  CHECK(read(head + "行政处罚120\n" + rest, ids) == "ambiguous");
}

TEST_CASE("a row that stands twice, once with figures that cannot be cut, is not read") {
  const std::string head = std::string(kTableThree) + "（一）予以公开0000000\n（二）部分公开0000000\n";
  const std::vector<std::string> ids = {"requests.partial.business", "requests.granted.business"};
  CHECK(read(head + "（二）部分公开－250030055\n（三）不予公开1.属于国家秘密0000000\n", ids) ==
        "ambiguous 0");
  CHECK(read(head + "（二）部分公开的2件已答复。\n（三）不予公开1.属于国家秘密0000000\n", ids) == "0 0");
}

TEST_CASE("figures behind a label with an error inside a paragraph are not an empty row") {
  const std::string text =
      std::string(kTableThree) +
      "（五）不予处理1.信访举报投诉类申请00000002.重复申请00000003.要求提供公开出版物0000000"
      "4.无正当理由大量反复申请00000005.要求行政机关确认某重新出具已获取信息0000000"
      "（六）其他处理1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请0000000"
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请00000003.其他0000000"
      "（七）总计0000000四、结转下年度继续办理0000000\n";
  const std::vector<std::string> ids = {"requests.rejected_reconfirm.business",
                                        "requests.rejected_abusive.business"};
  CHECK(read(text, ids) == "ambiguous 0");
}

TEST_CASE("a row that stands twice, once with a dash, is not read") {
  const std::size_t three = kTableThree.find("三、收到");
  const std::string head =
      std::string(kTableThree.substr(0, three)) + "第二十条第（六）项信息内容本年处理决定数量行政处罚0";
  const std::string rest = "第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费0.00万元\n" +
                           std::string(kTableThree.substr(three));
  const std::vector<std::string> ids = {"disclosure.coercion.decisions", "disclosure.penalty.decisions"};
  CHECK(read(head + "行政强制11" + rest, ids) == "11 0");
  CHECK(read(head + "行政强制-行政强制11" + rest, ids) == "ambiguous 0");
  CHECK(read(head + "行政强制空白行政强制11" + rest, ids) == "ambiguous 0");
  CHECK(read(head + "行政强制11行政强制-" + rest, ids) == "ambiguous 0");
}
