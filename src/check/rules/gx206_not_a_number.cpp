// GX206: text where a figure belongs.
#include <vector>

#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

void report(const Inspection& in, Span span, const std::vector<CellIndex>& cells, Findings& findings) {
  const std::string text = printed(in.text, span);
  const CellIndex cell = first_cell(in, cells);
  const std::string name = cell == kNoCell ? std::string{} : cell_name(*in.form, cell);
  findings.add({.span = span,
                .cells = cells,
                .message = say(in.lang, "{}：“{}”不是数字", "{}: “{}” is not a number", name, text),
                .mark = text});
}

void find_gx206(const Inspection& in, Findings& findings) {
  in.each(Observation::Kind::not_a_number,
          [&](const Observation& seen) { report(in, seen.span, seen.cells, findings); });
  // No unreadable cell goes unsaid, whether or not the matcher remarked on it.
  for (const CellIndex cell : unremarked(in, CellStatus::invalid))
    report(in, in.cells[cell].span, {cell}, findings);
}

}  // namespace

constinit const CheckedRule gx206_not_a_number{
    {.code = "GX206",
     .name = "not-a-number",
     .severity = Severity::error,
     .title = {"应当填数字的格里不是数字", "A cell that should hold a figure holds something else"},
     .basis = {"国办公开办函〔2019〕60号、〔2021〕30号所附格式：表格各格填数量",
               "The forms attached to 国办公开办函〔2019〕60号 and 〔2021〕30号: the cells of the tables "
               "hold quantities"},
     .why = {"不是数字就不能汇总，与它有关的勾稽关系也无法核对。",
             "What is no number can be neither added up nor checked against the rest."},
     .fix = {"只填阿拉伯数字；说明写到正文里。", "Enter digits alone; put remarks into the prose."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	详见附件	12
行政强制	5	0	0
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12
行政强制	5	0	0
)",
     .forms = kFormsWithCells},
    find_gx206};

}  // namespace gxreport::check
