#include "report/junit_reporter.hpp"

#include <algorithm>

#include "report/cause_words.hpp"
#include "report/escape.hpp"
#include "report/finding_line.hpp"

namespace gxreport {

namespace {

constexpr Words kFix = {"怎么办：", "what to do: "};
constexpr std::string_view kNotChecked = "not-checked";

void append_attribute(std::string_view name, std::string_view value, std::string& out) {
  out += ' ';
  out += name;
  out += "=\"";
  append_xml(value, out);
  out += '"';
}

std::string counts_of(const CheckResult& result, Lang lang) {
  const auto count = [&](Severity severity) {
    const auto listed = std::ranges::count(result.diagnostics, severity, &Diagnostic::severity);
    const std::size_t left_out = result.left_out.at(static_cast<std::size_t>(severity));
    return std::to_string(static_cast<std::size_t>(listed) + left_out);
  };
  const std::string error = count(Severity::error);
  const std::string warning = count(Severity::warning);
  const std::string note = count(Severity::note);
  if (lang == Lang::zh) return "错误 " + error + "，警告 " + warning + "，提示 " + note;
  return "errors: " + error + ", warnings: " + warning + ", notes: " + note;
}

// A line or two for each finding.
void append_findings(const Item& item, Lang lang, std::string& out) {
  for (const Diagnostic& diagnostic : item.document->result.diagnostics) {
    std::string line;
    append_finding_line(item, diagnostic, lang, line);
    append_xml(line, out);
    out += '\n';
    if (const std::string_view cause = cause_words(item.document->result, diagnostic); !cause.empty()) {
      out += "  ";
      append_xml(visible(cause, Blanks::fold), out);
      out += '\n';
    }
    if (diagnostic.fix.empty()) continue;
    out += "  ";
    out += kFix.in(lang);
    append_xml(visible(diagnostic.fix, Blanks::fold), out);
    out += '\n';
  }
  const std::string left_out = left_out_words(left_out_of(item.document->result), lang);
  if (!left_out.empty()) out += left_out + '\n';
}

// The code of the first of the gravest findings.
std::string_view gravest(const CheckResult& result) {
  const auto found = std::ranges::max_element(result.diagnostics, {}, &Diagnostic::severity);
  return found == result.diagnostics.end() || found->rule == nullptr ? std::string_view() : found->rule->code;
}

// `element` is failure or error.
void append_bad(const Item& item, std::string_view element, std::string_view message, std::string_view type,
                const RenderOptions& options, std::string& out) {
  out += '<';
  out += element;
  append_attribute("message", message, out);
  append_attribute("type", type, out);
  out += ">\n";
  if (item.document != nullptr) append_findings(item, options.lang, out);
  out += "</";
  out += element;
  out += ">\n";
}

void append_outcome(const Item& item, Outcome outcome, const RenderOptions& options, std::string& out) {
  if (outcome == Outcome::error) {
    const std::string why = visible(trouble_of(item, options.lang), Blanks::fold);
    return append_bad(item, "error", why, kNotChecked, options, out);
  }
  const CheckResult& result = item.document->result;
  if (outcome == Outcome::fail)
    return append_bad(item, "failure", counts_of(result, options.lang), gravest(result), options, out);
  if (result.diagnostics.empty() && left_out_of(result) == 0) return;
  out += "<system-out>\n";
  append_findings(item, options.lang, out);
  out += "</system-out>\n";
}

}  // namespace

void begin_junit(const RenderOptions&, std::string& out) {
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gxreport\">\n";
}

void append_check_junit(const Item& item, const RenderOptions& options, std::string& out) {
  const Outcome outcome = outcome_of(item, options);
  const std::string name = visible(item.file);
  out += "<testsuite";
  append_attribute("name", name, out);
  append_attribute("tests", "1", out);
  append_attribute("failures", outcome == Outcome::fail ? "1" : "0", out);
  append_attribute("errors", outcome == Outcome::error ? "1" : "0", out);
  out += ">\n<testcase classname=\"gxreport\"";
  append_attribute("name", name, out);
  out += ">\n";
  append_outcome(item, outcome, options, out);
  out += "</testcase>\n</testsuite>\n";
}

void end_junit(const Tally&, const RenderOptions&, std::string& out) { out += "</testsuites>\n"; }

void append_xml(std::string_view text, std::string& out) {
  for (const char c : visible(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace gxreport
