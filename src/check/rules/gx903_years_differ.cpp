// GX903: the report is for one year, and its figures are said to cover another.
#include "check/period.hpp"
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

void find_gx903(const Inspection& in, Findings& findings) {
  const auto period = stated_period(in);
  const Identity& identity = in.report.identity;
  if (!period || !period->whole_year() || !identity.year || *identity.year == period->from.year) return;
  findings.add(
      {.span = period->span,
       .cells = {},
       .message = say(in.lang, "统计期限在 {} 年，而第 {} 行写明是 {} 年度的报告",
                      "the figures are said to cover {}, but line {} has a report for {}", period->from.year,
                      in.text.position(identity.year_span.begin).line, *identity.year),
       .mark = std::to_string(*identity.year) + ' ' + std::to_string(period->from.year)});
}

}  // namespace

constinit const CheckedRule gx903_years_differ{
    {.code = "GX903",
     .name = "years-differ",
     .severity = Severity::warning,
     .title = {"标题和正文的年度不同", "The years in title and text differ"},
     .basis = {"《中华人民共和国政府信息公开条例》第四十九条：一份报告只有一个年度",
               "Regulations on the Disclosure of Government Information, art. 49: a report is for one year"},
     .why =
         {"沿用上一年的文稿时只改了一处，读者不知道数字是哪一年的；汇总时会算到错误的年度。",
          "Only one of the years was changed when last year's text was reused. Nobody can tell whose figures "
          "these are, and they are added up under the wrong year."},
     .fix = {"核对数字是哪一年的，把标题和统计期限改成同一年。",
             "Find out which year the figures are from, and make title and period agree."},
     .bad = "乙市丙局2022年政府信息公开工作年度报告\n本报告所列数据的统计期限自2021年1月1日起至2021年12月31日"
            "止。\n"
            "一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
            "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
            "行政规范性文件\t2\t0\t5\n",
     .good = "乙市丙局2022年政府信息公开工作年度报告\n本报告所列数据的统计期限自2022年1月1日起至2022年12月31"
             "日止。\n"
             "一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
             "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
             "行政规范性文件\t2\t0\t5\n",
     .forms = {}},
    find_gx903};

}  // namespace gxreport::check
