// GX803: distinct items published lie between the largest channel and the sum of the channels.
#include "check/relation_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx803_items_beyond_channels{
    {.code = "GX803",
     .name = "items-beyond-channels",
     .severity = Severity::warning,
     .title = {"主动公开政府信息数小于某一渠道，或大于各渠道之和",
               "Items published are fewer than one channel's, or more than all channels' together"},
     .basis = {"统计表的口径：不同渠道和方式公开相同信息计1条",
               "How the statistics count: an item published through several channels counts once"},
     .why =
         {"去掉重复之后的条数不会少于最多的一个渠道，也不会多于各渠道相加；超出这个范围，统计口径就不一致。",
          "Counted once each, items cannot be fewer than the largest channel's nor more than the sum of all; "
          "outside that range the rows were counted in different ways."},
     .fix = {"按“相同信息计1条”重新统计总数，并核对超出的渠道。",
             "Count the items again, each once, and check the channel that exceeds them."},
     .bad = R"(统计指标	单位	统计数
一、主动公开情况		
（一）主动公开政府信息数	条	39
（二）通过不同渠道和方式公开政府信息的情况		
1.政府网站公开政府信息数	条	20
2.政务微信公开政府信息数	条	59
3.其他方式公开政府信息数	条	0
)",
     .good = R"(统计指标	单位	统计数
一、主动公开情况		
（一）主动公开政府信息数	条	61
（二）通过不同渠道和方式公开政府信息的情况		
1.政府网站公开政府信息数	条	20
2.政务微信公开政府信息数	条	59
3.其他方式公开政府信息数	条	0
)",
     .forms = kFormWithOutline},
    relation_findings};

}  // namespace gxreport::check
