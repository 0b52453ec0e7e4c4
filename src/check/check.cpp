// check_report: the rule table over one report.
#include <algorithm>
#include <utility>
#include <vector>

#include "check/inspection.hpp"
#include "check/rules/table.hpp"
#include "check/suspicion.hpp"
#include "gxreport/gxreport.hpp"
#include "locate/locate.hpp"

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
    if (result.outcome == RelationOutcome::failed) failed.push_back({&relation, result, i});
  }
  return failed;
}

/// Why they failed: each relation's cause, and the words for it.
void explain(const Inspection& in, std::vector<FailedRelation>& failed, std::vector<Cause>& causes) {
  std::vector<std::uint32_t> relations;
  relations.reserve(failed.size());
  for (const FailedRelation& relation : failed)
    relations.push_back(static_cast<std::uint32_t>(relation.index));
  causes = locate::find_causes(in.text, in.report, relations);
  for (std::size_t i = 0; i < causes.size(); ++i) {
    for (const std::uint32_t relation : causes[i].relations) {
      std::ranges::lower_bound(failed, relation, {}, &FailedRelation::index)->cause = static_cast<int>(i);
    }
    causes[i].message = suspicion(in, causes[i]);
  }
}

/// Puts the causes in the order of their first findings.
void order_causes(CheckResult& result) {
  std::vector<int> places(result.causes.size(), -1);
  std::vector<Cause> ordered;
  for (Diagnostic& diagnostic : result.diagnostics) {
    if (diagnostic.cause < 0) continue;
    int& place = places[static_cast<std::size_t>(diagnostic.cause)];
    if (place < 0) {
      place = static_cast<int>(ordered.size());
      ordered.push_back(std::move(result.causes[static_cast<std::size_t>(diagnostic.cause)]));
    }
    diagnostic.cause = place;
  }
  result.causes = std::move(ordered);
}

/// Sentences are read for the rules on them alone.
bool is_on_sentences(std::size_t rule) { return rule_table()[rule]->record.code.starts_with("GX6"); }

bool asks_for_sentences(const Options& options) {
  for (std::size_t i = 0; i < rule_table().size(); ++i) {
    if (is_on_sentences(i) && (options.rules == nullptr || options.rules->of(i))) return true;
  }
  return false;
}

}  // namespace

}  // namespace check

void check_report(const Text& text, const Report& report, const TemplateSet& forms, const Options& options,
                  CheckResult& result) {
  using check::Inspection;
  result.clear();
  Inspection in{text, report, &forms, options.lang, report.form, {}, {}, nullptr};
  if (check::readable(report)) in.cells = report.cells;
  in.glance = check::Glance(in.cells);
  auto failed = check::assess(in, result.assessed);
  if (!failed.empty()) check::explain(in, failed, result.causes);
  in.failed = failed;
  prose::Prose prose;
  if (check::asks_for_sentences(options)) {
    prose = prose::read_prose(text, report);
    in.prose = &prose;
  }
  for (std::size_t i = 0; i < check::rule_table().size(); ++i) {
    const check::CheckedRule& rule = *check::rule_table()[i];
    const auto severity = options.rules != nullptr ? options.rules->of(i) : rule.record.severity;
    if (!severity) continue;
    check::Findings findings(in, rule.record, *severity, result.diagnostics);
    rule.find(in, findings);
  }
  check::settle(result.diagnostics);
  check::order_causes(result);
}

}  // namespace gxreport
