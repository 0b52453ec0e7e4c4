// GX502: A total that includes this year's figure is not below it.
#include "check/relation_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx502_total_below_year{
    {.code = "GX502",
     .name = "total-below-year",
     .severity = Severity::warning,
     .title = {"总数小于本年的数", "A running total is smaller than this year's part of it"},
     .basis = {"格式表二各栏的含义：总数包含本年新增的数量",
               "The meaning of table two's columns: the total includes what this year added"},
     .why = {"总数装不下本年的数，不是总数没有更新，就是两栏填反。",
             "A total that does not hold this year's figure was not updated, or the columns were swapped."},
     .fix = {"核实总数是否已计入本年；两栏填反的对调。",
             "See whether the total includes this year; swap the columns if they were exchanged."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年新制作数量	本年新公开数量	对外公开总数量
规章	0	0	0
规范性文件	7	7	5
第二十条第（五）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	13	0	78
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年新制作数量	本年新公开数量	对外公开总数量
规章	0	0	0
规范性文件	7	7	12
第二十条第（五）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	13	0	78
)",
     .forms = kFormsWithTables},
    relation_findings};

}  // namespace gxreport::check
