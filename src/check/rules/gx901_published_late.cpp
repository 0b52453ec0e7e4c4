// GX901: the report was published after its deadline.
#include <algorithm>

#include "check/rules/table.hpp"
#include "check/wording.hpp"
#include "schema/label_index.hpp"

namespace gxreport::check {

namespace {

using Words = std::vector<std::u16string>;

bool is_kind(const Publisher& kind, std::u16string_view name) {
  const auto ends = [&](const std::u16string& word) { return name.ends_with(word); };
  const auto begins = [&](const std::u16string& word) { return name.starts_with(word); };
  const auto holds = [&](const std::u16string& word) { return name.find(word) != std::u16string_view::npos; };
  // What makes a name a department's stands before its last word, and is not its first character either.
  const auto in_front = [&](const std::u16string& word) {
    return name.substr(0, name.size() - 1).find(word, 1) != std::u16string_view::npos;
  };
  return name.size() > 1 && (kind.endings.empty() || std::ranges::any_of(kind.endings, ends)) &&
         (kind.beginnings.empty() || std::ranges::any_of(kind.beginnings, begins)) &&
         (kind.holds.empty() || std::ranges::any_of(kind.holds, in_front)) &&
         std::ranges::none_of(kind.lacks, holds);
}

/// Null when the name tells no kind, or more than one.
const Publisher* kind_of(const Template& form, std::u16string_view name) {
  const Publisher* found = nullptr;
  for (const Publisher& kind : form.publishers) {
    if (!is_kind(kind, name)) continue;
    if (found != nullptr) return nullptr;
    found = &kind;
  }
  return found;
}

/// The date stands alone on its line, or behind a word that says so: 发布时间：2024-03-08. Any other date may
/// be that of a change to the page.
bool is_of_publication(const Inspection& in, Span date) {
  const Span line = in.text.line_at(date.begin);
  const std::u16string before = schema::skeleton(in.text.folded({line.begin, date.begin}));
  const auto ends = [&](const std::u16string& label) { return before.ends_with(label); };
  return before.empty() || std::ranges::any_of(in.form->published_labels, ends);
}

/// In the year after the report's; a later year is that of a page that was moved.
bool is_late(const Publisher& kind, const Date& published, int year) {
  if (published.year != year + 1) return false;
  return published.month > kind.month || (published.month == kind.month && published.day > kind.day);
}

void find_gx901(const Inspection& in, Findings& findings) {
  const Identity& identity = in.report.identity;
  if (in.form == nullptr || !identity.year || !identity.published || identity.published->day == 0) return;
  if (!in.form->is_due(*identity.year)) return;
  const Publisher* kind = kind_of(*in.form, schema::label_skeleton(identity.organization));
  if (kind == nullptr || !is_late(*kind, *identity.published, *identity.year)) return;
  if (!is_of_publication(in, identity.published_span)) return;
  const Date& date = *identity.published;
  findings.add(
      {.span = identity.published_span,
       .cells = {},
       .message = say(in.lang, "{0} 年 {1} 月 {2} 日才发布；{5}应当在 {3} 月 {4} 日前发布",
                      "published on {0}-{1:02}-{2:02}; {5} publish by {3}/{4}", date.year, date.month,
                      date.day, kind->month, kind->day, in.lang == Lang::zh ? kind->name.zh : kind->name.en),
       .mark =
           std::to_string(date.year) + ' ' + std::to_string(date.month) + ' ' + std::to_string(date.day)});
}

}  // namespace

constinit const CheckedRule gx901_published_late{
    {.code = "GX901",
     .name = "published-late",
     .severity = Severity::warning,
     .title = {"发布晚于规定的期限", "Published after the deadline"},
     .basis = {"《中华人民共和国政府信息公开条例》第四十九条；国办公开办函〔2019〕60号：部门 1 月 31 "
               "日、县级政府 2 月 20 "
               "日、设区的市级政府 3 月 10 日、省级政府和国务院部门 3 月 31 日前",
               "Regulations on the Disclosure of Government Information, art. 49; 国办公开办函〔2019〕60号: "
               "departments by 31 January, county governments by 20 February, prefectures by 10 March, "
               "provinces and ministries by 31 March"},
     .why =
         {"年度报告有法定的发布期限，上级按它汇总；逾期发布是考核的扣分项。只在印有发布日期、机关的层级从名称"
          "可以断定时才判断。",
          "The date is fixed by law, and those above an organ compile its figures after it. Judged only "
          "where "
          "a date of publication is printed and the name tells what kind of organ it is."},
     .fix = {"核对发布日期；确实逾期的，来年提前安排编制和审核。",
             "Check the date that is printed; if it is right, begin earlier next year."},
     .bad = "发布时间：2023-02-"
            "17\n乙市丙县水务局2022年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息"
            "情况\n"
            "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
            "行政规范性文件\t2\t0\t5\n",
     .good = "发布时间：2023-01-"
             "17\n乙市丙县水务局2022年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信"
             "息情况\n"
             "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
             "行政规范性文件\t2\t0\t5\n",
     .forms = kFormsWithTables},
    find_gx901};

}  // namespace gxreport::check
