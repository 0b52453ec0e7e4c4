// GX603: the prose contradicts table two on what was disclosed.
#include "check/prose_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx603_disclosure_contradicted{
    {.code = "GX603",
     .name = "disclosure-contradicted",
     .severity = Severity::error,
     .title = {"正文中的主动公开数据与表二不符", "The prose contradicts table two on what was disclosed"},
     .basis = {"格式第一部分：总体情况的文字与各表是同一年度的同一数据；良好实践：一份报告只有一个数",
               "Part one of the form tells in words what its tables tell in figures: one report has one "
               "figure for one thing"},
     .why = {"规范性文件等的数量有公开目录可查，文字与表格不一致，一查便知有误。",
             "Lists of these documents are public: whoever counts them sees that one of the two figures is "
             "wrong."},
     .fix = {"对照规范性文件库、处理决定和收费台账，改正文字或表二；口径不同的，在文字中写明。",
             "Compare with the lists of documents, decisions and fees and mend the prose or table two; say "
             "so where they count different things."},
     .bad = R"(一、总体情况
本年度制发规范性文件5件。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	6	2	41
)",
     .good = R"(一、总体情况
本年度制发规范性文件6件。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	6	2	41
)",
     .forms = kFormsWithTables},
    prose_findings};

}  // namespace gxreport::check
