// GX301: new_received + carried_in = handled_total + carried_out, in each applicant column.
#include "check/relation_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx301_balance_broken{
    {.code = "GX301",
     .name = "balance-broken",
     .severity = Severity::error,
     .title = {"收到的申请与办理的申请不平", "Requests taken in and requests dealt with do not balance"},
     .basis = {"格式表三的说明：第一项加第二项之和，等于第三项加第四项之和",
               "The form's own note on table three: items one and two add up to items three and four"},
     .why = {"每件申请要么办结，要么结转；两边不等，就有申请漏记或重记。",
             "Every request is either closed or carried over; when the sides differ, some were lost or "
             "counted twice."},
     .fix = {"对照办理台账核实这一列的新收、结转和各项结果，改正记错的一处。",
             "Check this column's new, carried-over and closed requests against the register and mend the "
             "one that is wrong."},
     .bad = R"(三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	41	2	0	0	0	0	43
二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
（七）总计	40	2	0	0	0	0	42
四、结转下年度继续办理	0	0	0	0	0	0	0
)",
     .good = R"(三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	41	2	0	0	0	0	43
二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
（七）总计	41	2	0	0	0	0	43
四、结转下年度继续办理	0	0	0	0	0	0	0
)",
     .forms = kFormsWithTables},
    relation_findings};

}  // namespace gxreport::check
