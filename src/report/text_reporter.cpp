#include "report/text_reporter.hpp"

#include "report/cause_text.hpp"
#include "report/escape.hpp"
#include "report/finding_line.hpp"
#include "report/groups_reporter.hpp"
#include "report/style.hpp"

namespace gxreport {

namespace {

constexpr Words kSeverity[] = {{"提示", "note"}, {"警告", "warning"}, {"错误", "error"}};
constexpr Words kNoOrganization = {"未找到机关名称", "no organisation found"};
constexpr Words kNoYear = {"未找到年度", "no year found"};
constexpr Words kNoForm = {"未认出格式", "no form recognised"};
constexpr Words kForm = {"格式 ", "form "};
constexpr Words kNotChecked = {"未检查：", "not checked: "};
constexpr Words kFix = {"怎么办：", "what to do: "};
constexpr Words kNoFindings = {"没有发现问题", "no findings"};
constexpr Words kSeparator = {"，", ", "};
constexpr Words kGrounds = {"格式依据：", "form told by: "};
constexpr Words kContrary = {"；但引用的是 ", "; but it cites "};

std::string identity_line(const Document& document, Lang lang) {
  const Identity& identity = document.report.identity;
  const std::string_view separator = kSeparator.in(lang);
  std::string out = identity.organization.empty() ? std::string(kNoOrganization.in(lang))
                                                  : visible(identity.organization, Blanks::fold);
  out += separator;
  out += identity.year ? std::to_string(*identity.year) + (lang == Lang::zh ? "年度" : "")
                       : std::string(kNoYear.in(lang));
  out += separator;
  const Template* form = document.report.form;
  out += form == nullptr ? std::string(kNoForm.in(lang)) : std::string(kForm.in(lang)) + form->id;
  out += separator;
  out += encoding_name(document.text.encoding());
  return out;
}

void append_words(const std::vector<std::string>& words, Lang lang, std::string& out) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += lang == Lang::zh ? "、" : ", ";
    append_visible(words[i], Blanks::fold, out);
  }
}

// "  form told by: …", when it is wanted and there is anything.
void append_grounds(const Report& report, const RenderOptions& options, std::string& out) {
  if (!options.give_grounds || report.evidence.empty()) return;
  out += "  ";
  out += kGrounds.in(options.lang);
  append_words(report.evidence, options.lang, out);
  if (!report.contrary.empty()) {
    out += kContrary.in(options.lang);
    append_words(report.contrary, options.lang, out);
  }
  out += '\n';
}

void append_fix(const Diagnostic& diagnostic, Lang lang, std::string& out) {
  if (diagnostic.fix.empty()) return;
  out += "         ";
  out += kFix.in(lang);
  append_visible(diagnostic.fix, Blanks::fold, out);
  out += '\n';
}

void append_finding(const Item& item, const CauseFindings& causes, const Diagnostic& diagnostic,
                    const RenderOptions& options, std::string& out) {
  const bool placed = item.document->error == SourceError::none && diagnostic.span != Span{};
  append_place(item, diagnostic.span, placed, out);
  const Words& severity = kSeverity[static_cast<std::size_t>(diagnostic.severity)];
  append_styled(severity.in(options.lang), style_of(diagnostic.severity), options.colour, out);
  out += ' ';
  if (diagnostic.rule != nullptr) out += diagnostic.rule->code;
  out += ' ';
  append_visible(diagnostic.message, Blanks::fold, out);
  out += '\n';
  if (placed) append_excerpt(item.document->text, diagnostic.span, diagnostic.severity, options, out);
  append_fix(diagnostic, options.lang, out);
  append_cause(item, causes, diagnostic, options, out);
}

void append_file_name(const Item& item, const RenderOptions& options, std::string& out) {
  append_styled(visible(item.file), Style::file, options.colour, out);
}

// Why it was not checked, unless a finding has said so.
void append_trouble(const Item& item, const RenderOptions& options, std::string& out) {
  if (item.document->error != SourceError::none) return;
  out += "  ";
  append_styled(kNotChecked.in(options.lang), Style::error, options.colour, out);
  append_visible(trouble_of(item, options.lang), Blanks::fold, out);
  out += '\n';
}

void append_pass(const Item& item, const RenderOptions& options, std::string& out) {
  append_file_name(item, options, out);
  out += ": ";
  out += kNoFindings.in(options.lang);
  out += options.lang == Lang::zh ? "（" : " (";
  out += identity_line(*item.document, options.lang);
  out += options.lang == Lang::zh ? "）\n" : ")\n";
  append_grounds(item.document->report, options, out);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

void append_left_out(const CheckResult& result, Lang lang, std::string& out) {
  const std::size_t count = left_out_of(result);
  if (count == 0) return;
  out += lang == Lang::zh ? "  另有 " + std::to_string(count) + " 个问题没有列出\n"
                          : "  " + counted(count, "finding is", "findings are") + " not listed\n";
}

std::string summary_zh(const Tally& tally) {
  std::string out = "共检查 " + std::to_string(tally.files) + " 份：通过 " + std::to_string(tally.passed) +
                    "，不通过 " + std::to_string(tally.failed) + "，未能检查 " + std::to_string(tally.errors);
  out += "；错误 " + std::to_string(tally.findings[2]) + "，警告 " + std::to_string(tally.findings[1]) +
         "，提示 " + std::to_string(tally.findings[0]);
  if (tally.not_assessed > 0) out += "；另有 " + std::to_string(tally.not_assessed) + " 条关系无法判断";
  if (tally.accepted > 0) out += "；基线已接受 " + std::to_string(tally.accepted) + " 个问题";
  return out;
}

std::string summary_en(const Tally& tally) {
  std::string out = counted(tally.files, "file checked: ", "files checked: ") + std::to_string(tally.passed) +
                    " passed, " + std::to_string(tally.failed) + " failed, " + std::to_string(tally.errors) +
                    " could not be checked; ";
  out += counted(tally.findings[2], "error", "errors") + ", " +
         counted(tally.findings[1], "warning", "warnings") + ", " +
         counted(tally.findings[0], "note", "notes");
  if (tally.not_assessed > 0) {
    out += "; " + counted(tally.not_assessed, "relation", "relations") + " could not be assessed";
  }
  if (tally.accepted > 0)
    out += "; " + counted(tally.accepted, "finding", "findings") + " accepted by the baseline";
  return out;
}

}  // namespace

void begin_text(const RenderOptions&, std::string&) {}

void append_check_text(const Item& item, const RenderOptions& options, std::string& out) {
  if (options.concise) return append_check_concise(item, options, out);
  if (item.document == nullptr) return;  // said on standard error, counted at the end
  const bool error = outcome_of(item, options) == Outcome::error;
  const auto& diagnostics = item.document->result.diagnostics;
  if (!error && diagnostics.empty()) {
    if (options.announce_passes) append_pass(item, options, out);
    return;
  }
  append_file_name(item, options, out);
  out += '\n';
  if (item.document->error == SourceError::none)
    out += "  " + identity_line(*item.document, options.lang) + '\n';
  append_grounds(item.document->report, options, out);
  if (error) append_trouble(item, options, out);
  const CauseFindings causes = findings_of_causes(item.document->result);
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!listed_earlier(causes, diagnostic)) append_finding(item, causes, diagnostic, options, out);
  }
  append_left_out(item.document->result, options.lang, out);
  out += '\n';
}

void end_text(const Tally& tally, const RenderOptions& options, std::string& out) {
  if (options.reconciled != nullptr) append_groups_text(*options.reconciled, options, out);
  out += options.lang == Lang::zh ? summary_zh(tally) : summary_en(tally);
  out += '\n';
}

}  // namespace gxreport
