// GX113: a part's title in other words than the form's.
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

void find_gx113(const Inspection& in, Findings& findings) {
  in.each(Observation::Kind::part_title_deviates, [&](const Observation& seen) {
    const std::string title = printed(in.text, seen.span);
    const std::string form_title = seen.expected.empty() ? part_name(*in.form, seen.index) : seen.expected;
    Finding finding;
    finding.span = seen.span;
    finding.mark = title;
    finding.message = say(in.lang, "标题印作“{}”，格式为“{}”", "the title reads “{}”, the form has “{}”",
                          title, form_title);
    finding.fix = say(in.lang, "标题改为“{}”。", "Change the title to “{}”.", form_title);
    findings.add(std::move(finding));
  });
}

}  // namespace

constinit const CheckedRule gx113_part_title_deviates{
    {.code = "GX113",
     .name = "part-title-deviates",
     .severity = Severity::warning,
     .title = {"部分的标题与格式不同", "A part's title deviates from the form"},
     .basis = {"国办公开办函〔2019〕60号、〔2021〕30号所附格式的标题",
               "The titles of the forms attached to 国办公开办函〔2019〕60号 and 〔2021〕30号"},
     .why =
         {"标题改了字，读者和程序都可能找不到这一部分；“政务信息”也不等于“政府信息”。",
          "Readers and programs may miss a part whose title was changed; 政务信息 is not 政府信息 either."},
     .fix = {"标题用格式的原文。", "Use the form's own title."},
     .bad = "乙市丙局2020年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政务信息情况\n"
            "第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n"
            "规范性文件\t2\t2\t5\n三、收到和处理政府信息公开申请情况\n",
     .good = "乙市丙局2020年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
             "第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n"
             "规范性文件\t2\t2\t5\n三、收到和处理政府信息公开申请情况\n",
     .forms = {}},
    find_gx113};

}  // namespace gxreport::check
