// GX704: each figure of a parent = the sum of its children's. Found by reconcile.
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx704_parent_is_not_the_sum{
    {.code = "GX704",
     .name = "parent-is-not-the-sum",
     .severity = Severity::error,
     .title = {"汇总数不等于各下级单位之和", "A parent's figure is not the sum of its children's"},
     .basis = {"良好实践：汇总报告的每一个数都由各单位（含本级）的报告相加得出",
               "Good practice: each figure of a consolidated report is the sum of its units' reports, its "
               "own level among them"},
     .why = {"汇总与分报告对不上，总有一方是错的，两份公开的数据互相矛盾。",
             "Where the whole and its parts differ one of them is wrong, and two published sets of data "
             "contradict each other."},
     .fix = {"逐个单位核对这一格，改正填错的一方，或补上漏汇的单位。",
             "Go through this cell unit by unit; mend the side that is wrong, or add the unit that was left "
             "out."},
     .bad = R"(%% 丙县.txt
丙县人民政府2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	5	1	20
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	12
行政强制	0
%% 林业局.txt
丙县林业局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	3	1	12
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	7
行政强制	0
%% 水务局.txt
丙县水务局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	0	9
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	5
行政强制	0
)",
     .good = R"(%% 丙县.txt
丙县人民政府2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	5	1	21
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	12
行政强制	0
%% 林业局.txt
丙县林业局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	3	1	12
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	7
行政强制	0
%% 水务局.txt
丙县水务局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	0	9
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	5
行政强制	0
)",
     .forms = kFormsWithTables},
    found_by_reconcile};

}  // namespace gxreport::check
