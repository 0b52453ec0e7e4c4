// GX118: the part in which fees have to be reported does not mention any.
#include "check/part_text.hpp"
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

/// The part and the one before it: a list of titles behind the report may have taken the place of its own.
Span reach_of(const Inspection& in, const PartText& found) {
  const std::vector<Section>& sections = in.report.sections;
  const Section& first = sections[found.place > 0 ? found.place - 1 : 0];
  return {first.title.begin, found.section.body.end};
}

void find_gx118(const Inspection& in, Findings& findings) {
  each_part(in, [&](const PartText& found) {
    if (found.part.speaks_of.empty()) return;
    if (holds_any(in, reach_of(in, found), found.part.speaks_of)) return;
    findings.add({.span = found.section.title,
                  .cells = {},
                  .message = say(in.lang, "“{}”没有写明收取信息处理费的情况",
                                 "“{}” does not say whether fees for processing information were charged",
                                 printed(in.text, found.section.title)),
                  .mark = found.part.id});
  });
}

}  // namespace

constinit const CheckedRule gx118_part_silent_on_fees{
    {.code = "GX118",
     .name = "part-silent-on-fees",
     .severity = Severity::warning,
     .title = {"没有写明收取信息处理费的情况", "Nothing is said of fees for processing information"},
     .basis = {"国办公开办函〔2021〕30号一（六）：其他需要报告的事项部分应当报告收取信息处理费的情况",
               "国办公开办函〔2021〕30号, I (6): the last part reports the fees charged for processing "
               "information"},
     .why = {"没有收费和没有报告收费，读者分不清。行政事业性收费一栏与信息处理费无关。",
             "Readers cannot tell an organ that charged nothing from one that did not report it. The row "
             "行政事业性收费 of table two is about other fees."},
     .fix = {"写明收取信息处理费的件数和金额；没有收取的也写明。",
             "State how many fees were charged and how much, or that none was."},
     .bad = "乙市丙局2022年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
            "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
            "行政规范性文件\t2\t0\t5\n"
            "三、收到和处理政府信息公开申请情况\n六、其他需要报告的事项\n无。\n",
     .good = "乙市丙局2022年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
             "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
             "行政规范性文件\t2\t0\t5\n"
             "三、收到和处理政府信息公开申请情况\n六、其他需要报告的事项\n全年没有收取信息处理费。\n",
     .forms = kFormOf2021},
    find_gx118};

}  // namespace gxreport::check
