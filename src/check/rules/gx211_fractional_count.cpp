// GX211: a count with decimals.
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

void find_gx211(const Inspection& in, Findings& findings) {
  if (!in.glance.may_hold_decimals()) return;
  for (std::size_t i = 0; i < in.cells.size(); ++i) {
    const Cell& cell = in.cells[i];
    if (cell.status != CellStatus::ok || cell.value.scale == 0 || !cell.value.fractional()) continue;
    const auto index = static_cast<CellIndex>(i);
    const CellKind kind = in.form->column_of(index).kind;
    if (kind == CellKind::amount || kind == CellKind::measure) continue;
    findings.add({.span = cell.span,
                  .cells = {index},
                  .message = say(in.lang, "{}：{} 带有小数", "{}: {} has decimals",
                                 cell_name(*in.form, index), cell.value.to_string())});
  }
}

}  // namespace

constinit const CheckedRule gx211_fractional_count{
    {.code = "GX211",
     .name = "fractional-count",
     .severity = Severity::error,
     .title = {"件数、项数带有小数", "A count has decimals"},
     .basis = {"格式各栏的含义：除金额外都是件数或项数",
               "The meaning of the form's columns: all but amounts are counts"},
     .why = {"件和项没有小数；多半是金额填错了栏，或者两个数字粘在一起。",
             "There is no half a request; most likely an amount is in the wrong column or two figures were "
             "joined."},
     .fix = {"改成整数；金额填到金额一栏。", "Enter a whole number; an amount belongs in its own column."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12.5
行政强制	5	0	0
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12
行政强制	5	0	0
)",
     .forms = kFormsWithCells},
    find_gx211};

}  // namespace gxreport::check
