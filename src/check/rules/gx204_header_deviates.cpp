// GX204: a column header that is missing or in other words than the form's.
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

void missing(const Inspection& in, const Observation& seen, Findings& findings) {
  const CellIndex cell = first_cell(in, seen.cells);
  const bool named = !seen.expected.empty() || cell == kNoCell;
  const std::string header = named ? seen.expected : std::string(column_name(*in.form, cell));
  findings.add({.span = seen.span,
                .cells = seen.cells,
                .message = say(in.lang, "表头缺少“{}”", "the column header “{}” is missing", header),
                .mark = "missing " + header,
                .fix = say(in.lang, "补上表头“{}”。", "Add the header “{}”.", header)});
}

/// Words of several columns, in a header whose lines were cut.
bool spans_columns(const Inspection& in, Span span) {
  return in.text.folded(span).find(u"  ") != std::u16string_view::npos;
}

void deviates(const Inspection& in, const Observation& seen, Findings& findings) {
  if (spans_columns(in, seen.span)) return;
  const std::string header = printed(in.text, seen.span);
  findings.add({.span = seen.span,
                .cells = seen.cells,
                .message = say(in.lang, "表头印作“{}”，格式为“{}”",
                               "the column header reads “{}”, the form has “{}”", header, seen.expected),
                .mark = header,
                .fix = say(in.lang, "表头改为“{}”。", "Change the header to “{}”.", seen.expected)});
}

void find_gx204(const Inspection& in, Findings& findings) {
  in.each(Observation::Kind::header_missing, [&](const Observation& seen) { missing(in, seen, findings); });
  in.each(Observation::Kind::header_deviates, [&](const Observation& seen) { deviates(in, seen, findings); });
}

}  // namespace

constinit const CheckedRule gx204_header_deviates{
    {.code = "GX204",
     .name = "header-deviates",
     .severity = Severity::warning,
     .title = {"表头缺失或与格式不同", "A column header is missing or deviates from the form"},
     .basis = {"国办公开办函〔2019〕60号、〔2021〕30号所附格式的用语",
               "The wording of the forms attached to 国办公开办函〔2019〕60号 and 〔2021〕30号"},
     .why = {"缺了表头，读者只能猜数字属于哪一栏；改了表头，数字的含义也跟着变。",
             "Without its header a column must be guessed; with another header its figures mean something "
             "else."},
     .fix = {"表头用格式的原文。", "Use the form's own header."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制作数量	本年新公开数量	对外公开总数量
规章	0	0	0
规范性文件	2	2	5
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
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	31	0	12
行政强制	5	0	0
)",
     .forms = kFormsWithTables},
    find_gx204};

}  // namespace gxreport::check
