// GX601: the prose contradicts table three on requests.
#include "check/prose_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx601_requests_contradicted{
    {.code = "GX601",
     .name = "requests-contradicted",
     .severity = Severity::error,
     .title = {"正文中的依申请公开数据与表三不符", "The prose contradicts table three on requests"},
     .basis = {"格式第一部分：总体情况的文字与各表是同一年度的同一数据；良好实践：一份报告只有一个数",
               "Part one of the form tells in words what its tables tell in figures: one report has one "
               "figure for one thing"},
     .why =
         {"读者先看文字；文字与表格不符，哪一个数都不可信。",
          "Readers look at the prose first; where it differs from the table neither figure can be trusted."},
     .fix = {"核对台账，改正文字或表三中不对的一处；两处口径不同的，在文字中写明。",
             "See which of the two is right and mend the other; where they count different things, say so in "
             "the prose."},
     .bad = R"(一、总体情况
全年共收到政府信息公开申请15件。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	6	2	41
三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	11	1	0	0	0	0	12
二、上年结转政府信息公开申请数量	1	0	0	0	0	0	1
)",
     .good = R"(一、总体情况
全年共收到政府信息公开申请12件。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	6	2	41
三、收到和处理政府信息公开申请情况
申请人情况	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	11	1	0	0	0	0	12
二、上年结转政府信息公开申请数量	1	0	0	0	0	0	1
)",
     .forms = kFormsWithTables},
    prose_findings};

}  // namespace gxreport::check
