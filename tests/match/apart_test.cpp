// Labels and figures that stand apart, and figures cut over lines, as converters of PDF and browsers of text
// leave them: read rightly or not at all.
#include "match/cell_reading.hpp"

using namespace gxreport;

namespace {

const std::string kTitle = "二、主动公开政府信息情况\n";
const std::string kArticles = kTitle + "第二十条第（五）项\n信息内容\n";
/// What tells the form of 2021.
const std::string kMade =
    "按照国办公开办函〔2021〕30号编制。\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件"
    "数\n规章\t0\t0\t0\n行政规范性文件\t0"
    "\t0\t0\n";
const std::string kRequests =
    kTitle + kMade +
    "三、收到和处理政府信息公开申请情况\n"
    "                        自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n";

std::string requests(std::string_view rows, std::string_view cell) {
  return match::read_cell(kRequests + std::string(rows), "requests." + std::string(cell));
}

}  // namespace

TEST_CASE("a row is not empty when its figure stands behind a header that begins another block") {
  const auto licensing = [](std::string_view behind) {
    return match::read_cell(
        kArticles + "行政许可\n\n" + std::string(behind) +
            "\n第二十条第（六）项\n信息内容\n\n本年处理决定数量\n\n行政处罚\n\n0\n\n行政强制\n\n0\n"
            "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n"
            "二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n",
        "disclosure.licensing.decisions");
  };
  CHECK(licensing("本年处理决定数量\n7\n") == "ambiguous");
  CHECK(licensing("") == "empty");
}

TEST_CASE("a row is not empty when another holds more figures than it has columns") {
  const auto change = [](std::string_view licensing) {
    return match::read_cell(kArticles + "上一年项目数量\n本年增/减\n处理决定数量\n行政许可\n" +
                                std::string(licensing) + "其他对外管理服务事项\n第二十条第（六）项\n",
                            "disclosure.other_services.change");
  };
  CHECK(change("3\n0\n5\n1\n0\n2\n") == "ambiguous");
  CHECK(change("3\n0\n5\n") == "empty");
}

TEST_CASE("digits in a text between a label and its figures may be the first of them") {
  CHECK(requests("一、本年新收政府信息公开申请数量 5047大 3 1595大  11  12  13  9\n",
                 "new_received.natural_person") == "ambiguous");
}

TEST_CASE("pieces of figures with units, quotes or remarks around them belong to the figures above") {
  const std::string whole = "一、本年新收政府信息公开申请数量  3  0  0  1，942项  0  0  1，945项\n";
  CHECK(requests(whole, "new_received.public_welfare") == "1942");
  const std::string cut = "一、本年新收政府信息公开申请数量  3  0  0  1，942  0  0  1，945\n";
  CHECK(requests(cut + "                                           ，142项        ，145项\n",
                 "new_received.public_welfare") == "ambiguous");
}

TEST_CASE("a piece of a figure where the row's own line has none leaves no figure of the row its place") {
  const std::string above = "                                                  “128\n";
  const std::string row = "一、本年新收政府信息公开申请数量  “152”  “136”        “90”  “116”\n";
  CHECK(requests(above + row, "new_received.natural_person") == "ambiguous");
  CHECK(requests(above + row, "new_received.total") == "ambiguous");
}

TEST_CASE("a line of pieces below a whole line of figures leaves none of them certain") {
  const std::string rows =
      "一、本年新收政府信息公开申请数量\n\n468 743 104 290 4669 145 4709\n6\n4\n41\n8\n194\n98\n261\n\n"
      "二、上年结转政府信息公开申请数量\n\n";
  CHECK(requests(rows, "new_received.business") == "ambiguous");
}

TEST_CASE("a sign among the counts and none in the change: the figures may stand in each other's place") {
  const auto fees = [](std::string_view figures) {
    return match::read_cell(
        "二、主动公开政府信息情况\n第二十条第（六）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n"
        "行政处罚\t" +
            std::string(figures) + "\n行政强制\t5\t0\t0\n",
        "disclosure.penalty.change");
  };
  CHECK(fees("3\t-1\t0") == "-1");
  CHECK(fees("-1\t1\t0") == "ambiguous");
  CHECK(fees("31\t0\t-12") == "0");  // a wrong figure, not a moved one
}

TEST_CASE("a row of three cells that begins and ends with a word for none is no page number") {
  const std::string text =
      kTitle +
      "按照国办公开办函〔2021〕30号编制。\n第二十条第（一）项\n信息内容 本年制发件数 本年废止件数 "
      "现行有效件数\n"
      "规章             无 0 无\n行政规范性文件        0 0 0\n三、收到和处理政府信息公开申请情况\n";
  CHECK(match::read_cell(text, "disclosure.regulations.made") == "empty");
  CHECK(match::read_cell(text, "disclosure.regulations.repealed") == "0");
}

TEST_CASE("pieces of figures stand below them by characters where wide digits are counted as one column") {
  CHECK(requests("一、本年新收政府信息公开申请数量 １０８７ １２５１ ７２ ４７６５６７ ２２６ ２１ ４８００\n"
                 "数量             ７    ９    ８９ ３      ２   １１ ７３１\n",
                 "new_received.natural_person") == "ambiguous");
}

TEST_CASE("headers one below the other in another order than the form's do not tell the columns") {
  const auto penalty = [](std::string_view headers) {
    return match::read_cell(kTitle + "第二十条第（六）项\n信息内容\n" + std::string(headers) +
                                "行政处罚\n1\n2\n3\n行政强制\n0\n0\n0\n",
                            "disclosure.penalty.change");
  };
  CHECK(penalty("上一年项目数量\n本年增/减\n处理决定数量\n") == "2");
  CHECK(penalty("本年增/减\n处理决定数量\n上一年项目数量\n") == "ambiguous");
  CHECK(penalty("本年增/减\t处理决定数量\t上一年项目数量\n") == "1");
}

TEST_CASE("headers wrapped in narrow columns tell when the columns have changed places") {
  const auto coercion = [](std::string_view upper, std::string_view middle) {
    return match::read_cell(
        kArticles +
            "信息内容\t上一年项目数量\t本年增/"
            "减\t处理决定数量\n行政许可\t1\t0\t0\n其他对外管理服务事项\t1\t0\t0\n第二十条第（六）项\n        "
            "              上一\n" +
            "                      年项  " + std::string(upper) + "\n信息内容              目数  " +
            std::string(middle) +
            "\n                      量\n\n"
            "行政处罚              0件   0件     0件\n行政强制              3件   0件     20件\n",
        "disclosure.coercion.change");
  };
  CHECK(coercion("本年    处理决", "增/减   定数量") == "0");
  CHECK(coercion("处理决  本年", "定数量  增/减") == "ambiguous");
}

TEST_CASE("two dashes with a space between are the blanks of two cells") {
  const std::string row = "一、本年新收政府信息公开申请数量  4  0  0  0  0  —— ——\n";
  CHECK(requests(row, "new_received.natural_person") == "4");
  CHECK(requests(row, "new_received.other_org") == "empty");
}

TEST_CASE("pieces of a heading and of the row's label on one line do not begin another row") {
  const std::string rows =
      "      1. 申请人无正当理由逾期\n"
      "         不补正、行政机关不再   0  1  0  0  0  0  1\n"
      "         处理其政府信息公开申请\n"
      "（六） 2. 申请人逾期未按收费通\n"
      "其他 知要求缴纳费用、行政机关  0  2  0  0  3  0  5\n"
      "处理 不再处理其政府信息公开申\n      请\n"
      "      3. 其他                  7  0  0  0  0  0  7\n";
  CHECK(requests(rows, "other_unpaid_fee.business") == "ambiguous");
  CHECK(requests(rows, "other_other.natural_person") == "7");
}
