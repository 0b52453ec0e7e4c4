// GX201: a row of the form that the report does not print.
#include <algorithm>
#include <utility>
#include <vector>

#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

constexpr std::size_t kRowsApart = 3;  // with more rows missing from a table, one finding lists them all

bool anything_found(const Inspection& in, std::size_t table) {
  const std::vector<CellSpec>& specs = in.form->cells;  // table by table
  const auto first = std::ranges::lower_bound(specs, table, {}, &CellSpec::table);
  for (auto i = static_cast<std::size_t>(first - specs.begin()); i < specs.size(); ++i) {
    if (specs[i].table != table) break;
    if (in.cells[i].status != CellStatus::missing) return true;
  }
  // Rows that were seen but could not be taken apart are the business of other rules.
  return std::ranges::any_of(in.report.observations, [&](const Observation& seen) {
    const CellIndex cell = first_cell(in, seen.cells);
    return seen.kind != Observation::Kind::row_missing && cell != kNoCell &&
           in.form->cells[cell].table == table;
  });
}

bool part_missing(const Inspection& in, int part) {
  return std::ranges::any_of(in.report.observations, [part](const Observation& seen) {
    return seen.kind == Observation::Kind::part_missing && seen.index == part;
  });
}

Span title_of(const Inspection& in, int part) {
  for (const Section& section : in.report.sections) {
    if (section.part == part) return section.title;
  }
  return {};
}

/// A whole table is one finding, and none when GX111 already says that its part is missing.
void table_missing(const Inspection& in, std::size_t table, Findings& findings) {
  const TableSpec& spec = in.form->tables[table];
  if (part_missing(in, spec.part)) return;
  findings.add({.span = title_of(in, spec.part),
                .cells = {},
                .message = say(in.lang, "“{}”的表格整张没有找到", "the whole table “{}” was not found",
                               table_name(*in.form, table, in.lang)),
                .mark = spec.id});
}

std::vector<const Observation*> rows_missing(const Inspection& in, std::size_t table) {
  std::vector<const Observation*> rows;
  in.each(Observation::Kind::row_missing, [&](const Observation& seen) {
    const CellIndex cell = first_cell(in, seen.cells);
    if (cell == kNoCell || in.form->cells[cell].table != table || in.form->row_of(cell).optional) return;
    rows.push_back(&seen);
  });
  return rows;
}

void one_by_one(const Inspection& in, std::span<const Observation* const> rows, Findings& findings) {
  for (const Observation* seen : rows) {
    const std::string row = row_name(*in.form, first_cell(in, seen->cells));
    findings.add({.span = seen->span,
                  .cells = seen->cells,
                  .message = say(in.lang, "缺少“{}”一行", "the row “{}” is missing", row)});
  }
}

void all_at_once(const Inspection& in, std::size_t table, std::span<const Observation* const> rows,
                 Findings& findings) {
  std::vector<std::string> names;
  Finding finding;
  finding.span = rows.front()->span;
  for (const Observation* seen : rows) {
    names.push_back(row_name(*in.form, first_cell(in, seen->cells)));
    finding.cells.insert(finding.cells.end(), seen->cells.begin(), seen->cells.end());
  }
  finding.message =
      say(in.lang, "“{}”表缺少 {} 行：{}", "table “{}” lacks {} rows: {}",
          table_name(*in.form, table, in.lang), rows.size(), list_names(names, in.lang, names.size()));
  findings.add(std::move(finding));
}

void find_gx201(const Inspection& in, Findings& findings) {
  if (in.cells.empty()) return;
  for (std::size_t table = 0; table < in.form->tables.size(); ++table) {
    if (!anything_found(in, table)) {
      table_missing(in, table, findings);
      continue;
    }
    const std::vector<const Observation*> rows = rows_missing(in, table);
    if (rows.size() > kRowsApart) {
      all_at_once(in, table, rows, findings);
    } else {
      one_by_one(in, rows, findings);
    }
  }
}

}  // namespace

constinit const CheckedRule gx201_row_missing{
    {.code = "GX201",
     .name = "row-missing",
     .severity = Severity::error,
     .title = {"表格缺行", "A row of the table is missing"},
     .basis = {"国办公开办函〔2019〕60号、〔2021〕30号所附格式的表格",
               "The tables of the forms attached to 国办公开办函〔2019〕60号 and 〔2021〕30号"},
     .why = {"缺的行不等于零；与它有关的勾稽关系也都无法核对。",
             "A row that is not there is not a zero, and no relation on it can be checked."},
     .fix = {"按格式补上这一行；没有发生的填 0。",
             "Add the row as the form has it; where nothing happened enter 0."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（五）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	13	0	78
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12
行政强制	5	0	0
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年新制作数量	本年新公开数量	对外公开总数量
规章	0	0	0
规范性文件	2	2	5
第二十条第（五）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	13	0	78
其他对外管理服务事项	5	0	20
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12
行政强制	5	0	0
第二十条第（八）项
信息内容	上一年项目数量	本年增/减
行政事业性收费	2	0
第二十条第（九）项
信息内容	采购项目数量	采购总金额
政府集中采购	6	18.5万元
)",
     .forms = kFormsWithTables},
    find_gx201};

}  // namespace gxreport::check
