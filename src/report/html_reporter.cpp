#include "report/html_reporter.hpp"

#include "report/groups_reporter.hpp"
#include "report/html_page.hpp"
#include "report/html_relations.hpp"
#include "report/html_text.hpp"

namespace gxreport {

namespace {

#include "page.inc"  // kPageStyle, kPageScript: src/report/page; and what hashes to them, kPageStyleHash …

constexpr Words kTitle = {"政府信息公开工作年度报告核对结果",
                          "Annual reports on information disclosure: findings"};
constexpr Words kSkip = {"跳到报告", "Skip to the reports"};
constexpr Words kReports = {"报告", "Reports"};
constexpr Words kOffline = {"本页不联网，可以存档、打印或转发。",
                            "This page sends nothing anywhere. It can be filed, printed and passed on."};

void append_policy(std::string& out) {
  out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-";
  out += kPageStyleHash;
  out += "'; script-src 'sha256-";
  out += kPageScriptHash;
  out += "'; base-uri 'none'; form-action 'none'\">\n";
}

}  // namespace

void append_html_head(const Words& title, Lang lang, std::string& out) {
  out += lang == Lang::zh ? "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                          : "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  append_policy(out);
  out +=
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
  out += title.in(lang);
  out += "</title>\n<style>";
  out += kPageStyle;
  out += "</style>\n</head>\n";
}

void begin_html(const RenderOptions& options, std::string& out) {
  const Lang lang = options.lang;
  append_html_head(kTitle, lang, out);
  out += "<body>\n<a class=\"skip\" href=\"#reports\">";
  out += kSkip.in(lang);
  out += "</a>\n<header>\n<h1>";
  out += kTitle.in(lang);
  out +=
      "</h1>\n</header>\n<main>\n<section id=\"reports\" aria-labelledby=\"reports-title\" tabindex=\"-1\">\n"
      "<h2 id=\"reports-title\">";
  out += kReports.in(lang);
  out += "</h2>\n";
}

void end_html(const Tally& tally, const RenderOptions& options, std::string& out) {
  out += "</section>\n";
  append_html_overview(tally, options, out);
  if (options.reconciled != nullptr) append_groups_html(*options.reconciled, options, out);
  append_html_filter(tally, options, out);
  out += "</main>\n<footer>\n";
  append_html_legend(options, out);
  out += "<p>gxreport ";
  out += version();
  out += " · ";
  out += kOffline.in(options.lang);
  out += "</p>\n</footer>\n<div id=\"tip\" role=\"tooltip\" hidden></div>\n";
  append_html_forms(options, out);
  out += "<script>";
  out += kPageScript;
  out += "</script>\n</body>\n</html>\n";
}

}  // namespace gxreport
