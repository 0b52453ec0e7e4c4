// The HTML page's filter and its legend.
#include "report/html_reporter.hpp"
#include "report/html_text.hpp"
#include "report/html_words.hpp"

namespace gxreport {

namespace {

constexpr Words kFilter = {"筛选", "Filter"};
constexpr Words kSearch = {"查找", "Find"};
constexpr Words kHint = {"机关、年度、文件名、规则、说明", "organisation, year, file, rule, message"};
constexpr Words kState = {"结果", "Result"};
constexpr Words kAll = {"全部", "All"};
constexpr Words kOpen = {"全部展开", "Open all"};
constexpr Words kClose = {"全部收起", "Close all"};
constexpr Words kReset = {"清除筛选", "Clear filter"};
constexpr Words kShown = {"显示 {reports} / {all} 份报告，{findings} 个问题",
                          "{reports} of {all} reports shown, {findings} findings"};
constexpr Words kLegend = {"表中的标记", "Marks in the tables"};

constexpr std::string_view kSampleAt = "<td class=\"at error\">21<span class=\"mark\">1</span></td>";

struct Sign {
  std::string_view cell;
  Words meaning;
};

constexpr Sign kSigns[] = {
    {kSampleAt,
     {"问题 1 所指的数字（实线：错误；虚线：警告；点线：提示）",
      "the figure that finding 1 is about (solid: error; dashed: warning; dotted: note)"}},
    {"<td class=\"in error\">8</td>", {"同一勾稽关系中的其他数字", "another figure of that relation"}},
    {"<td class=\"suspect\">12</td>",
     {"疑点：最可能有误的数字", "suspect: the figure that is likeliest wrong"}},
    {"<td class=\"empty\">—</td>", {"空格", "a blank cell"}},
    {"<td class=\"missing\">∅</td>", {"没有找到的格", "a cell that was not found"}},
    {"<td class=\"ambiguous\">71</td>", {"不止一种读法的格", "a cell that reads in several ways"}},
    {"<td class=\"invalid\">#</td>", {"不是数字", "no figure"}},
};

void append_choice(std::string_view value, std::string_view symbol, std::string_view label, bool chosen,
                   std::size_t count, std::string& out) {
  out += "<label><input type=\"radio\" name=\"state\" value=\"";
  out += value;
  out += chosen ? "\" checked>" : "\">";
  out += "<span>";
  append_html_symbol(symbol, out);
  out += label;
  out += ' ';
  append_count(count, out);
  out += "</span></label>\n";
}

void append_state_choice(Outcome outcome, std::size_t count, Lang lang, std::string& out) {
  append_choice(outcome_name(outcome), html_symbol(outcome), html_outcome(outcome).in(lang), false, count,
                out);
}

void append_button(std::string_view id, const Words& label, Lang lang, std::string& out) {
  out += "<button type=\"button\" id=\"";
  out += id;
  out += "\">";
  out += label.in(lang);
  out += "</button>\n";
}

void append_search(Lang lang, std::string& out) {
  out += "<label class=\"find\"><span>";
  out += kSearch.in(lang);
  out += "</span><input type=\"search\" id=\"find\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"";
  out += kHint.in(lang);
  out += "\"></label>\n";
}

}  // namespace

void append_html_filter(const Tally& tally, const RenderOptions& options, std::string& out) {
  const Lang lang = options.lang;
  out += "<div id=\"filter\" class=\"script\" role=\"search\" aria-label=\"";
  out += kFilter.in(lang);
  out += "\">\n";
  append_search(lang, out);
  out += "<fieldset><legend class=\"vh\">";
  out += kState.in(lang);
  out += "</legend>\n";
  append_choice("", "", kAll.in(lang), true, tally.files, out);
  append_state_choice(Outcome::fail, tally.failed, lang, out);
  append_state_choice(Outcome::error, tally.errors, lang, out);
  append_state_choice(Outcome::pass, tally.passed, lang, out);
  out += "</fieldset>\n<div class=\"buttons\">\n";
  append_button("open", kOpen, lang, out);
  append_button("close", kClose, lang, out);
  append_button("reset", kReset, lang, out);
  out += "</div>\n<output id=\"shown\" role=\"status\" data-text=\"";
  out += kShown.in(lang);
  out += "\"></output>\n</div>\n";
}

void append_html_legend(const RenderOptions& options, std::string& out) {
  const Lang lang = options.lang;
  out += "<table class=\"legend\">\n<caption>";
  out += kLegend.in(lang);
  out += "</caption>\n<tbody>\n";
  for (const Sign& sign : kSigns) {
    out += "<tr>";
    out += sign.cell;
    out += "<th scope=\"row\">";
    out += sign.meaning.in(lang);
    out += "</th></tr>\n";
  }
  out += "</tbody>\n</table>\n";
}

}  // namespace gxreport
