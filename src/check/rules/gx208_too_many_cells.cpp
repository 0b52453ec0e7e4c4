// GX208: a row with more figures than the table has columns, or a table with more rows than are read.
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

void shifted(const Inspection& in, const Observation& seen, Findings& findings) {
  const CellIndex cell = first_cell(in, seen.cells);
  const std::string row = cell == kNoCell ? printed(in.text, seen.span) : row_name(*in.form, cell);
  findings.add({.span = seen.span,
                .cells = seen.cells,
                .message = say(in.lang, "“{}”一行的数字可能错位一格：空格换一个位置，勾稽关系就成立",
                               "the figures of the row “{}” may stand one cell off: with a blank cell "
                               "elsewhere its relations hold",
                               row),
                .mark = printed(in.text, seen.span)});
}

void torn(const Inspection& in, const Observation& seen, Findings& findings) {
  const std::string pieces = printed(in.text, seen.span);
  const CellIndex cell = first_cell(in, seen.cells);
  const std::string row = cell == kNoCell ? pieces : row_name(*in.form, cell);
  findings.add(
      {.span = seen.span,
       .cells = seen.cells,
       .message = say(in.lang, "“{}”一行多出一个数字：“{}”合成 {}，勾稽关系就成立，可能是一个数字被拆成两个",
                      "the row “{}” has a figure too many: with “{}” as {} its relations hold; one "
                      "figure may have been torn in two",
                      row, pieces, seen.expected),
       .mark = pieces});
}

void find_gx208(const Inspection& in, Findings& findings) {
  in.each(Observation::Kind::figure_torn, [&](const Observation& seen) { torn(in, seen, findings); });
  in.each(Observation::Kind::row_shifted, [&](const Observation& seen) { shifted(in, seen, findings); });
  in.each(Observation::Kind::too_many_cells, [&](const Observation& seen) {
    const CellIndex cell = first_cell(in, seen.cells);
    const std::string row = cell == kNoCell ? printed(in.text, seen.span) : row_name(*in.form, cell);
    findings.add(
        {.span = seen.span,
         .cells = seen.cells,
         .message = say(in.lang, "“{}”一行的数字多于栏数", "the row “{}” has more figures than columns", row),
         .mark = printed(in.text, seen.span)});
  });
  in.each(Observation::Kind::rows_not_read, [&](const Observation& seen) {
    findings.add({.span = seen.span,
                  .cells = {},
                  .message = say(in.lang, "统计表超过 {} 行，从这一行起没有读取",
                                 "the table has more than {} rows; from here on it was not read", seen.index),
                  .mark = std::to_string(seen.index)});
  });
}

}  // namespace

constinit const CheckedRule gx208_too_many_cells{
    {.code = "GX208",
     .name = "too-many-cells",
     .severity = Severity::error,
     .title = {"一行的数字多于栏数", "A row has more figures than columns"},
     .basis = {"国办公开办函〔2019〕60号、〔2021〕30号所附格式的栏数",
               "The number of columns in the forms attached to 国办公开办函〔2019〕60号 and 〔2021〕30号"},
     .why = {"多出一个数字，其后的数字就可能全部错栏。",
             "One figure too many may have shifted all that follow it."},
     .fix = {"删去多出的数字；一个数字被拆成两个的，合回去。",
             "Delete the figure too many, or join the one that was torn in two."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12	7
行政强制	5	0	0
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12
行政强制	5	0	0
)",
     .forms = kFormsWithCells},
    find_gx208};

}  // namespace gxreport::check
