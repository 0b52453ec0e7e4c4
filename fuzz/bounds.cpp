#include "bounds.hpp"

#include "target.hpp"

namespace gxreport::fuzz {

namespace {

void require_span(const Text& text, Span span) {
  require(span.begin <= span.end && span.end <= text.size(), "a span lies in the text");
}

void require_cells(const Report& report, const std::vector<CellIndex>& cells) {
  for (const CellIndex cell : cells) require(cell < report.cells.size(), "a cell is one of the form's");
}

void require_identity(const Text& text, const Identity& identity) {
  for (const Span span :
       {identity.organization_span, identity.year_span, identity.published_span, identity.period_span})
    require_span(text, span);
}

void require_cell(const Text& text, const Cell& cell) {
  require_span(text, cell.span);
  require_span(text, cell.unit);
  require_span(text, cell.settled_by);
  require(cell.status != CellStatus::ok || !cell.span.empty(), "a figure is printed somewhere");
  require(cell.status == CellStatus::ambiguous || cell.candidates.empty(), "only doubt has candidates");
}

void require_observation(const Text& text, const Report& report, const Observation& seen) {
  require_span(text, seen.span);
  require_span(text, seen.other);
  require_cells(report, seen.cells);
}

void require_cause(const Report& report, const Cause& cause) {
  for (const std::uint32_t relation : cause.relations)
    require(relation < report.form->relations.size(), "a relation of a cause is one of the form's");
  for (const Suspect& suspect : cause.suspects)
    require(suspect.cell < report.cells.size(), "a suspect is one of the form's cells");
}

void require_finding(const Text& text, const Report& report, const CheckResult& result,
                     const Diagnostic& finding) {
  require(finding.rule != nullptr && !finding.message.empty(), "a finding has a rule and a message");
  require_span(text, finding.span);
  require_cells(report, finding.cells);
  require(finding.cause < static_cast<int>(result.causes.size()), "a cause is there");
}

}  // namespace

void require_bounds(const Text& text, const Report& report) {
  require_identity(text, report.identity);
  require(report.cells.size() == (report.form == nullptr ? 0 : report.form->cells.size()), "a cell each");
  for (const Cell& cell : report.cells) require_cell(text, cell);
  for (const Section& section : report.sections) {
    require(report.form != nullptr && section.part < report.form->parts.size(),
            "a part is one of the form's");
    require_span(text, section.title);
    require_span(text, section.body);
  }
  for (const Observation& seen : report.observations) require_observation(text, report, seen);
}

void require_bounds(const Text& text, const Report& report, const CheckResult& result) {
  const Assessed& assessed = result.assessed;
  const std::size_t counted = assessed.held + assessed.held_blank + assessed.failed + assessed.not_assessed;
  require(counted <= (report.form == nullptr ? 0 : report.form->relations.size()),
          "no relation counts twice");
  for (const Cause& cause : result.causes) require_cause(report, cause);
  for (const Diagnostic& finding : result.diagnostics) require_finding(text, report, result, finding);
}

}  // namespace gxreport::fuzz
