// A parent's figures against those of its children.
#include <algorithm>
#include <set>

#include "check/wording.hpp"
#include "reconcile/comparisons.hpp"
#include "reconcile/family_sum.hpp"

namespace gxreport::reconcile {

namespace {

using check::say;
using relation::Balance;
using relation::RelationOutcome;

constexpr std::size_t kNamed = 6;     // children named in a message
constexpr std::size_t kRelated = 50;  // and with their places

struct Child {
  std::size_t organ = 0;
  std::span<const std::uint32_t> reports;
};

class FamilyComparison {
 public:
  FamilyComparison(Result& result, Lang lang)
      : result_(result), table_(result), rule_(find_rule("GX704")), lang_(lang) {}

  void compare(const Groups::Family& groups, int year, std::span<const std::uint32_t> reports);

 private:
  void assess(FamilySum& sum, std::span<const std::uint32_t> parent, const std::vector<Child>& children,
              Family& family);
  void note_unread(const Reading& reading, const std::string& cell, Family& family);
  bool all_readable(const FamilySum& sum, Family& family);
  void add_finding(const FamilySum& sum, const Balance& balance, const Family& family);

  Result& result_;
  FigureTable table_;
  const Rule* rule_;
  Lang lang_;
};

void FamilyComparison::note_unread(const Reading& reading, const std::string& cell, Family& family) {
  const auto report = static_cast<std::uint32_t>(reading.report - result_.reports.data());
  const auto known = std::ranges::find(family.unread, report, &Family::Unread::report);
  Family::Unread& unread =
      known == family.unread.end() ? family.unread.emplace_back(Family::Unread{report, {}}) : *known;
  unread.cells.push_back(cell);
}

// Amounts in different units are no sum; the child that differs is named.
bool FamilyComparison::all_readable(const FamilySum& sum, Family& family) {
  bool readable = sum.parent.readable();
  if (!readable) note_unread(sum.parent, sum.cell, family);
  std::string_view unit = sum.parent.unit();
  for (const Reading& child : sum.children) {
    const std::string_view own = child.unit();
    const bool other = !own.empty() && !unit.empty() && own != unit;
    if (unit.empty()) unit = own;
    if (child.readable() && !other) continue;
    note_unread(child, sum.cell, family);
    readable = false;
  }
  return readable;
}

void FamilyComparison::assess(FamilySum& sum, std::span<const std::uint32_t> parent,
                              const std::vector<Child>& children, Family& family) {
  const std::uint32_t name = table_.name_of(sum.cell);
  sum.parent = table_.read(parent, name);
  for (const Child& child : children) sum.children.push_back(table_.read(child.reports, name));
  if (!all_readable(sum, family) || !family.absent.empty())
    return count(RelationOutcome::not_assessed, family.assessed);
  Balance balance;
  weigh(sum.parent, true, 1, balance);
  for (const Reading& child : sum.children) weigh(child, false, 1, balance);
  RelationOutcome outcome = balance.judge(RelationOp::equal);
  if (outcome == RelationOutcome::failed && within_rounding(sum, balance)) outcome = RelationOutcome::held;
  count(outcome, family.assessed);
  if (outcome == RelationOutcome::failed) add_finding(sum, balance, family);
}

void FamilyComparison::add_finding(const FamilySum& sum, const Balance& balance, const Family& family) {
  Finding finding;
  finding.rule = rule_;
  finding.cells = {table_.name_of(sum.cell)};
  std::vector<std::string> names;
  for (const Reading& child : sum.children) {
    if (is_zero(child)) continue;
    const std::string value = child.status == CellStatus::ok ? child.figure->value.to_string()
                              : lang_ == Lang::zh            ? "空"
                                                             : "blank";
    names.push_back(child.report->organization + ' ' + value + (lang_ == Lang::zh ? "（" : " (") +
                    place_words(*child.report, child.figure) + (lang_ == Lang::zh ? "）" : ")"));
    if (finding.related.size() < kRelated) finding.related.push_back(related_place(child, sum.cell, lang_));
  }
  const std::string gap = balance.left.minus(balance.right).magnitude().to_string();
  finding.message =
      say(lang_, "{} 年度{}，{} 个下级单位合计 {}，相差 {}",
          "in {} {}, but the {} organs below come to {}; the difference is {}", family.year,
          named_figure(sum.parent, sum.cell, lang_), sum.children.size(), balance.right.to_string(), gap);
  finding.message += hint_of(sum, balance, lang_);
  if (!names.empty())
    finding.message += (lang_ == Lang::zh ? "：" : ": ") + check::list_names(names, lang_, kNamed);
  finding.mark = std::to_string(family.year) + ' ' + balance.right.to_string();
  const auto left = balance.left.to_decimal();
  const auto right = balance.right.to_decimal();
  const std::string id = sum.cell + '@' + std::to_string(family.year);
  if (left && right) finding.relation = RelationFinding{id, "=", "sum(" + id + ")", *left, *right};
  result_.outcomes[family.parent].findings.push_back(std::move(finding));
}

void FamilyComparison::compare(const Groups::Family& groups, int year,
                               std::span<const std::uint32_t> reports) {
  Family family;
  family.parent = reports.front();
  family.year = year;
  family.absent = groups.absent;
  std::vector<Child> children;
  for (const std::size_t organ : groups.children) {
    const auto& years = result_.organs[organ].years;
    const auto found = years.find(year);
    if (found == years.end()) {
      family.absent.push_back(result_.organs[organ].name);
    } else {
      children.push_back({organ, found->second});
      family.children.push_back(found->second.front());
    }
  }
  const Template* form = result_.reports[family.parent].digest.head.form;
  for (const CellSpec& cell : form->cells) {
    const auto& tables = form->across.sum_tables;
    if (cell.optional || std::ranges::find(tables, cell.table) == tables.end()) continue;
    FamilySum sum{cell.id, {}, {}};
    assess(sum, reports, children, family);
  }
  Assessed& assessed = result_.outcomes[family.parent].assessed;
  assessed.held += family.assessed.held;
  assessed.held_blank += family.assessed.held_blank;
  assessed.failed += family.assessed.failed;
  assessed.not_assessed += family.assessed.not_assessed;
  result_.families.push_back(std::move(family));
}

}  // namespace

void compare_families(Result& result, const Groups& groups, Lang lang) {
  FamilyComparison comparison(result, lang);
  for (const Groups::Family& family : groups.families()) {
    for (const auto& [year, reports] : result.organs[family.parent].years) {
      comparison.compare(family, year, reports);
    }
  }
}

}  // namespace gxreport::reconcile
