// GX207: figures that cannot be separated or placed with certainty.
#include <utility>
#include <vector>

#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

std::string names_of(const Inspection& in, std::span<const CellIndex> cells) {
  std::vector<std::string> names;
  for (const CellIndex cell : cells) {
    if (cell < in.form->cells.size()) names.push_back(cell_name(*in.form, cell));
  }
  return list_names(names, in.lang);
}

/// Why a run of figures was not separated.
struct Reason {
  Observation::Kind kind;
  std::string_view zh;
  std::string_view en;
};

constexpr Reason kReasons[] = {
    {Observation::Kind::run_together, "中的数字连在一起，不止一种分法成立",
     "run together, and more than one way to part them holds"},
    {Observation::Kind::run_contradicts, "中的数字连在一起，怎样分开都不能使勾稽关系全部成立",
     "run together, and no way to part them makes every relation hold"},
    {Observation::Kind::run_not_searched, "中的数字连在一起，分法太多，没有试完",
     "run together, in too many ways to try them all"},
    {Observation::Kind::too_few_cells, "的数字比栏少", "are fewer than the columns"},
};

void not_separated(const Inspection& in, const Reason& reason, Findings& findings) {
  in.each(reason.kind, [&](const Observation& seen) {
    const std::string run = printed(in.text, seen.span);
    findings.add({.span = seen.span,
                  .cells = seen.cells,
                  .message = say(in.lang, "“{}”{}，无法确定各格是多少：{}",
                                 "the figures “{}” {}; it is not certain which is whose: {}", run,
                                 in.lang == Lang::zh ? reason.zh : reason.en, names_of(in, seen.cells)),
                  .mark = run});
  });
}

/// Cells that several readings hold for and that no observation mentions: one finding for all.
void unsettled(const Inspection& in, Findings& findings) {
  Finding finding;
  finding.cells = unremarked(in, CellStatus::ambiguous);
  if (finding.cells.empty()) return;
  finding.span = in.cells[finding.cells.front()].span;
  finding.message =
      say(in.lang, "有多种读法，无法确定：{}", "several readings hold for {}", names_of(in, finding.cells));
  findings.add(std::move(finding));
}

void find_gx207(const Inspection& in, Findings& findings) {
  for (const Reason& reason : kReasons) not_separated(in, reason, findings);
  unsettled(in, findings);
}

}  // namespace

constinit const CheckedRule gx207_cells_run_together{
    {.code = "GX207",
     .name = "cells-run-together",
     .severity = Severity::error,
     .title = {"数字连在一起或少于栏数，无法确定", "Figures run together or are too few to be placed"},
     .basis = {"良好实践：表格的每一格在文本中也应当分得开",
               "Good practice: the cells of a table stay apart in its text too"},
     .why = {"分不开的数字读不准，与它有关的勾稽关系也无法核对；猜出来的数字比没有更坏。",
             "Figures that cannot be told apart cannot be checked, and a guessed one is worse than none."},
     .fix = {"从原稿重新导出，使每格之间有制表符、竖线或换行。",
             "Export the table again from its source with tabs, pipes or line breaks between cells."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31212
行政强制	5	0	5
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	2	12
行政强制	5	0	5
)",
     .forms = kFormsWithCells},
    find_gx207};

}  // namespace gxreport::check
