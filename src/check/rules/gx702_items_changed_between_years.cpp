// GX702: previous_items + change of one year = previous_items of the next. Found by reconcile.
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx702_items_changed_between_years{
    {.code = "GX702",
     .name = "items-changed-between-years",
     .severity = Severity::error,
     .title = {"上一年项目数量与上一年度报告不一致",
               "The items of the year before are not those that its report leaves"},
     .basis =
         {"国办公开办函〔2019〕60号格式表二：“上一年项目数量”加“本年增/减”就是下一年度的“上一年项目数量”",
          "Table two of 国办公开办函〔2019〕60号: the items of the year before and this year's change are "
          "what the next report starts from"},
     .why = {"项目数量逐年承接；接不上时，不是漏报了增减，就是起点抄错。",
             "Items go on from year to year; where they do not, a change went unreported or the start was "
             "copied wrongly."},
     .fix = {"核实两年的项目清单，补上漏报的增减，或改正上一年项目数量。",
             "Compare the lists of items of both years; report the change that is missing or mend the "
             "starting figure."},
     .bad = R"(%% 2019.txt
丙县林业局2019年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	-4	12
行政强制	5	+0	0
第二十条第（八）项
信息内容	上一年项目数量	本年增/减
行政事业性收费	2	+0
%% 2020.txt
丙县林业局2020年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	+0	12
行政强制	5	+0	0
第二十条第（八）项
信息内容	上一年项目数量	本年增/减
行政事业性收费	2	+0
)",
     .good = R"(%% 2019.txt
丙县林业局2019年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	-4	12
行政强制	5	+0	0
第二十条第（八）项
信息内容	上一年项目数量	本年增/减
行政事业性收费	2	+0
%% 2020.txt
丙县林业局2020年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	27	+0	12
行政强制	5	+0	0
第二十条第（八）项
信息内容	上一年项目数量	本年增/减
行政事业性收费	2	+0
)",
     .forms = kFormOf2019},
    found_by_reconcile};

}  // namespace gxreport::check
