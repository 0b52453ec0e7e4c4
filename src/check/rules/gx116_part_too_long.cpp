// GX116: a part longer than the form allows.
#include <algorithm>
#include <array>

#include "check/part_text.hpp"
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

/// The next part of the form follows, and neither its title nor a table stands in between: then what is
/// counted is this part's own text.
bool is_bounded(const Inspection& in, const PartText& found) {
  const std::vector<Section>& sections = in.report.sections;
  const std::size_t next = found.place + 1;
  if (next >= sections.size() || sections[next].part != found.section.part + 1) return false;
  const Span body = found.section.body;
  const auto inside = [&](const Cell& cell) {
    return !cell.span.empty() && cell.span.begin >= body.begin && cell.span.end <= body.end;
  };
  return std::ranges::none_of(in.cells, inside) && !holds_other_title(in, found.part, body);
}

void find_gx116(const Inspection& in, Findings& findings) {
  each_part(in, [&](const PartText& found) {
    const std::size_t longest = found.part.longest;
    if (longest == 0 || found.section.body.size() <= longest) return;
    const std::size_t count = count_characters(in, found.section.body);
    if (count <= longest || !is_bounded(in, found)) return;
    findings.add({.span = found.section.title,
                  .cells = {},
                  .message = say(in.lang, "“{}”有 {} 字，多于 {} 字（标点和空格不计）",
                                 "“{}” has {} characters, more than {} (punctuation and spaces not counted)",
                                 printed(in.text, found.section.title), count, longest),
                  .mark = found.part.id});
  });
}

// The bad example is as long as the offence: one sentence of 37 characters, a line each, 28 times.
constexpr std::string_view kHead = "乙市丙局2022年政府信息公开工作年度报告\n一、总体情况\n";
constexpr std::string_view kSentence =
    "全年按月更新公开目录，来问的当天登记，办结后回访，群众说不好找的栏目都挪到了首页。\n";
constexpr std::string_view kTail =
    "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
    "规章\t0\t0\t0\n行政规范性文件\t2\t0\t5\n";

template <std::size_t Times>
constexpr auto example() {
  std::array<char, kHead.size() + Times * kSentence.size() + kTail.size()> text{};
  auto end = std::ranges::copy(kHead, text.begin()).out;
  for (std::size_t i = 0; i < Times; ++i) end = std::ranges::copy(kSentence, end).out;
  std::ranges::copy(kTail, end);
  return text;
}

constexpr auto kBad = example<28>();
constexpr auto kGood = example<1>();

}  // namespace

constinit const CheckedRule gx116_part_too_long{
    {.code = "GX116",
     .name = "part-too-long",
     .severity = Severity::warning,
     .title = {"某一部分超过规定的字数", "A part is longer than the form allows"},
     .basis = {"国办公开办函〔2021〕30号一（一）：总体情况不超过 1000 字",
               "国办公开办函〔2021〕30号, I (1): at most 1,000 characters for the overview"},
     .why =
         {"概述写得太长，读者找不到要点，格式统一的年报也就不便比较。汉字每字计一，连续的字母或数字计一，"
          "标点和空格不计，所以这里的字数不会比文字处理软件的多。",
          "In an overview that long nobody finds the points, and reports can no longer be compared. Each Han "
          "character counts as one, as does a run of letters or digits; punctuation and spaces do not: a "
          "word processor never counts less."},
     .fix = {"压缩到规定的字数以内，细节放到网站的专栏。",
             "Shorten it to what the form allows; details belong on the website."},
     .bad = {kBad.data(), kBad.size()},
     .good = {kGood.data(), kGood.size()},
     .forms = kFormOf2021},
    find_gx116};

}  // namespace gxreport::check
