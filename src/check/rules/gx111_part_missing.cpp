// GX111: a part of the form is not in the report.
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

void find_gx111(const Inspection& in, Findings& findings) {
  in.each(Observation::Kind::part_missing, [&](const Observation& seen) {
    const std::string part = part_name(*in.form, seen.index);
    if (part.empty()) return;
    Finding finding;
    finding.span = seen.span;
    finding.mark = in.form->parts[static_cast<std::size_t>(seen.index)].id;
    finding.message = say(in.lang, "缺少“{}”这一部分", "the part “{}” is missing", part);
    findings.add(std::move(finding));
  });
}

}  // namespace

constinit const CheckedRule gx111_part_missing{
    {.code = "GX111",
     .name = "part-missing",
     .severity = Severity::error,
     .title = {"缺少一个部分", "A part is missing"},
     .basis = {"《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2019〕60号、〔2021〕30号所附格式的"
               "六个部分",
               "Regulations on the Disclosure of Government Information, art. 50; the six parts of the forms "
               "attached to 国办公开办函〔2019〕60号 and 〔2021〕30号"},
     .why = {"条例列明的内容少了一项，报告就不完整；读者也无从知道是没有发生还是没有写。",
             "A report without a part that the regulations list is incomplete, and nobody can tell whether "
             "nothing "
             "happened or nothing was written."},
     .fix = {"补上这一部分；没有可报告的内容也保留标题并写明。",
             "Add the part; where there is nothing to report keep its title and say so."},
     .bad =
         "乙市丙局2020年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
         "第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n"
         "规范性文件\t2\t2\t5\n三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n人手不足。\n"
         "六、其他需要报告的事项\n无。\n",
     .good =
         "乙市丙局2020年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
         "第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n"
         "规范性文件\t2\t2\t5\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n"
         "五、存在的主要问题及改进情况\n人手不足。\n六、其他需要报告的事项\n无。\n",
     .forms = {}},
    find_gx111};

}  // namespace gxreport::check
