// GX701: carried_out of one year = carried_in of the next, in each applicant column. Found by reconcile.
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx701_carried_over_changed{
    {.code = "GX701",
     .name = "carried-over-changed",
     .severity = Severity::error,
     .title = {"结转数与上一年度报告不一致", "What was carried over is not what the year before left"},
     .basis = {"格式表三：“上年结转”就是上一年度报告的“结转下年度继续办理”",
               "Table three of the form: what a year carries in is what the report before it carries out"},
     .why = {"结转的申请从一年到下一年不增不减；两年对不上，就有申请丢失、重记，或者有一年改了数没有说明。",
             "Requests carried over neither grow nor shrink on New Year's Eve; where the years differ some "
             "were lost or counted twice, or a figure was restated without a word."},
     .fix = {"对照办理台账核实年末未办结的申请数，改正错的一年；上一年确实报错的，在本年报告中说明。",
             "Check the requests that were open at the year's end and mend the year that is wrong; where it "
             "is the published one, say so in this report."},
     .bad = R"(%% 2021.txt
丙县林业局2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	41	1	0	0	0	0	42
二、上年结转政府信息公开申请数量	0	1	0	0	0	0	1
（七）总计	37	1	0	0	0	0	38
四、结转下年度继续办理	5	1	0	0	0	0	6
%% 2022.txt
丙县林业局2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	30	1	0	0	0	0	31
二、上年结转政府信息公开申请数量	3	1	0	0	0	0	4
（七）总计	33	1	0	0	0	0	34
四、结转下年度继续办理	1	1	0	0	0	0	2
)",
     .good = R"(%% 2021.txt
丙县林业局2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	41	1	0	0	0	0	42
二、上年结转政府信息公开申请数量	0	1	0	0	0	0	1
（七）总计	37	1	0	0	0	0	38
四、结转下年度继续办理	5	1	0	0	0	0	6
%% 2022.txt
丙县林业局2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	30	1	0	0	0	0	31
二、上年结转政府信息公开申请数量	5	1	0	0	0	0	6
（七）总计	35	1	0	0	0	0	36
四、结转下年度继续办理	1	1	0	0	0	0	2
)",
     .forms = kFormsWithTables},
    found_by_reconcile};

}  // namespace gxreport::check
