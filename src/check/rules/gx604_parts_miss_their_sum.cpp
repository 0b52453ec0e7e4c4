// GX604: parts named in a sentence do not add up to the sum that it gives.
#include "check/prose_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx604_parts_miss_their_sum{
    {.code = "GX604",
     .name = "parts-miss-their-sum",
     .severity = Severity::error,
     .title = {"正文中各部分之和不等于写明的总数",
               "Parts named in a sentence do not add up to the sum that it gives"},
     .basis = {"良好实践：“其中”所列、以“其他”收尾的各项之和应当等于总数",
               "Good practice: parts that a list closed by “others” names are the whole"},
     .why = {"总数与分项不符，说明至少有一个数字没有更新或者写错。",
             "Where they differ at least one figure is wrong or was not brought up to date."},
     .fix = {"逐项核对各部分的数字，改正总数或其中的一项；各部分有重叠的，在文字中写明。",
             "Go through the parts and mend the sum or one of them; where parts overlap, say so."},
     .bad = R"(一、总体情况
全年主动公开信息60条，其中政策文件12条、工作动态30条、其他信息8条。
)",
     .good = R"(一、总体情况
全年主动公开信息50条，其中政策文件12条、工作动态30条、其他信息8条。
)",
     .forms = {}},
    prose_findings};

}  // namespace gxreport::check
