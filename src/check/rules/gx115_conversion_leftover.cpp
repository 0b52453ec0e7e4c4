// GX115: traces of conversion in the text; one finding a kind.
#include <algorithm>
#include <array>
#include <vector>

#include "check/leftovers.hpp"
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

struct Kind {
  Words name;
  std::string_view id;
};
constexpr std::array<Kind, kLeftoverKinds> kKinds = {
    {{{"书签", "a bookmark"}, "bookmark"},
     {{"域代码", "a field code"}, "field_code"},
     {{"网页实体", "an HTML entity"}, "entity"},
     {{"网页标记", "an HTML tag"}, "tag"},
     {{"失效的引用", "a broken reference"}, "broken_reference"}}};

std::string other_lines(const Inspection& in, const LeftoverTally& tally) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < std::min(tally.count, LeftoverTally::kKept); ++i) {
    lines.push_back(std::to_string(in.text.position(tally.first[i].begin).line));
  }
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  const std::string named = list_names(lines, in.lang, lines.size());
  const bool more = tally.count > LeftoverTally::kKept;
  return say(in.lang, "，共 {} 处（第 {} 行{}）", ", {} times (lines {}{})", tally.count, named,
             more ? (in.lang == Lang::zh ? "等" : ", …") : "");
}

void find_gx115(const Inspection& in, Findings& findings) {
  const Leftovers leftovers = find_leftovers(in.text.folded());
  for (std::size_t kind = 0; kind < kLeftoverKinds; ++kind) {
    const LeftoverTally& tally = leftovers[kind];
    if (tally.count == 0) continue;
    const std::string text = printed(in.text, tally.first[0]);
    Finding finding;
    finding.span = tally.first[0];
    finding.mark = std::string(kKinds[kind].id) + ' ' + text;
    finding.message = say(in.lang, "转换残留的{}“{}”", "{} was left over from conversion: “{}”",
                          kKinds[kind].name.in(in.lang), text);
    if (tally.count > 1) finding.message += other_lines(in, tally);
    findings.add(std::move(finding));
  }
}

}  // namespace

constinit const CheckedRule gx115_conversion_leftover{
    {.code = "GX115",
     .name = "conversion-leftover",
     .severity = Severity::warning,
     .title = {"文本中有转换留下的痕迹", "The text holds leftovers of conversion"},
     .basis = {"良好实践：公开的文本应当干净可读",
               "Good practice: what is published should be clean and readable"},
     .why = {"书签、域代码和网页标记不是报告的内容；失效的引用说明原文有内容没有显示出来。",
             "Bookmarks, field codes and tags are no part of the report; a broken reference hides what "
             "should be "
             "there."},
     .fix =
         {"在原稿中更新或删除域和书签后重新导出，或直接删去这些字符。",
          "Update or remove fields and bookmarks in the source and export again, or delete the characters."},
     .bad = "一、总体情况\n[bookmark: _GoBack]全年主动公开信息 12 条。\n",
     .good = "一、总体情况\n全年主动公开信息 12 条。\n",
     .forms = {}},
    find_gx115};

}  // namespace gxreport::check
