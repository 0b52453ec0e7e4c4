// GX202: a row that is printed twice.
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

/// Where the table has too many such rows to list them, the last one listed says how many more there are.
std::string not_listed(std::size_t more, Lang lang) {
  if (more == 0) return {};
  return say(lang, "；此表还有 {} 处重复，不再一一列出",
             "; the table has {} more rows printed again, which are not listed", more);
}

void find_gx202(const Inspection& in, Findings& findings) {
  in.each(Observation::Kind::row_twice, [&](const Observation& seen) {
    const CellIndex cell = first_cell(in, seen.cells);
    const std::string row = cell == kNoCell ? printed(in.text, seen.span) : row_name(*in.form, cell);
    const auto line = in.text.position(seen.other.begin).line;
    findings.add({.span = seen.span,
                  .cells = seen.cells,
                  .message = say(in.lang, "“{}”一行印了两次，前一次在第 {} 行",
                                 "the row “{}” is printed twice, first on line {}", row, line) +
                             not_listed(seen.more, in.lang),
                  .mark = row});
  });
}

}  // namespace

constinit const CheckedRule gx202_row_twice{
    {.code = "GX202",
     .name = "row-twice",
     .severity = Severity::error,
     .title = {"同一行印了两次", "A row is printed twice"},
     .basis = {"国办公开办函〔2019〕60号、〔2021〕30号所附格式：每一行只有一次",
               "The forms attached to 国办公开办函〔2019〕60号 and 〔2021〕30号 have each row once"},
     .why = {"两行数字不同就不知道哪一行是真的；相同的行也会被汇总两次。",
             "With different figures nobody knows which row is true; with equal ones it may be added twice."},
     .fix = {"删去多出的一行；如果其中一行的标签写错了，改正标签。",
             "Delete the row too many; if one of the two has a wrong label, mend the label."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12
行政处罚	33	0	14
行政强制	5	0	0
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12
行政强制	5	0	0
)",
     .forms = kFormsWithCells},
    find_gx202};

}  // namespace gxreport::check
