// GX205: cells that hold nothing; one finding a table.
#include <utility>
#include <vector>

#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

/// Blank cells of rows and columns that the form leaves to the report are nobody's omission.
bool demanded(const Template& form, CellIndex cell) {
  return !form.row_of(cell).optional && !form.column_of(cell).optional;
}

/// The blank cells of the table that starts at cell `from`; `from` moves to the next table.
std::vector<CellIndex> blanks_of(const Inspection& in, std::size_t& from) {
  std::vector<CellIndex> blanks;
  const std::uint16_t table = in.form->cells[from].table;
  for (; from < in.cells.size() && in.form->cells[from].table == table; ++from) {
    const auto cell = static_cast<CellIndex>(from);
    if (in.cells[from].status == CellStatus::empty && demanded(*in.form, cell)) blanks.push_back(cell);
  }
  return blanks;
}

void find_gx205(const Inspection& in, Findings& findings) {
  if (!in.glance.may_hold(CellStatus::empty)) return;
  for (std::size_t from = 0; from < in.cells.size();) {
    const std::uint16_t table = in.form->cells[from].table;
    std::vector<CellIndex> blanks = blanks_of(in, from);
    if (blanks.empty()) continue;
    std::vector<std::string> names;
    names.reserve(blanks.size());
    for (const CellIndex cell : blanks) names.push_back(cell_name(*in.form, cell));
    Finding finding;
    finding.span = in.cells[blanks.front()].span;
    finding.message = say(in.lang, "“{0}”表有 {1} 个空格：{3}", "table “{0}” has {1} blank cell{2}: {3}",
                          table_name(*in.form, table, in.lang), names.size(), names.size() == 1 ? "" : "s",
                          list_names(names, in.lang));
    finding.cells = std::move(blanks);
    findings.add(std::move(finding));
  }
}

}  // namespace

constinit const CheckedRule gx205_cell_empty{
    {.code = "GX205",
     .name = "cell-empty",
     .severity = Severity::warning,
     .title = {"表格中有空格", "Cells of the table are blank"},
     .basis = {"良好实践：没有发生的填 0，空着与零不同",
               "Good practice: where nothing happened enter 0; blank is not zero"},
     .why = {"空格可能是零，也可能是漏填；读者分不出来，有关的勾稽关系也无法完全核对。",
             "A blank may be a zero or an omission; readers cannot tell, and relations on it cannot be fully "
             "checked."},
     .fix = {"没有发生的填 0，漏填的补上数字。",
             "Enter 0 where nothing happened, and the figure where it was forgotten."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	/	12
行政强制	5	0	0
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12
行政强制	5	0	0
)",
     .forms = kFormsWithCells},
    find_gx205};

}  // namespace gxreport::check
