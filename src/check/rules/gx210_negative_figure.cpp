// GX210: a count or an amount below zero.
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

void find_gx210(const Inspection& in, Findings& findings) {
  if (!in.glance.may_hold_negative()) return;
  for (std::size_t i = 0; i < in.cells.size(); ++i) {
    const Cell& cell = in.cells[i];
    if (cell.status != CellStatus::ok || !cell.value.negative()) continue;
    const auto index = static_cast<CellIndex>(i);
    if (in.form->column_of(index).kind == CellKind::change) continue;
    findings.add({.span = cell.span,
                  .cells = {index},
                  .message = say(in.lang, "{}：{} 小于零", "{}: {} is below zero", cell_name(*in.form, index),
                                 cell.value.to_string())});
  }
}

}  // namespace

constinit const CheckedRule gx210_negative_figure{
    {.code = "GX210",
     .name = "negative-figure",
     .severity = Severity::error,
     .title = {"数量或金额小于零", "A count or an amount is below zero"},
     .basis = {"格式各栏的含义：除“本年增/减”外都是件数或金额",
               "The meaning of the form's columns: all but 本年增/减 are counts or amounts"},
     .why = {"件数和金额不会是负数；负号常是破折号或填错栏的增减数。",
             "There are no negative counts or amounts; the sign is often a dash, or a change in the wrong "
             "column."},
     .fix = {"改正数字；增减数填到“本年增/减”一栏。",
             "Mend the figure; a change belongs in the column 本年增/减."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	-12
行政强制	5	0	0
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	-2	12
行政强制	5	0	0
)",
     .forms = kFormsWithCells},
    find_gx210};

}  // namespace gxreport::check
