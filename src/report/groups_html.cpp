// The groups of reconcile as a section of the page.
#include "report/groups_reporter.hpp"
#include "report/html_text.hpp"

namespace gxreport {

namespace {

using reconcile::Family;
using reconcile::Organ;
using reconcile::Result;

constexpr Words kTitle = {"归组", "Groups"};
constexpr Words kOrgan = {"机关", "Organ"};
constexpr Words kYears = {"年度", "Years"};
constexpr Words kMissing = {"缺少的年度", "Missing years"};
constexpr Words kParents = {"汇总核对", "Parents and children"};
constexpr Words kChildren = {"下级报告", "Reports below"};
constexpr Words kOpen = {"无法判断的格，以及所缺", "Cells not assessed, and what is lacking"};
constexpr Words kOutside = {"没有归组", "In no group"};
constexpr Words kReason = {"原因", "Reason"};

void append_header(const Words& caption, std::initializer_list<Words> columns, Lang lang, std::string& out) {
  out += "<table class=\"rules\">\n<caption>";
  out += caption.in(lang);
  out += "</caption>\n<thead><tr>";
  for (const Words& column : columns) {
    out += "<th scope=\"col\">";
    out += column.in(lang);
    out += "</th>";
  }
  out += "</tr></thead>\n<tbody>\n";
}

void append_row(std::initializer_list<std::string> cells, std::string& out) {
  out += "<tr>";
  for (const std::string& cell : cells) {
    out += "<td><bdi>";
    append_html(cell, out);
    out += "</bdi></td>";
  }
  out += "</tr>\n";
}

void append_end(std::string& out) { out += "</tbody>\n</table>\n"; }

std::string lacking(const Family& family, const Result& result, Lang lang) {
  std::string out = std::to_string(family.assessed.not_assessed);
  for (const std::string& name : family.absent) out += (lang == Lang::zh ? "；" : "; ") + name;
  for (const Family::Unread& unread : family.unread)
    out += (lang == Lang::zh ? "；" : "; ") + result.reports[unread.report].path + " (" +
           std::to_string(unread.cells.size()) + ")";
  return out;
}

void append_organs(const Result& result, Lang lang, std::string& out) {
  append_header(kTitle, {kOrgan, kYears, kMissing}, lang, out);
  for (const Organ& organ : result.organs) {
    std::string name = organ.name;
    for (const std::string& also : organ.also) name += " / " + also;
    append_row({name, year_ranges(years_of(organ)), year_ranges(organ.missing_years)}, out);
  }
  append_end(out);
}

void append_families(const Result& result, Lang lang, std::string& out) {
  if (result.families.empty() && result.orphans.empty()) return;
  append_header(kParents, {kOrgan, kYears, kChildren, kOpen}, lang, out);
  for (const Family& family : result.families) {
    append_row({result.reports[family.parent].organization, std::to_string(family.year),
                std::to_string(family.children.size()), lacking(family, result, lang)},
               out);
  }
  for (const std::string& name : result.orphans) append_row({name, "-", "-", "-"}, out);
  append_end(out);
}

void append_outside(const Result& result, Lang lang, std::string& out) {
  if (result.ungrouped.empty()) return;
  append_header(kOutside, {kOutside, kReason}, lang, out);
  for (const reconcile::Ungrouped& one : result.ungrouped)
    append_row({result.reports[one.report].path, std::string(reason_words(one.reason).in(lang))}, out);
  append_end(out);
}

}  // namespace

void append_groups_html(const Result& result, const RenderOptions& options, std::string& out) {
  out += "<section id=\"groups\" aria-labelledby=\"groups-title\">\n<h2 id=\"groups-title\">";
  out += kTitle.in(options.lang);
  out += "</h2>\n";
  append_organs(result, options.lang, out);
  append_families(result, options.lang, out);
  append_outside(result, options.lang, out);
  out += "</section>\n";
}

}  // namespace gxreport
