#include "report/html_report.hpp"

#include "report/html_relations.hpp"
#include "report/html_reporter.hpp"
#include "report/html_text.hpp"
#include "report/html_words.hpp"

namespace gxreport {

namespace {

constexpr Words kNoOrganization = {"未找到机关名称", "no organisation found"};
constexpr Words kNoYear = {"未找到年度", "no year found"};
constexpr Words kNoForm = {"未认出格式", "no form recognised"};
constexpr Words kForm = {"格式 ", "form "};
constexpr Words kYear = {" 年度", ""};
constexpr Words kNoFindings = {"没有发现问题。", "No findings."};
constexpr Words kLeftOut = {"没有列出的问题：", "Findings that are not listed: "};
constexpr Words kAccepted = {"基线已接受的问题：", "Findings that the baseline accepts: "};
constexpr Words kNotChecked = {"未能检查：", "Could not be checked: "};

// From the name alone, so that a link to a report stays good: FNV-1a, 64 bits.
std::string id_of(std::string_view file) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : file) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  std::string out = "r";
  for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[(hash >> shift) & 0xFU];
  return out;
}

void append_identity(const Identity& identity, Lang lang, std::string& out) {
  out += "<h3><bdi";
  if (!identity.organization.empty()) out += html_chinese(lang);
  out += '>';
  append_html(identity.organization.empty() ? kNoOrganization.in(lang) : identity.organization, out);
  out += "</bdi> <span class=\"year\">";
  if (identity.year) {
    out += std::to_string(*identity.year);
    out += kYear.in(lang);
  } else {
    out += kNoYear.in(lang);
  }
  out += "</span></h3>";
}

void append_state(Outcome outcome, Lang lang, std::string& out) {
  out += "<span class=\"state\">";
  append_html_symbol(html_symbol(outcome), out);
  out += html_outcome(outcome).in(lang);
  out += "</span>";
}

// "3 errors, 1 warning", nothing for none.
void append_counts(const Document& document, Lang lang, std::string& out) {
  std::array<std::size_t, 3> counts{};
  for (const Diagnostic& d : document.result.diagnostics) ++counts.at(static_cast<std::size_t>(d.severity));
  out += "<span class=\"counts\">";
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t count = counts.at(static_cast<std::size_t>(severity));
    if (count == 0) continue;
    out += "<span>";
    out += html_severities(severity).in(lang);
    out += ' ';
    append_count(count, out);
    out += "</span> ";
  }
  out += "</span>";
}

void append_origin(const Item& item, Lang lang, std::string& out) {
  out += "<span class=\"origin\"><bdi>";
  append_html(item.file, out, Blanks::show);
  out += "</bdi>";
  if (item.document != nullptr && item.document->error == SourceError::none) {
    const Template* form = item.document->report.form;
    out += "<span>";
    append_html(form == nullptr ? std::string(kNoForm.in(lang)) : std::string(kForm.in(lang)) + form->id,
                out);
    out += "</span><span>";
    out += encoding_name(item.document->text.encoding());
    out += "</span>";
  }
  out += "</span>";
}

void append_head(const Item& item, Outcome outcome, Lang lang, std::string& out) {
  static const Identity kNobody{};
  out += "<summary>";
  append_state(outcome, lang, out);
  append_identity(item.document == nullptr ? kNobody : item.document->report.identity, lang, out);
  if (item.document != nullptr) append_counts(*item.document, lang, out);
  append_origin(item, lang, out);
  out += "</summary>\n";
}

void append_sentence(const Words& sentence, std::size_t count, std::string& out, Lang lang) {
  if (count == 0) return;
  out += "<p class=\"hidden-findings\">";
  out += sentence.in(lang);
  append_count(count, out);
  out += "</p>\n";
}

// What a limit or a baseline took away stands nowhere else on the page.
void append_hidden(const CheckResult& result, Lang lang, std::string& out) {
  append_sentence(kLeftOut, left_out_of(result), out, lang);
  append_sentence(kAccepted, result.accepted, out, lang);
}

bool found_nothing(const CheckResult& result) {
  return result.diagnostics.empty() && left_out_of(result) == 0 && result.accepted == 0;
}

void append_body(const Item& item, const RenderOptions& options, const std::string& id, std::string& out) {
  const std::string trouble = trouble_of(item, options.lang);
  if (!trouble.empty()) {
    out += "<p class=\"trouble\">";
    out += kNotChecked.in(options.lang);
    append_html(trouble, out);
    out += "</p>\n";
  }
  if (item.document == nullptr) return;
  const Document& document = *item.document;
  append_hidden(document.result, options.lang, out);
  if (trouble.empty() && found_nothing(document.result)) {
    out += "<p class=\"clean\">";
    out += kNoFindings.in(options.lang);
    out += "</p>\n";
  }
  if (document.error != SourceError::none || document.report.form == nullptr)
    return append_html_findings({document, options, id}, out);
  const CellMarks marks(document);
  append_html_findings({document, options, id, &marks}, out);
  append_html_tables({document, options, id, &marks}, out);
}

}  // namespace

std::string html_finding_id(const HtmlReport& report, std::size_t finding) {
  return report.id + "-f" + std::to_string(finding + 1);
}

std::string html_cell_id(const HtmlReport& report, CellIndex cell) {
  return report.id + "-c" + std::to_string(cell);
}

void append_check_html(const Item& item, const RenderOptions& options, std::string& out) {
  const Outcome outcome = outcome_of(item, options);
  const std::string id = id_of(item.file);
  out += "<details class=\"report\" id=\"" + id + "\" data-state=\"";
  out += outcome_name(outcome);
  out += '"';
  if (item.document != nullptr) append_html_fates(*item.document, options, out);
  out += outcome == Outcome::pass ? ">\n" : " open>\n";
  append_head(item, outcome, options.lang, out);
  out += "<div class=\"body\">\n";
  append_body(item, options, id, out);
  out += "</div>\n</details>\n";
}

}  // namespace gxreport
