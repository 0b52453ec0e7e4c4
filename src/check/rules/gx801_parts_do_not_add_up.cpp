// GX801: an indicator that the outline splits completely = the sum of its parts.
#include "check/relation_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx801_parts_do_not_add_up{
    {.code = "GX801",
     .name = "parts-do-not-add-up",
     .severity = Severity::error,
     .title = {"统计表各子栏目之和不等于总栏目", "The parts of an indicator do not add up to it"},
     .basis =
         {"统计表的注：各子栏目数总数要等于总栏目数量",
          "The note of the statistics table: the figures below an indicator add up to the indicator's own"},
     .why =
         {"总栏目与子栏目不符，收到、办结、答复的件数就没有一个可以引用。",
          "Where parts and total disagree, none of the numbers received, closed or answered can be quoted."},
     .fix = {"逐项核对这一指标下的各子栏目，改正分项或总数中记错的一处；漏列的子栏目补上。",
             "Go through the rows below the indicator and mend the part or the total that is wrong."},
     .bad = R"(统计指标	单位	统计数
三、依申请公开情况		
（一）收到申请数	件	9
1.当面申请数	件	4
2.传真申请数	件	0
3.网络申请数	件	2
4.信函申请数	件	1
)",
     .good = R"(统计指标	单位	统计数
三、依申请公开情况		
（一）收到申请数	件	7
1.当面申请数	件	4
2.传真申请数	件	0
3.网络申请数	件	2
4.信函申请数	件	1
)",
     .forms = kFormWithOutline},
    relation_findings};

}  // namespace gxreport::check
