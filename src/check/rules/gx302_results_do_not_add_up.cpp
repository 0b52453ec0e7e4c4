// GX302: handled_total = the sum of the result rows, in each applicant column; where a report prints
// subtotals of the groups, each = the sum of its group's rows.
#include "check/relation_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx302_results_do_not_add_up{
    {.code = "GX302",
     .name = "results-do-not-add-up",
     .severity = Severity::error,
     .title = {"各项办理结果之和不等于总计或小计", "The results do not add up to their total or subtotal"},
     .basis = {"格式表三：（七）总计是本年度办理结果各项之和",
               "Table three of the form: its row （七）总计 is the total of the results above it"},
     .why = {"总计与分项不符时，公众看到的公开率、不予公开率都无从算起。",
             "Where parts and total disagree, no rate of disclosure or refusal can be computed from them."},
     .fix = {"逐项核对这一列的办理结果，改正分项或总计中记错的一处。",
             "Go through the results of this column and mend the part or the total that is wrong."},
     .bad = R"(三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
（一）予以公开	2	0	0	0	0	0	2
（二）部分公开（区分处理的，只计这一情形，不计其他情形）	1	0	0	0	0	0	1
（三）不予公开	1.属于国家秘密	0	0	0	0	0	0	0
2.其他法律行政法规禁止公开	0	0	0	0	0	0	0
3.危及“三安全一稳定”	0	0	0	0	0	0	0
4.保护第三方合法权益	0	0	0	0	0	0	0
5.属于三类内部事务信息	0	0	0	0	0	0	0
6.属于四类过程性信息	0	0	0	0	0	0	0
7.属于行政执法案卷	0	0	0	0	0	0	0
8.属于行政查询事项	0	0	0	0	0	0	0
（四）无法提供	1.本机关不掌握相关政府信息	0	0	0	0	0	0	0
2.没有现成信息需要另行制作	0	0	0	0	0	0	0
3.补正后申请内容仍不明确	0	0	0	0	0	0	0
（五）不予处理	1.信访举报投诉类申请	0	0	0	0	0	0	0
2.重复申请	0	0	0	0	0	0	0
3.要求提供公开出版物	0	0	0	0	0	0	0
4.无正当理由大量反复申请	0	0	0	0	0	0	0
5.要求行政机关确认或重新出具已获取信息	0	0	0	0	0	0	0
（六）其他处理	0	0	0	0	0	0	0
（七）总计	4	0	0	0	0	0	4
)",
     .good = R"(三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
（一）予以公开	2	0	0	0	0	0	2
（二）部分公开（区分处理的，只计这一情形，不计其他情形）	1	0	0	0	0	0	1
（三）不予公开	1.属于国家秘密	0	0	0	0	0	0	0
2.其他法律行政法规禁止公开	0	0	0	0	0	0	0
3.危及“三安全一稳定”	0	0	0	0	0	0	0
4.保护第三方合法权益	0	0	0	0	0	0	0
5.属于三类内部事务信息	0	0	0	0	0	0	0
6.属于四类过程性信息	0	0	0	0	0	0	0
7.属于行政执法案卷	0	0	0	0	0	0	0
8.属于行政查询事项	0	0	0	0	0	0	0
（四）无法提供	1.本机关不掌握相关政府信息	0	0	0	0	0	0	0
2.没有现成信息需要另行制作	0	0	0	0	0	0	0
3.补正后申请内容仍不明确	0	0	0	0	0	0	0
（五）不予处理	1.信访举报投诉类申请	0	0	0	0	0	0	0
2.重复申请	0	0	0	0	0	0	0
3.要求提供公开出版物	0	0	0	0	0	0	0
4.无正当理由大量反复申请	0	0	0	0	0	0	0
5.要求行政机关确认或重新出具已获取信息	0	0	0	0	0	0	0
（六）其他处理	0	0	0	0	0	0	0
（七）总计	3	0	0	0	0	0	3
)",
     .forms = kFormsWithTables},
    relation_findings};

}  // namespace gxreport::check
