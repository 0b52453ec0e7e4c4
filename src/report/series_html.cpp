#include <algorithm>

#include "gxreport/series.hpp"
#include "report/groups_reporter.hpp"
#include "report/html_page.hpp"
#include "report/html_text.hpp"
#include "report/series_chart.hpp"
#include "report/series_reporter.hpp"

namespace gxreport {

namespace {

using reconcile::Organ;
using reconcile::Series;
using reconcile::YearValue;

constexpr Words kTitle = {"政府信息公开工作年度报告：历年数据",
                          "Annual reports on information disclosure: year by year"};
constexpr Words kNothing = {"没有可以画出的数字。", "No figures to draw."};
constexpr Words kMissing = {"缺少的年度：", "Missing years: "};
constexpr Words kAlso = {"又作：", "Also: "};
constexpr Words kOutside = {"没有归组的文件", "Files in no group"};
constexpr Words kOffline = {"本页不联网，可以存档、打印或转发。",
                            "This page sends nothing anywhere. It can be filed, printed and passed on."};

Words status_words(CellStatus status) {
  if (status == CellStatus::empty) return {"空", "blank"};
  if (status == CellStatus::ambiguous) return {"读法不一", "ambiguous"};
  if (status == CellStatus::invalid) return {"不是数字", "no figure"};
  return {"缺", "missing"};
}

void append_value(const std::vector<YearValue>& values, int year, Lang lang, std::string& out) {
  const auto found = std::ranges::find(values, year, &YearValue::year);
  out += "<td>";
  if (found == values.end()) {
    out += "–";
  } else if (found->status == CellStatus::ok) {
    append_html(found->value.to_string(), out);
  } else {
    out += "<span class=\"word\">";
    out += status_words(found->status).in(lang);
    out += "</span>";
  }
  out += "</td>";
}

// The same figures, for those who do not see the chart, and what the chart leaves out.
void append_table(const Organ& organ, const std::vector<const Series*>& drawn, Lang lang, std::string& out) {
  out += "<div class=\"form\"><table class=\"wide\">\n<thead><tr><td></td>";
  for (const auto& [year, reports] : organ.years)
    out += "<th scope=\"col\">" + std::to_string(year) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    out += "<tr><th scope=\"row\"";
    out += html_chinese(lang);
    out += '>' + std::to_string(i + 1) + ". ";
    append_html(drawn[i]->name.empty() ? drawn[i]->cell : std::string_view(drawn[i]->name), out);
    out += "</th>";
    for (const auto& [year, reports] : organ.years) append_value(drawn[i]->values, year, lang, out);
    out += "</tr>\n";
  }
  out += "</tbody>\n</table></div>\n";
}

void append_note(const Words& words, const std::string& text, Lang lang, std::string& out) {
  if (text.empty()) return;
  out += "<p class=\"remark\">";
  out += words.in(lang);
  append_html(text, out);
  out += "</p>\n";
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " / ") + name;
  return out;
}

}  // namespace

void begin_series_html(const RenderOptions& options, std::string& out) {
  append_html_head(kTitle, options.lang, out);
  out += "<body>\n<header>\n<h1>";
  out += kTitle.in(options.lang);
  out += "</h1>\n</header>\n<main>\n";
}

void append_series_html(const Item& item, const RenderOptions& options, std::string& out) {
  if (item.organ == nullptr || options.reconciled == nullptr) return;
  const Organ& organ = *item.organ;
  const std::vector<Series> all = reconcile::series_of(*options.reconciled, organ);
  std::vector<const Series*> drawn;
  for (const std::string& cell : reconcile::drawn_cells(*options.reconciled, organ)) {
    const auto found = std::ranges::find(all, cell, &Series::cell);
    if (found != all.end()) drawn.push_back(&*found);
  }
  out += "<section>\n<h2><bdi";
  out += html_chinese(options.lang);
  out += '>';
  append_html(organ.name, out);
  out += "</bdi></h2>\n";
  append_note(kAlso, joined(organ.also), options.lang, out);
  append_note(kMissing, year_ranges(organ.missing_years), options.lang, out);
  if (drawn.empty()) {
    out += "<p>";
    out += kNothing.in(options.lang);
    out += "</p>\n";
  } else {
    append_series_chart(organ.name, drawn, out);
    append_table(organ, drawn, options.lang, out);
  }
  out += "</section>\n";
}

void end_series_html(const Tally& /*tally*/, const RenderOptions& options, std::string& out) {
  if (options.reconciled != nullptr && !options.reconciled->ungrouped.empty()) {
    out += "<section>\n<h2>";
    out += kOutside.in(options.lang);
    out += "</h2>\n<ul>\n";
    for (const reconcile::Ungrouped& one : options.reconciled->ungrouped) {
      out += "<li><bdi>";
      append_html(options.reconciled->reports[one.report].path, out, Blanks::show);
      out += "</bdi>: ";
      out += reason_words(one.reason).in(options.lang);
      out += "</li>\n";
    }
    out += "</ul>\n</section>\n";
  }
  out += "</main>\n<footer>\n<p>gxreport ";
  out += version();
  out += " · ";
  out += kOffline.in(options.lang);
  out += "</p>\n</footer>\n</body>\n</html>\n";
}

}  // namespace gxreport
