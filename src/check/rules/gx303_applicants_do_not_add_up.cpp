// GX303: total = the sum of the six applicant columns, in each row of table three; where a report prints
// 小计, it = the five columns of 法人或其他组织, and total = 自然人 + 小计.
#include "check/relation_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx303_applicants_do_not_add_up{
    {.code = "GX303",
     .name = "applicants-do-not-add-up",
     .severity = Severity::error,
     .title = {"各类申请人之和不等于总计或小计",
               "The applicants of a row do not add up to its total or subtotal"},
     .basis = {"格式表三：总计一栏是自然人与各类法人或其他组织之和",
               "Table three of the form: its column 总计 is the total of the six kinds of applicants"},
     .why = {"一行横向加不起来，不是某类申请人记错，就是数字填错了栏。",
             "A row that does not add up has a wrong figure, or figures in the wrong columns."},
     .fix = {"核对这一行各类申请人的数量，留意是否有数字错栏。",
             "Check the row's figures by kind of applicant, and whether one slipped into another column."},
     .bad = R"(三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	41	2	0	0	0	0	44
二、上年结转政府信息公开申请数量	1	0	0	0	0	0	1
四、结转下年度继续办理	0	0	0	0	0	0	0
)",
     .good = R"(三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	41	2	0	0	0	0	43
二、上年结转政府信息公开申请数量	1	0	0	0	0	0	1
四、结转下年度继续办理	0	0	0	0	0	0	0
)",
     .forms = kFormsWithTables},
    relation_findings};

}  // namespace gxreport::check
