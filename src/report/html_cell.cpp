// One cell of a table on the HTML page.
#include <algorithm>

#include "report/cell_view.hpp"
#include "report/html_report.hpp"
#include "report/html_text.hpp"

namespace gxreport {

namespace {

constexpr Words kMissing = {"缺", "missing"};
constexpr Words kBlank = {"空", "blank"};
constexpr Words kUnclear = {"不明", "unclear"};
constexpr Words kPossible = {"可能是 ", "may be "};
constexpr Words kFinding = {"问题 ", "finding "};
constexpr Words kSuspect = {"疑点", "suspect"};
constexpr Pos kLongestRun = 24;  // of glued figures, of which all cells of a run quote the whole

void append_word(const Words& word, Lang lang, std::string& out) {
  out += "<i class=\"word\">";
  out += word.in(lang);
  out += "</i>";
}

void append_candidates(const Cell& cell, Lang lang, std::string& out) {
  if (cell.candidates.empty()) return append_word(kUnclear, lang, out);
  out += "<i class=\"word\">";
  out += kPossible.in(lang);
  for (std::size_t i = 0; i < cell.candidates.size(); ++i) {
    if (i > 0) out += " / ";
    cell.candidates[i].append_to(out);
  }
  out += "</i>";
}

void append_raw(const Text& text, Span span, std::string& out) {
  const bool cut = span.size() > kLongestRun;
  append_html(text.quote(cut ? Span{span.begin, span.begin + kLongestRun} : span), out);
  if (cut) out += "…";
}

// A unit that stands in the cell is part of what is printed there.
void append_unit(const Text& text, const Cell& cell, const CellView& view, std::string& out) {
  const bool inside = cell.unit.begin >= view.span.begin && cell.unit.end <= view.span.end;
  if (cell.unit.empty() || inside) return;
  out += " <small>";
  append_html(text.quote(cell.unit), out);
  out += "</small>";
}

void append_content(const Text& text, const Cell& cell, Lang lang, std::string& out) {
  const CellView view = view_cell(text, cell);
  append_raw(text, view.span, out);
  switch (cell.status) {
    case CellStatus::ok:
      return append_unit(text, cell, view, out);
    case CellStatus::missing:
      return append_word(kMissing, lang, out);
    case CellStatus::empty:
      if (view.raw.find_first_not_of(" \t\r\n") == std::string_view::npos) append_word(kBlank, lang, out);
      return;
    case CellStatus::ambiguous:
      out += ' ';
      return append_candidates(cell, lang, out);
    case CellStatus::invalid:
      return;
  }
}

Severity worst_of(const Document& document, std::span<const CellMark> marks) {
  Severity worst = Severity::note;
  for (const CellMark& mark : marks)
    worst = std::max(worst, document.result.diagnostics[mark.finding].severity);
  return worst;
}

std::string classes_of(const HtmlReport& report, CellIndex cell, std::span<const CellMark> marks) {
  const Cell& content = report.document.report.cells[cell];
  std::string out = content.status == CellStatus::ok ? "" : std::string(status_name(content.status));
  const auto add = [&out](std::string_view name) {
    if (!out.empty()) out += ' ';
    out += name;
  };
  if (report.marks->suspected(cell)) add("suspect");
  if (marks.empty()) return out;
  add(std::ranges::any_of(marks, &CellMark::pointed) ? "at" : "in");
  add(severity_name(worst_of(report.document, marks)));
  return out;
}

void append_finding_numbers(std::span<const CellMark> marks, std::string& out) {
  out += " data-f=\"";
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (i > 0) out += ' ';
    append_count(marks[i].finding + std::size_t{1}, out);
  }
  out += '"';
}

// Like a footnote's: the number of each finding about this figure. Of a finding about many cells one is
// enough to stop at with the Tab key.
void append_notes(const HtmlReport& report, std::span<const CellMark> marks, std::string& out) {
  for (const CellMark& mark : marks) {
    if (!mark.pointed) continue;
    const std::string target = html_finding_id(report, mark.finding);
    out += "<a class=\"mark\" href=\"#";
    out += target;
    out += "\" aria-describedby=\"";
    out += target;
    out += '"';
    if (!mark.first) out += " tabindex=\"-1\"";
    out += "><span class=\"vh\">";
    out += kFinding.in(report.options.lang);
    out += "</span>";
    append_count(mark.finding + std::size_t{1}, out);
    out += "</a>";
  }
}

}  // namespace

void append_html_cell(const HtmlReport& report, CellIndex cell, std::string& out) {
  const Cell& content = report.document.report.cells[cell];
  const std::span<const CellMark> marks = report.marks->of(cell);
  const std::string classes = classes_of(report, cell, marks);
  out += "<td";
  if (!classes.empty()) out += " class=\"" + classes + '"';
  if (std::ranges::any_of(marks, &CellMark::first)) out += " id=\"" + html_cell_id(report, cell) + '"';
  if (!marks.empty()) append_finding_numbers(marks, out);
  out += '>';
  append_content(report.document.text, content, report.options.lang, out);
  append_notes(report, marks, out);
  if (report.marks->suspected(cell)) {
    out += "<span class=\"vh\">";
    out += kSuspect.in(report.options.lang);
    out += "</span>";
  }
  out += "</td>";
}

}  // namespace gxreport
