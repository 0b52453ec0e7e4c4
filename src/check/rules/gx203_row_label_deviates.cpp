// GX203: a row label in other words than the form's.
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

void find_gx203(const Inspection& in, Findings& findings) {
  in.each(Observation::Kind::row_label_deviates, [&](const Observation& seen) {
    const std::string label = printed(in.text, seen.span);
    findings.add({.span = seen.span,
                  .cells = seen.cells,
                  .message = say(in.lang, "行标签印作“{}”，格式为“{}”",
                                 "the row label reads “{}”, the form has “{}”", label, seen.expected),
                  .mark = label,
                  .fix = say(in.lang, "标签改为“{}”。", "Change the label to “{}”.", seen.expected)});
  });
}

}  // namespace

constinit const CheckedRule gx203_row_label_deviates{
    {.code = "GX203",
     .name = "row-label-deviates",
     .severity = Severity::warning,
     .title = {"行标签与格式不同", "A row label deviates from the form"},
     .basis = {"国办公开办函〔2019〕60号、〔2021〕30号所附格式的用语",
               "The wording of the forms attached to 国办公开办函〔2019〕60号 and 〔2021〕30号"},
     .why = {"一字之差意思就变（案卷不是案件，复议不是审议），汇总程序也可能认不出这一行。",
             "One character changes the meaning (案卷 is a file, 案件 a case), and programs may not know the "
             "row."},
     .fix = {"标签用格式的原文。", "Use the form's own label."},
     .bad = R"(三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
6.属于四类过程性信息	0	0	0	0	0	0	0
7.属于行政执法案件	0	0	0	0	0	0	0
8.属于行政查询事项	0	0	0	0	0	0	0
)",
     .good = R"(三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
6.属于四类过程性信息	0	0	0	0	0	0	0
7.属于行政执法案卷	0	0	0	0	0	0	0
8.属于行政查询事项	0	0	0	0	0	0	0
)",
     .forms = kFormsWithTables},
    find_gx203};

}  // namespace gxreport::check
