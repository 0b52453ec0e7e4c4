// The top of the HTML page: the run at a glance.
#include <algorithm>
#include <numeric>

#include "report/html_reporter.hpp"
#include "report/html_text.hpp"
#include "report/html_words.hpp"

namespace gxreport {

namespace {

constexpr Words kGlance = {"总览", "At a glance"};
constexpr Words kChecked = {"报告", "Reports"};
constexpr Words kUnassessed = {"条勾稽关系因缺格或读不准而无法判断。",
                               "relations could not be assessed, since cells are missing or unclear."};
constexpr Words kUnlisted = {"个问题超出上限，没有列出，也不在下表之内。",
                             "findings are beyond the limit: neither listed nor in the table below."};
constexpr Words kAccepted = {"个问题基线已接受，没有列出。",
                             "findings are accepted by the baseline and not listed."};
constexpr Words kByRule = {"各规则发现的问题", "Findings by rule"};
constexpr Words kRule = {"规则", "Rule"};
constexpr Words kMeaning = {"问题与依据", "What is wrong, and on what basis"};
constexpr Words kLevel = {"级别", "Severity"};
constexpr Words kFindings = {"问题数", "Findings"};
constexpr Words kFiles = {"份数", "Reports"};
constexpr Words kNothing = {"没有发现问题。", "No findings."};

std::size_t sum_of(const RuleTally& rule) {
  return std::accumulate(rule.findings.begin(), rule.findings.end(), std::size_t{0});
}

void append_figure(std::string_view kind, std::string_view symbol, std::string_view label, std::size_t count,
                   std::string& out) {
  out += "<div class=\"";
  out += kind;
  if (count > 0) out += " some";
  out += "\"><dt>";
  append_html_symbol(symbol, out);
  out += label;
  out += "</dt><dd>";
  append_count(count, out);
  out += "</dd></div>\n";
}

void append_figures(const Tally& tally, Lang lang, std::string& out) {
  out += "<dl class=\"figures\">\n";
  append_figure("files", "", kChecked.in(lang), tally.files, out);
  append_figure("pass", html_symbol(Outcome::pass), html_outcome(Outcome::pass).in(lang), tally.passed, out);
  append_figure("fail", html_symbol(Outcome::fail), html_outcome(Outcome::fail).in(lang), tally.failed, out);
  append_figure("error", html_symbol(Outcome::error), html_outcome(Outcome::error).in(lang), tally.errors,
                out);
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    append_figure("severity", html_symbol(severity), html_severities(severity).in(lang),
                  tally.findings.at(static_cast<std::size_t>(severity)), out);
  }
  out += "</dl>\n";
}

void append_remark(std::size_t count, const Words& remark, Lang lang, std::string& out) {
  if (count == 0) return;
  out += "<p class=\"remark\">";
  append_count(count, out);
  out += ' ';
  out += remark.in(lang);
  out += "</p>\n";
}

// Findings beyond a limit are counted and listed nowhere.
std::size_t unlisted_of(const Tally& tally) {
  std::size_t listed = 0;
  for (const RuleTally& rule : tally.by_rule) listed += sum_of(rule);
  const std::size_t all = std::accumulate(tally.findings.begin(), tally.findings.end(), std::size_t{0});
  return all > listed ? all - listed : 0;
}

// Parts of a bar, one behind the other: errors are filled, warnings hatched, notes drawn in outline.
void append_bar(const RuleTally& rule, std::size_t longest, std::string& out) {
  out +=
      "<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" "
      "focusable=\"false\">";
  std::size_t begin = 0;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t count = rule.findings.at(static_cast<std::size_t>(severity));
    if (count == 0) continue;
    const std::size_t width = std::max<std::size_t>(count * 1000 / longest, 4);
    out += "<rect class=\"";
    out += severity_name(severity);
    out += "\" x=\"" + std::to_string(begin) + "\" width=\"" + std::to_string(width) + "\" height=\"10\"/>";
    begin += width;
  }
  out += "</svg>";
}

void append_severities(const RuleTally& rule, Lang lang, std::string& out) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    if (rule.findings.at(static_cast<std::size_t>(severity)) == 0) continue;
    out += "<span class=\"severity\">";
    append_html_symbol(html_symbol(severity), out);
    out += html_severity(severity).in(lang);
    out += "</span> ";
  }
}

void append_rule(const RuleTally& rule, std::size_t longest, Lang lang, std::string& out) {
  out += "<tr><th scope=\"row\"><label><input type=\"checkbox\" class=\"script\" name=\"rule\" value=\"";
  append_html(rule.rule->code, out);
  out += "\"> ";
  append_html(rule.rule->code, out);
  out += "</label></th><td class=\"meaning\">";
  append_html(rule.rule->title.in(lang), out);
  out += "<small>";
  append_html(rule.rule->basis.in(lang), out);
  out += "</small></td><td class=\"level\">";
  append_severities(rule, lang, out);
  out += "</td><td class=\"chart\">";
  append_bar(rule, longest, out);
  out += "<span class=\"count\">";
  append_count(sum_of(rule), out);
  out += "</span></td><td class=\"count\"><span class=\"unit\">";
  out += kFiles.in(lang);
  out += " </span>";
  append_count(rule.files, out);
  out += "</td></tr>\n";
}

void append_column(std::string_view kind, const Words& name, Lang lang, std::string& out) {
  out += "<th scope=\"col\" class=\"";
  out += kind;
  out += "\">";
  out += name.in(lang);
  out += "</th>";
}

void append_chart(const Tally& tally, Lang lang, std::string& out) {
  std::size_t longest = 1;
  for (const RuleTally& rule : tally.by_rule) longest = std::max(longest, sum_of(rule));
  out += "<table class=\"rules\">\n<caption>";
  out += kByRule.in(lang);
  out += "</caption>\n<thead><tr>";
  append_column("code", kRule, lang, out);
  append_column("meaning", kMeaning, lang, out);
  append_column("level", kLevel, lang, out);
  append_column("chart", kFindings, lang, out);
  append_column("count", kFiles, lang, out);
  out += "</tr></thead>\n<tbody>\n";
  for (const RuleTally& rule : tally.by_rule) append_rule(rule, longest, lang, out);
  out += "</tbody>\n</table>\n";
}

}  // namespace

void append_html_overview(const Tally& tally, const RenderOptions& options, std::string& out) {
  const Lang lang = options.lang;
  out += "<section id=\"overview\" aria-labelledby=\"overview-title\">\n<h2 id=\"overview-title\">";
  out += kGlance.in(lang);
  out += "</h2>\n";
  append_figures(tally, lang, out);
  append_remark(tally.not_assessed, kUnassessed, lang, out);
  append_remark(unlisted_of(tally), kUnlisted, lang, out);
  append_remark(tally.accepted, kAccepted, lang, out);
  if (!tally.by_rule.empty()) {
    append_chart(tally, lang, out);
  } else if (tally.accepted == 0 && unlisted_of(tally) == 0) {
    out += "<p>";
    out += kNothing.in(lang);
    out += "</p>\n";
  }
  out += "</section>\n";
}

}  // namespace gxreport
