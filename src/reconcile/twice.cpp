// GX707: several reports of one organ for one year.
#include <algorithm>

#include "check/wording.hpp"
#include "reconcile/comparisons.hpp"
#include "reconcile/figures.hpp"

namespace gxreport::reconcile {

namespace {

using check::say;

constexpr std::size_t kNamed = 6;
constexpr std::size_t kRelated = 10;  // places; the cells are all named

class TwiceFinder {
 public:
  TwiceFinder(Result& result, Lang lang)
      : result_(result), table_(result), rule_(find_rule("GX707")), lang_(lang) {}

  void compare(std::uint32_t first, std::uint32_t second, int year);

 private:
  void add_restated(std::uint32_t first, std::uint32_t second, Finding& finding);
  [[nodiscard]] std::string restatement(const Reading& before, const Reading& after,
                                        const std::string& cell) const;

  Result& result_;
  FigureTable table_;
  const Rule* rule_;
  Lang lang_;
};

// "“甲” 3 (a.txt:4:2) → 5".
std::string TwiceFinder::restatement(const Reading& before, const Reading& after,
                                     const std::string& cell) const {
  return say(lang_, "{}（{}）→ {}", "{} ({}) → {}", named_figure(before, cell, lang_),
             place_words(*before.report, before.figure), after.figure->value.to_string());
}

void TwiceFinder::add_restated(std::uint32_t first, std::uint32_t second, Finding& finding) {
  std::vector<std::string> names;
  for (const Figure& figure : result_.reports[second].digest.figures) {
    const Reading before = table_.read({&first, 1}, figure.cell);
    const Reading after = table_.read({&second, 1}, figure.cell);
    if (before.status != CellStatus::ok || after.status != CellStatus::ok) continue;
    if (before.figure->value == after.figure->value) continue;
    const std::string& cell = result_.cells[figure.cell];
    finding.cells.push_back(figure.cell);
    names.push_back(names.size() < kNamed ? restatement(before, after, cell) : std::string());  // counted
    if (finding.related.size() < kRelated) finding.related.push_back(related_place(before, cell, lang_));
  }
  finding.message += names.empty()
                         ? say(lang_, "：读得出的数字相同，不同的是文字或读不出的单元格",
                               ": not in figures that can be read, but in prose or in cells that cannot")
                         : say(lang_, "：{}", ": {}", check::list_names(names, lang_, kNamed));
}

void TwiceFinder::compare(std::uint32_t first, std::uint32_t second, int year) {
  const Filed& before = result_.reports[first];
  const bool same = before.digest.content == result_.reports[second].digest.content;
  Finding finding;
  finding.rule = rule_;
  finding.mark = (same ? "same " : "other ") + std::to_string(year);
  finding.related.push_back({before.path, {0, 0}, {}, before.organization});
  if (same) {
    finding.message = say(lang_, "与 {} 是同一份报告：机关、年度、数字和文字都相同",
                          "is the same report as {}: organ, year, figures and prose are equal", before.path);
  } else {
    finding.message =
        say(lang_, "{} 也是 {} {} 年度的报告，两份内容不同",
            "{} is a report of {} for {} too, and the two differ", before.path, before.organization, year);
    add_restated(first, second, finding);
  }
  result_.outcomes[second].findings.push_back(std::move(finding));
}

}  // namespace

void find_twice(Result& result, const Groups& /*groups*/, Lang lang) {
  TwiceFinder finder(result, lang);
  for (const Organ& organ : result.organs) {
    for (const auto& [year, reports] : organ.years) {
      for (std::size_t i = 1; i < reports.size(); ++i) finder.compare(reports.front(), reports[i], year);
    }
  }
}

}  // namespace gxreport::reconcile
