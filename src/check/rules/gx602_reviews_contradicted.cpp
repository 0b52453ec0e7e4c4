// GX602: the prose contradicts table four on reviews and law suits.
#include "check/prose_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx602_reviews_contradicted{
    {.code = "GX602",
     .name = "reviews-contradicted",
     .severity = Severity::error,
     .title = {"正文中的行政复议、行政诉讼数据与表四不符",
               "The prose contradicts table four on reviews and law suits"},
     .basis = {"格式第一部分：总体情况的文字与各表是同一年度的同一数据；良好实践：一份报告只有一个数",
               "Part one of the form tells in words what its tables tell in figures: one report has one "
               "figure for one thing"},
     .why = {"复议、诉讼的数量和结果是外界评价公开工作的依据，两处不一致会引起质疑。",
             "How many decisions were challenged, and with what result, is what others judge the organ by."},
     .fix = {"核对复议、诉讼案件台账，改正文字或表四；只写其中一类的，写明是哪一类。",
             "Go through the cases and mend the prose or table four; where the prose tells one kind of them, "
             "name it."},
     .bad = R"(一、总体情况
因政府信息公开引起的行政复议2件。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	6	2	41
四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
2	0	1	0	3	0	0	0	0	0	0	0	0	0	0
)",
     .good = R"(一、总体情况
因政府信息公开引起的行政复议3件。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	6	2	41
四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
2	0	1	0	3	0	0	0	0	0	0	0	0	0	0
)",
     .forms = kFormsWithTables},
    prose_findings};

}  // namespace gxreport::check
