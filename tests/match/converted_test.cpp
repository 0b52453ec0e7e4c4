// Figures that converters of PDF and browsers of text move between the pieces of a label, before their rows
// or into another order; tables in which nothing was entered.
#include "match/cell_reading.hpp"

using namespace gxreport;

namespace {

const std::string kTitle = "二、主动公开政府信息情况\n";
/// What tells the form of 2021.
const std::string kForm = "按照国办公开办函〔2021〕30号编制。\n" + kTitle +
                          "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0"
                          "\t0\n行政规范性文件\t0\t0\t0\n";
const std::string kRequests =
    kForm +
    "三、收到和处理政府信息公开申请情况\n\n自然人\n\n商业企业\n\n科研机构\n\n社会公益组织\n\n法律服务机构\n\n"
    "其他\n\n总计\n\n";

const std::string kColumns =
    "三、收到和处理政府信息公开申请情况\n"
    "                        自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n";

/// A figure a line, with blank lines between.
std::string lines(std::string_view figures) {
  std::string out;
  for (const char c : figures) out += c == ' ' ? std::string("\n\n") : std::string(1, c);
  return out + "\n\n";
}

std::string partial_costs(std::string_view rows) {
  return match::read_cell(kRequests + "一、本年新收政府信息公开申请数量\n\n" + lines("1 0 0 0 0 0 1") +
                              std::string(rows) + "三、本年度办理结果\n",
                          "requests.partial.natural_person");
}

}  // namespace

TEST_CASE("figures between the pieces of a label, and others behind them: either may be the row's") {
  const std::string label = "（二）部分公开（区分处理\n\n";
  const std::string rest = "的，只计这一情形，不计\n其他情形）\n\n";
  CHECK(partial_costs(label + lines("9 0 0 0 0 0 9") + rest) == "9");
  CHECK(partial_costs(label + lines("9 0 0 0 0 0 9") + rest + lines("3 0 0 0 0 1 4")) == "ambiguous");
}

TEST_CASE("where figures of a row stand on one line and the last one below, other rows may be out of order") {
  const auto documents = [](std::string_view regulations) {
    return match::read_cell(
        kTitle +
            "按照国办公开办函〔2021〕30号编制。\n第二十条第（一）项\n信息内容\n\n本年制发件数\n\n"
            "本年废止件数\n\n现行有效件数\n\n规章\n\n" +
            std::string(regulations) + "行政规范性文件\n\n" + lines("1 2 8") +
            "三、收到和处理政府信息公开申请情况\n",
        "disclosure.normative_documents.made");
  };
  CHECK(documents("8411 0\n\n28\n\n") == "ambiguous");
  CHECK(documents("8411\n\n0\n\n28\n\n") == "1");
}

TEST_CASE("a row is not empty when a figure stands before the first row of its block") {
  const auto licensing = [](std::string_view before) {
    return match::read_cell(kTitle + "第二十条第（五）项\n信息内容\n\n上一年项目数量\n\n" +
                                std::string(before) +
                                "行政许可\n\n其他对外管理服务事项 0\n\n第二十条第（六）项\n",
                            "disclosure.licensing.decisions");
  };
  CHECK(licensing("3941\n\n") == "ambiguous");
  CHECK(licensing("") == "empty");
}

TEST_CASE("a remark that begins above the label goes on beside it, before the figures") {
  const auto abusive = [](std::string_view above, std::string_view beside) {
    return match::read_cell(
        kForm +
            "三、收到和处理政府信息公开申请情况\n"
            "                  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n"
            "3.要求提供公开出  0       0         0         0             0             0     0\n版物\n"
            "4.无正当理由 " +
            std::string(above) + "\n大量反复申请 " + std::string(beside) +
            "   0         0         4             30            0     63\n",
        "requests.rejected_abusive.natural_person");
  };
  CHECK(abusive("29(其中", "修订 26") == "ambiguous");
  CHECK(abusive("", "29     ") == "29");
}

TEST_CASE("what goes on below a figure may have a remark behind it") {
  const auto pending = [](std::string_view below) {
    return match::read_cell(
        kForm +
            "四、政府信息公开行政复议、行政诉讼情况\n行政复议  行政诉讼\n  未经复议直接起诉  复议后起诉\n"
            "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 "
            "结果纠正 "
            "其他结果 尚未审结 总计\n\n"
            "2 0 0 24 2489 0 0 0 0 0 0 0 0 0 0\n" +
            std::string(below),
        "review.reconsideration.pending");
  };
  CHECK(pending("0 大 大 69 （其中修订 大 4 大\n") == "ambiguous");
  CHECK(pending("") == "24");
}

TEST_CASE("a row below all headers that is blank in every cell is empty, not missing") {
  const auto upheld = [](std::string_view row) {
    return match::read_cell(
        "按照国办公开办函〔2021〕30号编制。\n三、收到和处理政府信息公开申请情况\n"
        "一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n"
        "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n"
        "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n"
        "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
        "\n" +
            std::string(row) + "五、存在的主要问题及改进情况\n无。\n",
        "review.reconsideration.upheld");
  };
  CHECK(upheld("\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n") == "empty");
  CHECK(upheld("\t\t\t\t\t\t\t\n") == "missing");
}

TEST_CASE("a header in merged cells tells the column of the figures below its labels") {
  const auto projects = [](std::string_view row) {
    return match::read_cell(kTitle +
                                "第二十条第（八）项 | | | |\n信息内容 | 上一年项目数量 | | 本年增/减 |\n"
                                "行政事业性收费 | 3 | | 0 |\n第二十条第（九）项 | | | |\n"
                                "信息内容 | 采购项目数量 | | 采购总金额 |\n" +
                                std::string(row) + "三、收到和处理政府信息公开申请情况\n",
                            "disclosure.procurement.projects");
  };
  CHECK(projects("政府集中采购 | 6 | | 251000元 |\n") == "6");
  CHECK(projects("政府集中采购 | | 6 | 251000元 |\n") == "ambiguous");
}

TEST_CASE("columns that stand elsewhere on another page do not tell the place of a figure") {
  const auto natural_person = [](std::size_t indent) {
    const std::string figures = "10    20    30    40    50    60    210\n";
    return match::read_cell(
        kForm + kColumns + "一、本年新收政府信息公开申请数量" + std::string(indent, ' ') + figures +
            "二、上年结转政府信息公开申请数量            " + figures +
            "（一）予以公开                              " + figures +
            "（二）部分公开                              11                      51          62\n",
        "requests.partial.natural_person");
  };
  CHECK(natural_person(12) == "11");
  CHECK(natural_person(6) == "ambiguous");
}

TEST_CASE("a row is not empty when figures in quotes and with units stand below its label") {
  const auto partial = [](std::string_view below) {
    return match::read_cell(kForm + kColumns + "一、本年新收政府信息公开申请数量  0  0  0  0  0  0  0\n" +
                                "（二）部分公开（区分处理的，只计这一情\n形，不计其他情形）\n" +
                                std::string(below) + "1.属于国家秘密  0  0  0  0  0  0  0\n",
                            "requests.partial.natural_person");
  };
  CHECK(partial("\"0 项\" \"0 项\" \"0 项\" \"0 项\" \"0 项\"\n") == "ambiguous");
  CHECK(partial("") == "empty");
}

TEST_CASE("three cells of which the outer are dashes look like the number of a page, but below a label") {
  const auto change = [](std::string_view below) {
    return match::read_cell(kTitle +
                                "第二十条第（五）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n"
                                "行政许可 1 0 3\n其他对外管理服务\n事项\n" +
                                std::string(below) + "第二十条第（六）项\n",
                            "disclosure.other_services.change");
  };
  CHECK(change("— 56 —\n") == "ambiguous");
  CHECK(change("/ 56 /\n") == "56");
  CHECK(change("") == "empty");
}

TEST_CASE("a row with blanks whose sums fail is not read where figures of others are adrift") {
  const auto handled = [](std::string_view adrift) {
    return match::read_cell(kRequests + "2.重复申请\n\n" + std::string(adrift) + "（七）总计\n\n" +
                                lines("— — 2465 — — — 51") + "四、结转下年度继续办理\n\n" +
                                lines("9 0 0 0 0 0 9"),
                            "requests.handled_total.research");
  };
  CHECK(handled("9432 2978 5503\n\n") == "ambiguous");
  CHECK(handled(lines("0 0 0 0 0 0 0")) == "2465");
}

TEST_CASE("pieces of figures stand behind the rest of the label, on one line with it") {
  const std::string rows =
      "2.申请人逾期未按收费通知要求缴纳费      21 20         29 70\n"
      "用、行政机关不再处理其政府信息公开申 0项 项 项 0项 0项 项 项\n请\n"
      "3.其他                               0  0  0  0  0  0  0\n";
  CHECK(match::read_cell(kForm + kColumns + rows, "requests.other_unpaid_fee.business") == "ambiguous");
  CHECK(match::read_cell(kForm + kColumns + rows, "requests.other_other.business") == "0");
}

TEST_CASE("where pieces below do not stand under figures in a column, none of the row is certain") {
  const auto total = [](std::string_view figures, std::string_view pieces) {
    return match::read_cell(kForm + kColumns + "一、本年新收政府信息公开申请数量" + std::string(figures) +
                                "\n" + std::string(pieces) +
                                "二、上年结转政府信息公开申请数量  0  0  0  0  0  0  0\n",
                            "requests.new_received.total");
  };
  const std::string wide = "  12    3    10    0    0    0    25";
  CHECK(total(wide, "                                     ，4项  5项\n") == "ambiguous");
  CHECK(total(" 12 3 10 0 0 0 25", "4项 5项\n") == "ambiguous");
  CHECK(total(" 12 3 10 0 0 0 25", "- 5 -\n") == "25");
}
