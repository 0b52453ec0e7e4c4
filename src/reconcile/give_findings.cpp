// Findings on the document that they are about.
#include <algorithm>
#include <unordered_map>

#include "check/inspection.hpp"
#include "check/wording.hpp"
#include "gxreport/reconcile.hpp"
#include "reconcile/letters.hpp"

namespace gxreport::reconcile {

namespace {

using check::Inspection;
using check::say;

constexpr Pos kLongestQuote = 120;  // characters

/// The prose of a part as it was compared; nothing where the document has no such part.
Letters prose_of(const Inspection& in, std::string_view part) {
  if (in.form == nullptr) return {};
  const auto& sections = in.report.sections;
  const auto section = std::ranges::find_if(sections, [&](const Section& one) {
    return one.part < in.form->parts.size() && in.form->parts[one.part].id == part;
  });
  return section == sections.end() ? Letters{} : letters_of(in.text, section->body);
}

Span place_of(const Letters& letters, const Finding::Passage& passage) {
  if (passage.begin >= passage.end || passage.end > letters.places.size()) return {};
  return {letters.places[passage.begin], letters.places[passage.end - 1] + 1};
}

std::string quoted(const Text& text, Span span) {
  const bool cut = span.size() > kLongestQuote;
  const Span shown{span.begin, cut ? span.begin + kLongestQuote : span.end};
  std::string out;
  for (const char c : text.quote(shown)) {
    const bool blank = c == '\n' || c == '\r' || c == '\t';
    if (!blank) out += c;
  }
  return "“" + out + (cut ? "……”" : "”");
}

std::string place_words(const RelatedPlace& place) {
  return place.file + ':' + std::to_string(place.position.line) + ':' + std::to_string(place.position.column);
}

std::string repeated_words(const Inspection& in, const Result& result, const Finding& finding) {
  const Filed& other = result.reports[finding.other];
  const auto part = std::ranges::find(in.form->parts, finding.part, &PartSpec::id);
  const std::string name = check::part_name(*in.form, static_cast<int>(part - in.form->parts.begin()));
  const int year = other.year.value_or(0);
  const bool own = finding.rule->code == "GX705";
  if (own)
    return say(in.lang, "“{}”的 {}%（{} 字）与 {} 年度的报告相同",
               "{1}% of “{0}” ({2} letters) stand in the report for {3} too", name, finding.percent,
               finding.letters, year);
  return say(in.lang, "“{}”的 {}%（{} 字）与 {} {} 年度的报告相同",
             "{1}% of “{0}” ({2} letters) stand in the report of {3} for {4} too", name, finding.percent,
             finding.letters, other.organization, year);
}

void complete(const Inspection& in, const Result& result, const Finding& finding, check::Finding& out) {
  const Letters letters = prose_of(in, finding.part);
  out.message = repeated_words(in, result, finding);
  for (const Finding::Passage& passage : finding.passages) {
    const Span span = place_of(letters, passage);
    if (span.empty() || passage.related >= out.related.size()) continue;
    if (out.span.empty()) out.span = span;
    RelatedPlace& there = out.related[passage.related];
    there.message = quoted(in.text, span);
    out.message += (&passage == finding.passages.data() ? (in.lang == Lang::zh ? "：" : ": ")
                                                        : (in.lang == Lang::zh ? "；" : "; "));
    out.message += there.message + (in.lang == Lang::zh ? "（" : " (") + place_words(there) +
                   (in.lang == Lang::zh ? "）" : ")");
  }
}

// The first cell that is printed.
Span first_place(const Inspection& in, const std::vector<CellIndex>& cells) {
  for (const CellIndex cell : cells) {
    if (cell < in.report.cells.size() && in.report.cells[cell].span != Span{})
      return in.report.cells[cell].span;
  }
  return {};
}

std::vector<CellIndex> cells_of(const Inspection& in, const Result& result,
                                const std::vector<std::uint32_t>& names) {
  std::vector<CellIndex> out;
  if (in.form == nullptr || names.empty()) return out;
  std::unordered_map<std::string_view, CellIndex> cells;
  for (std::size_t i = 0; i < in.form->cells.size(); ++i)
    cells.emplace(in.form->cells[i].id, static_cast<CellIndex>(i));
  for (const std::uint32_t name : names) {
    const auto found = cells.find(result.cells[name]);
    if (found != cells.end()) out.push_back(found->second);
  }
  return out;
}

check::Finding finding_on(const Inspection& in, const Result& result, const Finding& finding) {
  check::Finding out;
  out.cells = cells_of(in, result, finding.cells);
  out.span = first_place(in, out.cells);
  out.message = finding.message;
  out.mark = finding.mark;
  out.relation = finding.relation;
  out.related = finding.related;
  if (!finding.part.empty()) complete(in, result, finding, out);
  if (finding.rule->code == "GX707" && out.cells.empty()) out.span = in.report.identity.organization_span;
  return out;
}

}  // namespace

void give_findings(const Result& result, std::size_t number, const Options& options, Document& document) {
  document.result.clear();
  const Outcome& outcome = result.outcomes[number];
  document.result.assessed = outcome.assessed;
  const Report& report = document.report;
  const bool readable = report.form != nullptr && report.cells.size() == report.form->cells.size();
  Inspection in{document.text, report, nullptr, options.lang, report.form, {}, {}};
  if (readable) in.cells = report.cells;
  const auto rules = all_rules();
  for (const Finding& finding : outcome.findings) {
    const auto index = static_cast<std::size_t>(std::ranges::find(rules, finding.rule) - rules.begin());
    const auto severity = options.rules != nullptr ? options.rules->of(index) : finding.rule->severity;
    if (!severity) continue;
    check::Findings sink(in, *finding.rule, *severity, document.result.diagnostics);
    sink.add(finding_on(in, result, finding));
  }
  check::settle(document.result.diagnostics);
}

}  // namespace gxreport::reconcile
