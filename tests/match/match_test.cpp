// What the matcher makes of single difficulties; whole layouts are in tests/property and tests/golden.
#include <algorithm>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

struct Reading {
  std::string bytes;  // the text keeps a view of them
  Text text;
  Report report;

  explicit Reading(std::string utf8) : bytes(std::move(utf8)) {
    REQUIRE(decode(bytes, std::nullopt, {}, text) == SourceError::none);
    match_report(text, TemplateSet::builtin(), report);
    REQUIRE(report.form != nullptr);
  }

  [[nodiscard]] std::string at(std::string_view id) const {
    const CellIndex index = report.form->find_cell(id);
    REQUIRE(index != kNoCell);
    const Cell& cell = report.cells[index];
    if (cell.status == CellStatus::ok) return cell.value.to_string();
    return std::string(status_name(cell.status));
  }

  [[nodiscard]] std::size_t observed(Observation::Kind kind) const {
    return static_cast<std::size_t>(std::ranges::count(report.observations, kind, &Observation::kind));
  }
};

std::string table2(std::string_view rows,
                   std::string_view header = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数") {
  return "第二十条第（一）项\n" + std::string(header) + "\n" + std::string(rows);
}

std::string row(std::string_view label, std::string_view figures) {
  return std::string(label) + "\t" + std::string(figures) + "\n";
}

constexpr std::string_view kTop =
    "一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t"
    "0\t0\n"
    "三、本年度办理结果\t（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n";

}  // namespace

TEST_CASE("blanks, dashes and words are told apart") {
  const Reading r(table2("规章\t0\t\t—\n行政规范性文件\t5\t约3件\t无\n"));
  CHECK(r.at("disclosure.regulations.made") == "0");
  CHECK(r.at("disclosure.regulations.repealed") == "empty");
  CHECK(r.at("disclosure.regulations.in_force") == "empty");
  CHECK(r.at("disclosure.normative_documents.made") == "5");
  CHECK(r.at("disclosure.normative_documents.repealed") == "invalid");
  CHECK(r.at("disclosure.normative_documents.in_force") == "empty");
  CHECK(r.at("disclosure.licensing.decisions") == "missing");
  CHECK(r.observed(Observation::Kind::not_a_number) == 1);
}

TEST_CASE("a row with more figures than columns is not placed") {
  const Reading r(table2("规章\t0\t1\t2\t3\n行政规范性文件\t1\t1\t1\n"));
  CHECK(r.at("disclosure.regulations.made") == "ambiguous");
  CHECK(r.at("disclosure.normative_documents.made") == "1");
  CHECK(r.observed(Observation::Kind::too_many_cells) == 1);
}

TEST_CASE("figures that do not fill their row are not placed by counting") {
  const Reading r(table2("规章\n\n0\n\n2\n\n行政规范性文件\n\n1\n\n2\n\n3\n"));
  CHECK(r.at("disclosure.regulations.made") == "ambiguous");
  CHECK(r.at("disclosure.regulations.in_force") == "ambiguous");
  CHECK(r.at("disclosure.normative_documents.in_force") == "3");
}

TEST_CASE("columns follow the header that is printed") {
  const Reading r(table2("规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n",
                         "信息内容\t现行有效件数\t本年制发件数\t本年废止件数"));
  CHECK(r.at("disclosure.regulations.in_force") == "1");
  CHECK(r.at("disclosure.regulations.made") == "2");
  CHECK(r.at("disclosure.normative_documents.repealed") == "6");
}

TEST_CASE("a row that stands twice is read when both say the same") {
  const Reading same(table2("规章\t0\t1\t2\n规章\t0\t1\t2\n行政规范性文件\t1\t1\t1\n"));
  CHECK(same.at("disclosure.regulations.repealed") == "1");
  CHECK(same.observed(Observation::Kind::row_twice) == 1);
  const Reading other(table2("规章\t0\t1\t2\n规章\t0\t1\t3\n行政规范性文件\t1\t1\t1\n"));
  CHECK(other.at("disclosure.regulations.repealed") == "ambiguous");
}

TEST_CASE("a label with small errors is recognised and named") {
  const Reading r(std::string(kTop) + row("（三）不予公开\t7.属于行政执法案件", "1\t0\t0\t0\t0\t0\t1") +
                  row("4.保户第三方合法权溢", "2\t0\t0\t0\t0\t0\t2") +
                  row("四、结转下年度继续办理", "0\t0\t0\t0\t0\t0\t0"));
  CHECK(r.at("requests.denied_enforcement_file.total") == "1");
  CHECK(r.observed(Observation::Kind::row_label_deviates) >= 1);
}

TEST_CASE("figures behind an unknown label are given to no other row") {
  const Reading r(std::string(kTop) + row("（二）部分公开", "0\t0\t0\t0\t0\t0\t0") + "1.属于国家秘密\n" +
                  row("2.完全不同的说法", "9\t0\t0\t0\t0\t0\t9") +
                  row("四、结转下年度继续办理", "0\t0\t0\t0\t0\t0\t0"));
  CHECK(r.at("requests.denied_state_secret.total") != "9");
  CHECK(r.at("requests.denied_law.total") != "9");
}

TEST_CASE("labels that stand apart from their figures: the order counts only where it is proved") {
  const std::string head = std::string(kTop);
  const std::string loose = "（二）部分公开\n1.属于国家秘密\n";
  const Reading r(head + loose + "| 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n" +
                  row("2.其他法律行政法规禁止公开", "0\t0\t0\t0\t0\t0\t0"));
  // handled_total is not there to prove it
  CHECK(r.at("requests.partial.total") == "ambiguous");
  CHECK(r.at("requests.denied_state_secret.total") == "ambiguous");
}

TEST_CASE("a bracketed note in a cell is no label") {
  const Reading r(
      "第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t1\t2\t3\n"
      "其他对外管理服务事项（含行政处罚、行政强制、规章等）\t4\t5\t6\n"
      "第二十条第（六）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政处罚\t7\t8\t9\n");
  CHECK(r.at("disclosure.other_services.change") == "5");
  CHECK(r.at("disclosure.penalty.previous_items") == "7");
  CHECK(r.at("disclosure.coercion.change") == "missing");
}

TEST_CASE("titles are found behind a preface that names them all") {
  const Reading r(
      "本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、\n行政"
      "诉讼情况"
      "、存在的主要问题及改进情况、其他需要报告的事项六个部分。\n一、总体情况\n本年度平稳。\n二、主动公开政府"
      "信息情况\n" +
      table2("规章\t0\t0\t0\n行政规范性文件\t0\t0\t0\n") + "三、收到和处理政府信息公开申请情况\n" +
      std::string(kTop) +
      "四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n不足。\n六、其他需要报告的事项\n"
      "无\n");
  REQUIRE(r.report.sections.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) CHECK(r.report.sections[i].part == i);
  CHECK(r.text.quote(r.report.sections[0].title) == "一、总体情况");
  CHECK(r.observed(Observation::Kind::part_missing) == 0);
}

TEST_CASE("a part out of its order and one that is missing are noticed") {
  const Reading r("一、总体情况\n好。\n三、收到和处理政府信息公开申请情况\n" + std::string(kTop) +
                  "二、主动公开政府信息情况\n" + table2("规章\t0\t0\t0\n") + "六、其他需要报告的事项\n无\n");
  CHECK(r.observed(Observation::Kind::part_out_of_order) == 1);
  CHECK(r.observed(Observation::Kind::part_missing) == 2);
}

TEST_CASE("fifteen figures side by side, or five a line") {
  const std::string head =
      "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总"
      "计\t未经复议直接起诉\t"
      "复议后起诉\n";
  const Reading flat(std::string(kTop) + head + "1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n");
  CHECK(flat.at("review.reconsideration.total") == "10");
  CHECK(flat.at("review.litigation_after_review.upheld") == "5");
  const Reading lines(
      std::string(kTop) + head +
      "行政复议\t1\t2\t3\t4\t10\n未经复议直接起诉\t0\t0\t0\t0\t0\n复议后起诉\t5\t0\t0\t0\t5\n");
  CHECK(lines.at("review.reconsideration.pending") == "4");
  CHECK(lines.at("review.litigation_after_review.total") == "5");
  const Reading cut(std::string(kTop) + head + "1\t2\t3\t4\t10\t0\t0\t0\t0\n");
  CHECK(cut.at("review.reconsideration.upheld") == "ambiguous");
}

TEST_CASE("the form is decided by what only one form prints") {
  CHECK(Reading(table2("规章\t0\t0\t0\n")).report.form->id == "2021-30");
  CHECK(Reading(table2("规章\t0\t0\t0\n", "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量"))
            .report.form->id == "2019-60");
  CHECK(Reading("统计指标 | 单位 | 统计数\n（一）主动公开政府信息数 | 条 | 3\n").report.form->id ==
        "legacy-stats");
  Text text;
  REQUIRE(decode("今天天气不错，行政许可和规章都很好。\n", std::nullopt, {}, text) == SourceError::none);
  Report report;
  match_report(text, TemplateSet::builtin(), report);
  CHECK(report.form == nullptr);
}

TEST_CASE("figures glued to their label are not called empty") {
  const Reading r(table2("规章000\n行政规范性文件898989\n"));
  CHECK(r.at("disclosure.regulations.made") == "0");
  CHECK(r.at("disclosure.normative_documents.in_force") == "ambiguous");
  CHECK(r.observed(Observation::Kind::run_together) == 1);
}

TEST_CASE("a row with a remark behind its figures is read") {
  const Reading r(table2("规章\t0\t1\t2\t备注\n行政规范性文件\t1\t1\t1\t\n"));
  CHECK(r.at("disclosure.normative_documents.in_force") == "1");
  CHECK(r.at("disclosure.regulations.in_force") != "1");
}
