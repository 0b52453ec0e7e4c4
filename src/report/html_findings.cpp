// The findings of one report.
#include "report/html_report.hpp"
#include "report/html_suspects.hpp"
#include "report/html_text.hpp"
#include "report/html_words.hpp"

namespace gxreport {

namespace {

constexpr Words kHeading = {"问题", "Findings"};
constexpr Words kFix = {"怎么办", "What to do"};
constexpr Words kCause = {"疑点", "Suspect"};
constexpr Words kSameCause = {"与问题 {} 同一原因", "Same cause as finding {}"};
constexpr Words kShow = {"看表中的位置", "Show in the table"};

void append_labelled(std::string_view kind, std::string_view label, std::string_view text, std::string& out) {
  out += "<p class=\"";
  out += kind;
  out += "\"><b>";
  out += label;
  out += "</b> ";
  append_html(text, out);
  out += "</p>\n";
}

// "line 98, column 9"; nothing for a finding about the whole document.
void append_place(const HtmlReport& report, Span span, std::string& out) {
  if (report.document.error != SourceError::none || span == Span{}) return;
  const Position place = report.document.text.position(span.begin);
  const bool zh = report.options.lang == Lang::zh;
  out += " <span class=\"place\">";
  out += zh ? "第 " : "line ";
  append_count(place.line, out);
  out += zh ? " 行第 " : ", column ";
  append_count(place.column, out);
  out += zh ? " 列</span>" : "</span>";
}

void append_link(const HtmlReport& report, std::size_t finding, std::string& out) {
  const CellIndex cell = report.marks == nullptr ? kNoCell : report.marks->target_of(finding);
  if (cell == kNoCell) return;
  out += " <a class=\"go\" href=\"#" + html_cell_id(report, cell) + "\">";
  out += kShow.in(report.options.lang);
  out += "</a>";
}

void append_head(const HtmlReport& report, std::size_t finding, std::string& out) {
  const Diagnostic& diagnostic = report.document.result.diagnostics[finding];
  out += "<p class=\"what\"><span class=\"severity\">";
  append_html_symbol(html_symbol(diagnostic.severity), out);
  out += html_severity(diagnostic.severity).in(report.options.lang);
  out += "</span> ";
  if (diagnostic.rule != nullptr) {
    out += "<b class=\"code\">";
    append_html(diagnostic.rule->code, out);
    out += "</b> <span class=\"title\">";
    append_html(diagnostic.rule->title.in(report.options.lang), out);
    out += "</span>";
  }
  append_place(report, diagnostic.span, out);
  append_link(report, finding, out);
  out += "</p>\n";
}

// The whole note once, on the first finding of the cause.
void append_cause(const HtmlReport& report, std::span<const std::size_t> firsts, std::size_t finding,
                  std::string& out) {
  const CauseNote cause = cause_of(report.document.result, firsts, finding);
  if (cause.message.empty()) return;
  const Lang lang = report.options.lang;
  std::string text(cause.message);
  if (cause.first != finding) {
    text = kSameCause.in(lang);
    text.replace(text.find("{}"), 2, std::to_string(cause.first + 1));
  }
  append_labelled("cause", kCause.in(lang), text, out);
}

void append_finding(const HtmlReport& report, std::span<const std::size_t> firsts, std::size_t finding,
                    std::string& out) {
  const Diagnostic& diagnostic = report.document.result.diagnostics[finding];
  out += "<li id=\"" + html_finding_id(report, finding) + "\" class=\"";
  out += severity_name(diagnostic.severity);
  out += "\" data-rule=\"";
  if (diagnostic.rule != nullptr) append_html(diagnostic.rule->code, out);
  out += "\" value=\"";
  append_count(finding + 1, out);
  out += "\">\n";
  append_head(report, finding, out);
  out += "<p class=\"message\">";
  append_html(diagnostic.message, out);
  out += "</p>\n";
  append_cause(report, firsts, finding, out);
  if (!diagnostic.fix.empty()) append_labelled("fix", kFix.in(report.options.lang), diagnostic.fix, out);
  out += "</li>\n";
}

}  // namespace

void append_html_findings(const HtmlReport& report, std::string& out) {
  const std::size_t count = report.document.result.diagnostics.size();
  if (count == 0) return;
  out += "<ol class=\"findings\" aria-label=\"";
  out += kHeading.in(report.options.lang);
  out += "\">\n";
  const std::vector<std::size_t> firsts = first_findings(report.document.result);
  for (std::size_t i = 0; i < count; ++i) append_finding(report, firsts, i, out);
  out += "</ol>\n";
}

}  // namespace gxreport
