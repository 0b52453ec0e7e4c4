// GX902: the figures are said to cover another period than a calendar year.
#include "check/period.hpp"
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

std::string date_text(const Date& date) {
  return fmt::format("{}-{:02}-{:02}", date.year, date.month, date.day);
}

void find_gx902(const Inspection& in, Findings& findings) {
  const auto period = stated_period(in);
  if (!period || period->whole_year()) return;
  const std::string from = date_text(period->from);
  const std::string to = date_text(period->to);
  findings.add(
      {.span = period->span,
       .cells = {},
       .message =
           say(in.lang, "统计期限印作 {} 至 {}，应当是一年的 1 月 1 日至 12 月 31 日",
               "the figures are said to cover {} to {}, not 1 January to 31 December of a year", from, to),
       .mark = from + ' ' + to});
}

}  // namespace

constinit const CheckedRule gx902_period_not_the_year{
    {.code = "GX902",
     .name = "period-not-the-year",
     .severity = Severity::warning,
     .title = {"统计期限不是一整年", "The period covered is not a calendar year"},
     .basis = {"《中华人民共和国政府信息公开条例》第四十九条：报告的是上一年度的工作",
               "Regulations on the Disclosure of Government Information, art. 49: a report covers the year "
               "before"},
     .why = {"少算几天，数字就接不上上一年和下一年；多半是改年份时只改了一处。",
             "With days missing the figures meet neither the year before nor the next; mostly one of two "
             "years was "
             "left unchanged when the text was reused."},
     .fix = {"改为该年的 1 月 1 日至 12 月 31 日，并核对数字是不是按整年统计的。",
             "Make it 1 January to 31 December, and make sure that the figures cover all of it."},
     .bad = "乙市丙局2022年政府信息公开工作年度报告\n本报告所列数据的统计期限自2021年1月1日起至2022年12月31日"
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
    find_gx902};

}  // namespace gxreport::check
