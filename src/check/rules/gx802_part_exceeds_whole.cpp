// GX802: 其中 <= its indicator; a running total holds the figure of the year.
#include "check/relation_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx802_part_exceeds_whole{
    {.code = "GX802",
     .name = "part-exceeds-whole",
     .severity = Severity::error,
     .title = {"“其中”大于所属指标，或本年度大于历年累计",
               "A part is larger than its indicator, or the year's figure than the running total"},
     .basis =
         {"统计表的栏目：“其中”是上一行指标的一部分，历年累计包含本年度",
          "The rows and columns of the statistics table: 其中 is part of the row above it, and the running "
          "total includes the year"},
     .why = {"部分大于整体，不是数字记错，就是两行或两栏填反。",
             "A part larger than its whole is a wrong figure, or two rows or columns were exchanged."},
     .fix = {"核对这两个数字；两行或两栏填反的对调。",
             "Check the two figures; exchange them if rows or columns were swapped."},
     .bad = R"(统计指标	单位	统计数
一、主动公开情况		
（一）主动公开政府信息数	条	12
其中：主动公开规范性文件数	条	15
（二）通过不同渠道和方式公开政府信息的情况		
1.政府网站公开政府信息数	条	12
)",
     .good = R"(统计指标	单位	统计数
一、主动公开情况		
（一）主动公开政府信息数	条	15
其中：主动公开规范性文件数	条	12
（二）通过不同渠道和方式公开政府信息的情况		
1.政府网站公开政府信息数	条	15
)",
     .forms = kFormWithOutline},
    relation_findings};

}  // namespace gxreport::check
