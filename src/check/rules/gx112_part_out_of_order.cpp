// GX112: the parts stand in another order than the form's.
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

void find_gx112(const Inspection& in, Findings& findings) {
  in.each(Observation::Kind::part_out_of_order, [&](const Observation& seen) {
    const std::string part = part_name(*in.form, seen.index);
    if (part.empty()) return;
    Finding finding;
    finding.span = seen.span;
    finding.mark = in.form->parts[static_cast<std::size_t>(seen.index)].id;
    finding.message =
        say(in.lang, "“{}”没有排在格式规定的位置", "“{}” does not stand where the form has it", part);
    findings.add(std::move(finding));
  });
}

}  // namespace

constinit const CheckedRule gx112_part_out_of_order{
    {.code = "GX112",
     .name = "part-out-of-order",
     .severity = Severity::warning,
     .title = {"各部分的次序与格式不同", "The parts are not in the form's order"},
     .basis = {"国办公开办函〔2019〕60号、〔2021〕30号所附格式的各部分次序",
               "The order of the parts in the forms attached to 国办公开办函〔2019〕60号 and 〔2021〕30号"},
     .why = {"次序不同，逐年逐机关比对就会错位，也常是粘贴时放错了段落。",
             "Reports in different orders cannot be laid side by side, and the cause is often a passage "
             "pasted in "
             "the wrong place."},
     .fix = {"按格式的次序排列六个部分。", "Put the six parts in the form's order."},
     .bad =
         "乙市丙局2020年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
         "第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n"
         "规范性文件\t2\t2\t5\n三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n人手不足。\n"
         "四、政府信息公开行政复议、行政诉讼情况\n六、其他需要报告的事项\n无。\n",
     .good =
         "乙市丙局2020年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
         "第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n"
         "规范性文件\t2\t2\t5\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n"
         "五、存在的主要问题及改进情况\n人手不足。\n六、其他需要报告的事项\n无。\n",
     .forms = {}},
    find_gx112};

}  // namespace gxreport::check
