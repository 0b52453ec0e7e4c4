// GX501: previous_items + change >= 0.
#include "check/relation_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx501_items_below_zero{
    {.code = "GX501",
     .name = "items-below-zero",
     .severity = Severity::error,
     .title = {"上一年项目数量加本年增减后小于零",
               "Last year's items and this year's change add up to less than none"},
     .basis =
         {"格式表二：项目数量是清单上的项数，不会小于零",
          "Table two of the form: items are entries of a list, of which there cannot be fewer than none"},
     .why = {"减少的项数多于原有的项数，必有一个数字或正负号填错。",
             "More items were dropped than there were, so a figure or a sign is wrong."},
     .fix = {"核对上一年项目数量，以及本年增减的数值和正负号。",
             "Check last year's figure and the amount and sign of the change."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（五）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	13	-31	78
其他对外管理服务事项	5	0	20
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（五）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	13	-3	78
其他对外管理服务事项	5	0	20
)",
     .forms = kFormOf2019},
    relation_findings};

}  // namespace gxreport::check
