// The years of one organ: what is carried from one to the next.
#include <algorithm>

#include "check/wording.hpp"
#include "reconcile/comparisons.hpp"
#include "reconcile/figures.hpp"

namespace gxreport::reconcile {

namespace {

using check::say;
using relation::Balance;
using relation::RelationOutcome;

struct NamedTerm {
  std::uint32_t name = kNoName;
  int coefficient = 1;
  const std::string* cell = nullptr;
  bool optional = false;
};

struct NamedTie {
  const Rule* rule = nullptr;
  std::vector<NamedTerm> earlier;
  std::vector<NamedTerm> later;
};

struct TieSide {
  const std::vector<NamedTerm>& terms;
  std::span<const std::uint32_t> reports;
  int year = 0;
};

class YearComparison {
 public:
  YearComparison(Result& result, Lang lang) : result_(result), table_(result), lang_(lang) {}

  void compare(const TieSide& earlier_year, const TieSide& later_year, const NamedTie& tie);
  const std::vector<NamedTie>& ties_of(const Template& form);

 private:
  [[nodiscard]] std::vector<NamedTerm> named(const std::vector<AcrossTerm>& terms,
                                             const Template& form) const;
  bool take(const TieSide& side, bool left, Balance& balance, RelationOutcome& outcome,
            std::string_view& unit);
  [[nodiscard]] std::string words(const TieSide& side, const relation::ExactSum& sum) const;
  [[nodiscard]] std::string hint_of(const TieSide& earlier, const TieSide& later) const;
  void add_finding(const TieSide& earlier, const TieSide& later, const NamedTie& tie, const Balance& balance);

  Result& result_;
  FigureTable table_;
  Lang lang_;
  std::map<const Template*, std::vector<NamedTie>> ties_;
};

std::vector<NamedTerm> YearComparison::named(const std::vector<AcrossTerm>& terms,
                                             const Template& form) const {
  std::vector<NamedTerm> out;
  for (const AcrossTerm& term : terms) {
    const CellIndex cell = form.find_cell(term.cell);
    out.push_back({table_.name_of(term.cell), term.coefficient, &term.cell,
                   cell != kNoCell && form.cells[cell].optional});
  }
  return out;
}

const std::vector<NamedTie>& YearComparison::ties_of(const Template& form) {
  const auto [entry, fresh] = ties_.try_emplace(&form);
  if (!fresh) return entry->second;
  for (const YearTie& tie : form.across.years) {
    const Rule* rule = find_rule(tie.rule);
    if (rule != nullptr) entry->second.push_back({rule, named(tie.earlier, form), named(tie.later, form)});
  }
  return entry->second;
}

// False where the reports have nothing to compare: a form without the cell, an optional column not printed.
bool YearComparison::take(const TieSide& side, bool left, Balance& balance, RelationOutcome& outcome,
                          std::string_view& unit) {
  for (const NamedTerm& term : side.terms) {
    const Reading reading = table_.read(side.reports, term.name);
    if (!table_.has(*reading.report, term.name)) return false;
    if (reading.status == CellStatus::missing && term.optional) return false;
    if (!reading.readable()) outcome = RelationOutcome::not_assessed;
    const std::string_view own = reading.unit();
    if (!own.empty() && !unit.empty() && own != unit) outcome = RelationOutcome::not_assessed;
    if (!own.empty()) unit = own;
    weigh(reading, left, term.coefficient, balance);
  }
  return true;
}

void YearComparison::compare(const TieSide& earlier, const TieSide& later, const NamedTie& tie) {
  Balance balance;
  RelationOutcome outcome = RelationOutcome::held;
  std::string_view unit;
  if (!take(earlier, true, balance, outcome, unit) || !take(later, false, balance, outcome, unit)) return;
  if (outcome == RelationOutcome::held) outcome = balance.judge(RelationOp::equal);
  count(outcome, result_.outcomes[later.reports.front()].assessed);
  if (outcome == RelationOutcome::failed) add_finding(earlier, later, tie, balance);
}

// "“甲” 3 + “乙” 1 = 4".
std::string YearComparison::words(const TieSide& side, const relation::ExactSum& sum) const {
  std::string out;
  for (const NamedTerm& term : side.terms) {
    if (term.coefficient < 0) out += out.empty() ? "-" : " - ";
    if (term.coefficient > 0 && !out.empty()) out += " + ";
    out += named_figure(table_.read(side.reports, term.name), *term.cell, lang_);
  }
  return side.terms.size() == 1 ? out : out + " = " + sum.to_string();
}

// The first figure is the one that the others lead to; where it is the one of a year ago, it was perhaps
// never typed over.
std::string YearComparison::hint_of(const TieSide& earlier, const TieSide& later) const {
  const std::uint32_t name = later.terms.front().name;
  const Reading before = table_.read(earlier.reports, name);
  const Reading now = table_.read(later.reports, name);
  if (before.status != CellStatus::ok || now.status != CellStatus::ok) return {};
  if (now.figure->value.units == 0 || !(now.figure->value == before.figure->value)) return {};
  return say(lang_, "；{} 年度报告同一格（{}）也是 {}，可能是上年的数没有改",
             "; the report for {} has the same cell ({}) at {} too, perhaps last year's figure was left in",
             earlier.year, place_words(*before.report, before.figure), now.figure->value.to_string());
}

std::string ids_of(const TieSide& side) {
  std::string out;
  for (const NamedTerm& term : side.terms) {
    if (term.coefficient < 0) out += out.empty() ? "-" : " - ";
    if (term.coefficient > 0 && !out.empty()) out += " + ";
    out += *term.cell + '@' + std::to_string(side.year);
  }
  return out;
}

void YearComparison::add_finding(const TieSide& earlier, const TieSide& later, const NamedTie& tie,
                                 const Balance& balance) {
  Finding finding;
  finding.rule = tie.rule;
  for (const NamedTerm& term : later.terms) finding.cells.push_back(term.name);
  for (const NamedTerm& term : earlier.terms)
    finding.related.push_back(related_place(table_.read(earlier.reports, term.name), *term.cell, lang_));
  const Reading first = table_.read(earlier.reports, earlier.terms.front().name);
  const std::string left = words(earlier, balance.left);
  const std::string place = place_words(*first.report, first.figure);
  const std::string gap = balance.left.minus(balance.right).magnitude().to_string();
  finding.message = say(lang_, "{} 年度报告 {}（{}），{} 年度报告 {}，相差 {}",
                        "in the report for {} {} ({}), but in that for {} {}; the difference is {}",
                        earlier.year, left, place, later.year, words(later, balance.right), gap);
  if (balance.blanks)
    finding.message += say(lang_, "（空格填任何数都不成立）", " (no number in the blank cells can mend it)");
  finding.message += hint_of(earlier, later);
  finding.mark = std::to_string(later.year) + ' ' + balance.left.to_string();
  const auto a = balance.left.to_decimal();
  const auto b = balance.right.to_decimal();
  if (a && b) finding.relation = RelationFinding{ids_of(earlier), "=", ids_of(later), *a, *b};
  result_.outcomes[later.reports.front()].findings.push_back(std::move(finding));
}

}  // namespace

void compare_years(Result& result, const Groups& /*groups*/, Lang lang) {
  YearComparison comparison(result, lang);
  for (const Organ& organ : result.organs) {
    for (auto later = organ.years.begin(); later != organ.years.end(); ++later) {
      const auto earlier = organ.years.find(later->first - 1);
      if (earlier == organ.years.end()) continue;
      const Template* form = result.reports[later->second.front()].digest.head.form;
      if (form == nullptr) continue;
      for (const NamedTie& tie : comparison.ties_of(*form)) {
        comparison.compare({tie.earlier, earlier->second, earlier->first},
                           {tie.later, later->second, later->first}, tie);
      }
    }
  }
}

}  // namespace gxreport::reconcile
