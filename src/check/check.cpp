// check_report: the rule table over one report.
#include <algorithm>
#include <vector>

#include "check/inspection.hpp"
#include "check/rules/table.hpp"
#include "gxreport/gxreport.hpp"

namespace gxreport {

namespace check {

namespace {

bool readable(const Report& report) {
  return report.form != nullptr && report.cells.size() == report.form->cells.size();
}

void count(RelationOutcome outcome, Assessed& assessed) {
  switch (outcome) {
    case RelationOutcome::not_printed:
      return;
    case RelationOutcome::held:
      ++assessed.held;
      return;
    case RelationOutcome::held_blank:
      ++assessed.held_blank;
      return;
    case RelationOutcome::failed:
      ++assessed.failed;
      return;
    case RelationOutcome::not_assessed:
      ++assessed.not_assessed;
      return;
  }
}

bool is_separator(const Report& report, std::size_t relation) {
  return std::ranges::find(report.separators, relation) != report.separators.end();
}

/// A relation that told glued figures apart holds by that.
RelationOutcome without_evidence(RelationOutcome outcome) {
  return outcome == RelationOutcome::held ? RelationOutcome::not_assessed : outcome;
}

std::vector<FailedRelation> assess(const Inspection& in, Assessed& assessed) {
  std::vector<FailedRelation> failed;
  if (in.cells.empty()) return failed;
  for (std::size_t i = 0; i < in.form->relations.size(); ++i) {
    const RelationSpec& relation = in.form->relations[i];
    if (relation::hinges_on_missing(relation, in.cells)) continue;  // most relations of a form with subtotals
    const RelationResult result = evaluate(relation, *in.form, in.cells, in.text);
    count(is_separator(in.report, i) ? without_evidence(result.outcome) : result.outcome, assessed);
    if (result.outcome == RelationOutcome::failed) failed.push_back({&relation, result});
  }
  return failed;
}

}  // namespace

}  // namespace check

void check_report(const Text& text, const Report& report, const TemplateSet& forms, const Options& options,
                  CheckResult& result) {
  using check::Inspection;
  result.clear();
  Inspection in{text, report, &forms, options.lang, report.form, {}, {}};
  if (check::readable(report)) in.cells = report.cells;
  const auto failed = check::assess(in, result.assessed);
  in.failed = failed;
  for (std::size_t i = 0; i < check::rule_table().size(); ++i) {
    const check::CheckedRule& rule = *check::rule_table()[i];
    const auto severity = options.rules != nullptr ? options.rules->of(i) : rule.record.severity;
    if (!severity) continue;
    check::Findings findings(in, rule.record, *severity, result.diagnostics);
    rule.find(in, findings);
  }
  check::settle(result.diagnostics);
}

}  // namespace gxreport
