// Headers and lines that contradict the columns in which the figures seem to stand.
#include "match/cell_reading.hpp"

using namespace gxreport;

namespace {

constexpr std::string_view kRows[] = {"一、本年新收政府信息公开申请数量",
                                      "二、上年结转政府信息公开申请数量",
                                      "（一）予以公开",
                                      "（二）部分公开",
                                      "1.属于国家秘密",
                                      "四、结转下年度继续办理"};

/// Table three with `headers` and the rows of kRows; the figures of row n are `rows[n]`, else 1 to 7.
std::string table(std::string_view headers, const std::vector<std::string>& rows = {}) {
  std::string out = "三、收到和处理政府信息公开申请情况\n" + std::string(headers);
  for (std::size_t n = 0; n < std::size(kRows); ++n) {
    out += std::string(kRows[n]) + "\t" + (n < rows.size() ? rows[n] : "1\t1\t1\t1\t1\t1\t6") + "\n";
  }
  return out;
}

constexpr std::string_view kNatural = "requests.new_received.natural_person";
constexpr std::string_view kPartial = "requests.partial.natural_person";
constexpr std::string_view kRest = "商业\n企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n";

}  // namespace

TEST_CASE("the total may stand a level above the first column, but not change places with it") {
  const std::string level = "申请人情况\n总计\n自然人\n法人或其他组织\n" + std::string(kRest);
  CHECK(match::read_cell(table(level), kNatural) == "1");
  const std::string swapped = "申请人情况\n总计\n法人或其他组织\n自然人\n" + std::string(kRest);
  CHECK(match::read_cell(table(swapped), kNatural) == "ambiguous");
  const std::string plain = "申请人情况\n自然人\n法人或其他组织\n总计\n" + std::string(kRest);
  CHECK(match::read_cell(table(plain), kNatural) == "1");
}

TEST_CASE("a row with a blank that begins at another cell than all others is not placed") {
  const std::string header = "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n";
  const std::string full = "2\t1\t1\t1\t1\t1\t7";
  const std::string odd = "\t2\t1\t\t1\t1\t1\t6";
  CHECK(match::read_cell(table(header, {full, full, full, odd}), kPartial) == "ambiguous");
  CHECK(match::read_cell(table(header, {full, full, full, "2\t1\t\t1\t1\t1\t6"}), kPartial) == "2");
}

TEST_CASE("lines with more cells than any full row are no grid") {
  const std::string header = "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n";
  const std::string blank = "\t1\t1\t1\t1\t1\t5";
  CHECK(match::read_cell(
            table(header, {"1\t1\t1\t1\t1\t1\t6", "1\t1\t1\t1\t1\t1\t6", "1\t1\t1\t1\t1\t1\t6", blank}),
            "requests.partial.business") == "1");
  CHECK(match::read_cell(table(header, {"1\t1\t1\t1\t1\t1\t6", "1\t1\t1\t1\t1\t1\t6", "1\t1\t1\t1\t1\t1\t6",
                                        "\t1\t1\t1\t1\t1\t1\t"}),
                         kPartial) == "ambiguous");
}

TEST_CASE("a label that stands twice keeps the rows in the order of the page") {
  // 其他 ends a line of the group's heading before the row of that name comes.
  // clang-format off
  const std::string text =
      "三、收到和处理政府信息公开申请情况\n"
      "                                    自然人   商业企业  科研机构  社会公益组织  法律服务机构  其他   总计\n"
      "一、本年新收政府信息公开申请数量    1        1         1         1             1             1      6\n"
      "二、上年结转政府信息公开申请数量    1        1         1         1             1             1      6\n"
      "（一）予以公开                      1        1         1         1             1             1      6\n"
      "1.属于国家秘密                      1        1         1         1             1             1      6\n"
      "5.要求行政机关确认或重新出具        1        1         1         1             1             1      6\n"
      "      1.申请人无正当\n"
      "      理由逾期不补正、              2        1         1         1             1             1      7\n"
      "      行政机关不再处理\n"
      "      其政府信息公开申\n"
      "（六）其他处   请\n"
      "理    2.申请人逾期未按\n"
      "      收费通知要求缴纳              3        1         1         1             1             1      8\n"
      "      费用、行政机关不\n"
      "      再处理其政府信息\n"
      "      公开申请\n"
      "      3.其他                        4        1         1         1             1             1      9\n"
      "（七）总计                          9        3         3         3             3             3      24\n";
  // clang-format on
  CHECK(match::read_cell(text, "requests.other_no_correction.natural_person") == "2");
  CHECK(match::read_cell(text, "requests.other_unpaid_fee.natural_person") == "3");
  CHECK(match::read_cell(text, "requests.other_other.natural_person") == "4");
}

TEST_CASE("a row whose figures stand behind a foreign text is not empty") {
  const std::string header = "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n";
  const std::string full = "1\t1\t1\t1\t1\t1\t6";
  CHECK(match::read_cell(table(header, {full, full, full, "见附表\t" + full}), kPartial) == "ambiguous");
  CHECK(match::read_cell(table(header, {full, full, full, "None\t" + full}), kPartial) == "1");
  CHECK(match::read_cell(table(header, {full, full, full, "\t\t\t\t\t\t"}), kPartial) == "empty");
  std::string text = table(header, {full, full, full, ""});
  CHECK(match::read_cell(text, kPartial) == "empty");
  const std::string label = "（二）部分公开\t";
  text.replace(text.find(label), label.size(), "（二）部分公开；1；1；1；1；1；1；6");
  CHECK(match::read_cell(text, kPartial) == "ambiguous");
}

TEST_CASE("one figure in each cell that a merged one has become is that figure") {
  const auto penalty = [](std::string_view figures) {
    return match::read_cell(
        "二、主动公开政府信息情况\n第二十条第（一）项\n"
        "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
        "行政规范性文件\t2\t0\t5\n第二十条第（六）项\n信息内容\t本年处理决定数量\n"
        "行政处罚\t" +
            std::string(figures) + "\n行政强制\t0\t0\t0\n",
        "disclosure.penalty.decisions");
  };
  CHECK(penalty("12\t12\t12") == "12");
  CHECK(penalty("12\t12\t13") == "ambiguous");
}

TEST_CASE("one full row of tabs tells nothing of a row with blanks at its ends") {
  const auto rows = [](std::string_view more) {
    return "三、收到和处理政府信息公开申请情况\n三、本年度办理结果\t（三）不予公开\t1."
           "属于国家秘密\t1\t1\t1\t1\t1\t1\t6\t\n" +
           std::string(more) +
           "\t（七）总计\t\t95\t23\t\t60\t103\t169\t\n四、结转下年度继续办理\t\t\t\t\t\t\t\t\t\n";
  };
  constexpr std::string_view kTotal = "requests.handled_total.natural_person";
  CHECK(match::read_cell(rows(""), kTotal) == "ambiguous");
  CHECK(match::read_cell(rows("\t\t2.其他法律行政法规禁止公开\t2\t1\t1\t1\t1\t1\t7\t\n"), kTotal) == "95");
}
