// GX401: total = upheld + corrected + other_result + pending, in each row of table four.
#include "check/relation_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx401_outcomes_do_not_add_up{
    {.code = "GX401",
     .name = "outcomes-do-not-add-up",
     .severity = Severity::error,
     .title = {"复议、诉讼各结果之和不等于总计",
               "The outcomes of reviews or lawsuits do not add up to their total"},
     .basis = {"格式表四：总计是结果维持、结果纠正、其他结果、尚未审结之和",
               "Table four of the form: 总计 is the total of upheld, corrected, other and pending"},
     .why = {"纠正的件数是监督的要点；总计不符，纠错率就算不出来。",
             "How often a decision was corrected is what table four is read for; with a wrong total it "
             "cannot be told."},
     .fix = {"对照复议、诉讼的案件清单，改正分项或总计。",
             "Check the figures against the list of cases and mend the part or the total."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12
行政强制	5	0	0
四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
	未经复议直接起诉	复议后起诉
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
3	1	0	0	5	1	0	0	0	1	0	0	0	0	0
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12
行政强制	5	0	0
四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
	未经复议直接起诉	复议后起诉
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
3	1	0	0	4	1	0	0	0	1	0	0	0	0	0
)",
     .forms = kFormsWithTables},
    relation_findings};

}  // namespace gxreport::check
