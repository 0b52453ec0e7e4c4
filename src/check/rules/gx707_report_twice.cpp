// GX707: two reports of one organ for one year. Found by reconcile.
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx707_report_twice{
    {.code = "GX707",
     .name = "report-twice",
     .severity = Severity::error,
     .title = {"同一机关同一年度有两份报告", "Two reports of one organ for one year"},
     .basis = {"《政府信息公开条例》第四十九条：每年一份年度报告",
               "Article 49 of the Regulation on Government Information Disclosure: one annual report a year"},
     .why = {"两份不同时，读者和汇总都不知道以哪一份为准；年度或机关写错也会这样。",
             "Where the two differ nobody knows which counts; a wrong year or name in one of them looks the "
             "same."},
     .fix =
         {"留下有效的一份；更正过的报告注明更正了什么；年度或机关名称写错的改正。",
          "Keep the one that counts; a corrected report says what it corrects; mend a wrong year or name."},
     .bad = R"(%% a.txt
丙县林业局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	0	14
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	12
行政强制	0
%% b.txt
丙县林业局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	0	15
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
行政规范性文件	2	0	16
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	12
行政强制	0
)",
     .forms = {}},
    found_by_reconcile};

}  // namespace gxreport::check
