// GX212: a change out of all proportion to the list that it changes.
//
// 上一年项目数量 counts the entries of a public list (licences, penalties, fees) and 本年增/减 what was added
// to it. Such lists grow by a part of themselves in a year; after a transfer of powers they double or treble.
// An increase of ten times the list has no such cause once it is also large in itself: four digits are more
// entries than a year's work on a small list can add, but are usual for what such cells are confused with,
// numbers of decisions and sums of money. Both must hold, since 2 → +25 is a new catalogue and 2471 → +1882 a
// transfer. A list that had no entries says nothing about proportion. A decrease beyond the list is GX501's.
#include <algorithm>

#include "check/rules/table.hpp"
#include "check/wording.hpp"
#include "relation/exact_sum.hpp"

namespace gxreport::check {

namespace {

constexpr int kTimesTheList = 10;
constexpr Decimal kLargeInItself{1000, 0};

/// The cell of the same row that counts the list before the change; kNoCell when the form has none.
CellIndex list_before(const Template& form, CellIndex change) {
  const CellSpec& spec = form.cells[change];
  const BlockSpec& block = form.tables[spec.table].blocks[spec.block];
  const auto column = std::ranges::find(block.columns, "previous_items", &ColumnSpec::id);
  if (column == block.columns.end()) return kNoCell;
  return block.cell(spec.row, static_cast<std::size_t>(column - block.columns.begin()));
}

bool out_of_proportion(const Decimal& list, const Decimal& change) {
  if (list < Decimal{1, 0} || change < kLargeInItself) return false;
  ExactSum room;
  room.add(change);
  room.add(list, -kTimesTheList);
  return room.sign() >= 0;
}

void find_gx212(const Inspection& in, Findings& findings) {
  each_cell_of(in, CellKind::change, [&](CellIndex index) {
    const Cell& change = in.cells[index];
    if (change.status != CellStatus::ok || change.value < kLargeInItself) return;
    const CellIndex before = list_before(*in.form, index);
    if (before >= in.cells.size() || in.cells[before].status != CellStatus::ok) return;
    const Decimal& list = in.cells[before].value;
    if (!out_of_proportion(list, change.value)) return;
    findings.add({.span = change.span,
                  .cells = {before, index},
                  .message = say(in.lang, "“{}”行：上年 {} 项，本年却增加 {} 项，与原有项数不成比例",
                                 "row “{}”: {} items last year, yet {} more this year, out of all proportion",
                                 row_name(*in.form, index), list.to_string(), change.value.to_string())});
  });
}

}  // namespace

constinit const CheckedRule gx212_change_out_of_proportion{
    {.code = "GX212",
     .name = "change-out-of-proportion",
     .severity = Severity::warning,
     .title = {"增加的项数与原有项数不成比例", "A list grew out of all proportion"},
     .basis = {"格式表二的含义：项目数量是清单上的项数，增/减是清单的变动",
               "The meaning of table two: items are entries of a list, and the change is what was added or "
               "dropped"},
     .why = {"一年增加到原有的十倍以上、又上千项，多半填成了办件数或金额。",
             "More than ten times the list and more than a thousand entries in one year: the figure is most "
             "likely a "
             "number of cases or a sum of money."},
     .fix = {"核对本年增/减是否填成了办件数、收费笔数或金额；确实无误的，在正文说明原因。",
             "See whether the change is a number of cases, payments or an amount; if it is right, explain it "
             "in the "
             "prose."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（八）项
信息内容	上一年项目数量	本年增/减
行政事业性收费	38	+15240
第二十条第（九）项
信息内容	采购项目数量	采购总金额
政府集中采购	6	1820.5万元
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（八）项
信息内容	上一年项目数量	本年增/减
行政事业性收费	38	+2
第二十条第（九）项
信息内容	采购项目数量	采购总金额
政府集中采购	6	1820.5万元
)",
     .forms = kFormOf2019},
    find_gx212};

}  // namespace gxreport::check
