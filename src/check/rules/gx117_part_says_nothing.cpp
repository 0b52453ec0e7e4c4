// GX117: a part that the form wants filled holds nothing, or a word that says so.
#include <algorithm>

#include "check/part_text.hpp"
#include "check/rules/table.hpp"
#include "check/wording.hpp"
#include "text/digit.hpp"

namespace gxreport::check {

namespace {

/// Its text may stand under the same title elsewhere (a list of titles, a page footer), or have been cut off
/// with the end of the report.
bool may_stand_elsewhere(const Inspection& in, const PartText& found) {
  const std::vector<Section>& sections = in.report.sections;
  if (found.place + 1 >= sections.size()) return true;
  const std::u16string title = letters_at(in, found.section.title);
  const std::u16string report = letters_at(in, {sections.front().title.begin, in.text.size()});
  const std::size_t first = report.find(title);
  return first == std::u16string::npos || report.find(title, first + 1) != std::u16string::npos;
}

void find_gx117(const Inspection& in, Findings& findings) {
  each_part(in, [&](const PartText& found) {
    const auto& empty_words = found.part.says_nothing;
    if (empty_words.empty()) return;
    const auto longest = std::ranges::max_element(empty_words, {}, &std::u16string::size)->size();
    const std::size_t most = longest + 1;  // and the number of a page
    if (count_characters(in, found.section.body, most + 1) > most) return;
    std::u16string words = letters_at(in, found.section.body);
    std::erase_if(words, is_digit);
    const bool nothing = words.empty() && !may_stand_elsewhere(in, found);
    if (!nothing && std::ranges::find(empty_words, words) == empty_words.end()) return;
    const std::string title = printed(in.text, found.section.title);
    findings.add({.span = found.section.title,
                  .cells = {},
                  .message = nothing ? say(in.lang, "“{}”没有内容", "“{}” holds nothing", title)
                                     : say(in.lang, "“{}”只写了“{}”", "all that “{}” says is “{}”", title,
                                           printed(in.text, found.section.body)),
                  .mark = found.part.id});
  });
}

}  // namespace

constinit const CheckedRule gx117_part_says_nothing{
    {.code = "GX117",
     .name = "part-says-nothing",
     .severity = Severity::warning,
     .title = {"应当有内容的部分为空或者只写了“无”", "A part that must have content is empty or says 无"},
     .basis = {"《中华人民共和国政府信息公开条例》第五十条第五项；国办公开办函〔2021〕30号所附格式第五部分",
               "Regulations on the Disclosure of Government Information, art. 50 (5); part five of the form "
               "attached to 国办公开办函〔2021〕30号"},
     .why = {"存在的主要问题和改进情况是条例列明的内容；没有问题也要说明上一年的问题改进得怎样。",
             "The regulations list problems and improvements among what a report must hold; an organ without "
             "problems still tells how those of the year before were mended."},
     .fix = {"写明存在的主要问题和改进情况，不与往年雷同。",
             "State the main problems and what was improved, in other words than last year's."},
     .bad = "乙市丙局2022年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
            "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
            "行政规范性文件\t2\t0\t5\n"
            "三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n无。\n"
            "六、其他需要报告的事项\n全年没有收取信息处理费。\n",
     .good =
         "乙市丙局2022年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
         "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
         "行政规范性文件\t2\t0\t5\n"
         "三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n答复不够及时，已增加一人经办。\n"
         "六、其他需要报告的事项\n全年没有收取信息处理费。\n",
     .forms = kFormOf2021},
    find_gx117};

}  // namespace gxreport::check
