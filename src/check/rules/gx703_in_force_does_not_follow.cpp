// GX703: in_force of one year = in_force of the year before + made - repealed. Found by reconcile.
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx703_in_force_does_not_follow{
    {.code = "GX703",
     .name = "in-force-does-not-follow",
     .severity = Severity::warning,
     .title = {"现行有效件数与上一年度接不上", "What is in force does not follow from the year before"},
     .basis = {"国办公开办函〔2021〕30号格式表二各栏的含义：现行有效件数等于上年现行有效件数加本年制发、减本"
               "年废止",
               "The meaning of table two's columns in 国办公开办函〔2021〕30号: what is in force is last "
               "year's stock, plus what was made, less what was repealed"},
     .why = {"接不上时，可能漏报了制发或废止，也可能清理后改了口径；读者看不出是哪一种。",
             "Where it does not follow, documents were made or repealed without being reported, or the way "
             "of counting changed; readers cannot tell which."},
     .fix = {"对照文件目录核实三栏；因清理或移交改变口径的，在报告中说明。",
             "Check all three columns against the register of documents; where a review or a transfer "
             "changed the count, say so in the report."},
     .bad = R"(%% 2021.txt
丙县林业局2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	0	14
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	12
行政强制	0
%% 2022.txt
丙县林业局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	3	1	19
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	12
行政强制	0
)",
     .good = R"(%% 2021.txt
丙县林业局2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	0	14
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	12
行政强制	0
%% 2022.txt
丙县林业局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	3	1	16
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	12
行政强制	0
)",
     .forms = kFormOf2021},
    found_by_reconcile};

}  // namespace gxreport::check
