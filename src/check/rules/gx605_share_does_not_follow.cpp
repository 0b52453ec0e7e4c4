// GX605: a share or growth in the prose does not follow from the figures beside it.
#include "check/prose_findings.hpp"
#include "check/rules/table.hpp"

namespace gxreport::check {

constinit const CheckedRule gx605_share_does_not_follow{
    {.code = "GX605",
     .name = "share-does-not-follow",
     .severity = Severity::error,
     .title = {"正文中的占比或增减幅度算不出来",
               "A share or growth in the prose does not follow from the figures beside it"},
     .basis = {"良好实践：百分比应当由同一句话中的数字得出，四舍五入或舍去尾数均可",
               "Good practice: a percentage follows from the figures beside it, rounded or cut off"},
     .why =
         {"算不出来的百分比多半沿用了上一年的文字，或者数字改了而百分比没有改。",
          "Such a percentage is mostly left from last year's text, or from before its figures were changed."},
     .fix =
         {"用同一句话中的数字重新计算百分比；以另外的数为基数的，写明基数。",
          "Compute it again from the figures of the sentence; where it is of something else, say of what."},
     .bad = R"(一、总体情况
全年受理来信80件，其中咨询类42件，占62.5%；建议类38件，占47.5%。
)",
     .good = R"(一、总体情况
全年受理来信80件，其中咨询类42件，占52.5%；建议类38件，占47.5%。
)",
     .forms = {}},
    prose_findings};

}  // namespace gxreport::check
