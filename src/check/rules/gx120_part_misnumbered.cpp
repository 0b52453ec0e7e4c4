// GX120: a part's title bears another part's number.
#include <optional>

#include "check/part_text.hpp"
#include "check/rules/table.hpp"
#include "check/wording.hpp"
#include "text/numeral.hpp"

namespace gxreport::check {

namespace {

constexpr std::size_t kFewest = 3;  // numbers that tell how a report counts its parts

bool is_idle(char16_t c) { return c == u' ' || c == u'#' || c == u'*' || c == kZeroWidth; }

/// Of 三、…, the way in which the forms number their parts; nothing for any other way, nor without a number.
std::optional<int> number_of(std::u16string_view title) {
  std::size_t at = 0;
  while (at < title.size() && is_idle(title[at])) ++at;
  std::size_t end = at;
  while (end < title.size() && is_han_numeral(title[end])) ++end;
  const int number = han_number(title.substr(at, end - at));
  const bool marked = end < title.size() && (title[end] == u'、' || title[end] == u'.' || title[end] == u',');
  return number > 0 && marked ? std::optional(number) : std::nullopt;
}

bool deviates(const Inspection& in, const Section& section) {
  bool seen_so = false;
  in.each(Observation::Kind::part_title_deviates,
          [&](const Observation& seen) { seen_so = seen_so || seen.index == section.part; });
  return seen_so;
}

/// The number of a part that is surely the form's.
std::optional<int> sure_number(const Inspection& in, const PartText& found) {
  const auto number = number_of(in.text.folded(found.section.title));
  return number && !deviates(in, found.section) ? number : std::nullopt;
}

/// Enough parts are numbered the form's way. Where some part is numbered in another way these numbers are of
/// another level.
bool counts_as_the_form(const Inspection& in) {
  std::size_t numbered = 0;
  bool other_way = false;
  each_part(in, [&](const PartText& found) {
    const std::u16string_view title = in.text.folded(found.section.title);
    const bool own_way = number_of(title).has_value();
    numbered += own_way ? 1 : 0;
    other_way = other_way || (!own_way && (title.starts_with(u'第') || title.starts_with(u'(')));
  });
  return numbered >= kFewest && !other_way;
}

/// "；“一、总体情况”也是这个序号", nothing where no other part has the number.
std::string also_of(const Inspection& in, const PartText& part, int number) {
  std::string out;
  each_part(in, [&](const PartText& other) {
    if (!out.empty() || other.place == part.place || sure_number(in, other) != number) return;
    out = say(in.lang, "；“{}”也是这个序号", "; “{}” bears the same number",
              printed(in.text, other.section.title));
  });
  return out;
}

void find_gx120(const Inspection& in, Findings& findings) {
  if (!counts_as_the_form(in)) return;
  each_part(in, [&](const PartText& found) {
    const auto number = sure_number(in, found);
    const auto due = number_of(found.part.title.numbering_letters + u'、');
    if (!number || !due || *number == *due) return;
    const Span title = found.section.title;
    findings.add(
        {.span = title,
         .cells = {},
         .message = say(in.lang, "“{}”的序号是“{}”，格式为“{}”", "“{}” is numbered {}, the form has {}",
                        printed(in.text, title), han_numeral(*number), han_numeral(*due)) +
                    also_of(in, found, *number),
         .mark = found.part.id + ' ' + std::to_string(*number)});
  });
}

}  // namespace

constinit const CheckedRule gx120_part_misnumbered{
    {.code = "GX120",
     .name = "part-misnumbered",
     .severity = Severity::warning,
     .title = {"部分的序号与格式不同", "A part bears another number than the form gives it"},
     .basis = {"国办公开办函〔2019〕60号、〔2021〕30号所附格式的六个部分及其序号",
               "The six parts and their numbers in the forms attached to 国办公开办函〔2019〕60号 and "
               "〔2021〕30号"},
     .why = {"两个部分同号，或者序号中途重新开始，读者会以为少了一部分或者多了一份报告。",
             "Where two parts bear one number, or the count begins again, readers think that a part is "
             "missing or "
             "that another report begins."},
     .fix = {"序号用格式的原文。", "Use the form's own numbers."},
     .bad = "乙市丙局2022年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
            "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
            "行政规范性文件\t2\t0\t5\n"
            "二、收到和处理政府信息公开申请情况\n",
     .good = "乙市丙局2022年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
             "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
             "行政规范性文件\t2\t0\t5\n"
             "三、收到和处理政府信息公开申请情况\n",
     .forms = {}},
    find_gx120};

}  // namespace gxreport::check
