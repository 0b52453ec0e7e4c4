#include "check/inspection.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "check/fingerprint.hpp"

namespace gxreport::check {

namespace {

/// The figure of a cell without the zeros that its decimals may end in, or a letter for its status.
std::string figure_of(const Cell& cell) {
  if (cell.status != CellStatus::ok) return {static_cast<char>('a' + static_cast<int>(cell.status))};
  Decimal value = cell.value;
  for (; value.scale > 0 && value.units % 10 == 0; --value.scale) value.units /= 10;
  return value.to_string();
}

std::uint64_t fingerprint_of(const Inspection& in, const Rule& rule, const Finding& finding) {
  Fingerprint print;
  print.field(rule.code);
  for (const CellIndex cell : finding.cells) {
    print.field(in.form->cells[cell].id);
    if (cell < in.cells.size()) print.field(figure_of(in.cells[cell]));
  }
  print.field(finding.mark);
  return print.value();
}

bool before(const Diagnostic& a, const Diagnostic& b) {
  return std::tie(a.span.begin, a.rule->code, a.cells) < std::tie(b.span.begin, b.rule->code, b.cells);
}

/// The second of two equal findings (a row printed three times) gets a number of its own.
void part_equals(std::vector<Diagnostic>& diagnostics) {
  std::vector<Diagnostic*> order;
  order.reserve(diagnostics.size());
  for (Diagnostic& diagnostic : diagnostics) order.push_back(&diagnostic);
  std::stable_sort(order.begin(), order.end(),
                   [](const Diagnostic* a, const Diagnostic* b) { return a->fingerprint < b->fingerprint; });
  std::uint64_t last = 0;
  unsigned repeats = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    repeats = i > 0 && order[i]->fingerprint == last ? repeats + 1 : 0;
    last = order[i]->fingerprint;
    if (repeats == 0) continue;
    Fingerprint print;
    print.field(std::to_string(last));
    print.field(std::to_string(repeats));
    order[i]->fingerprint = print.value();
  }
}

}  // namespace

Glance::Glance(std::span<const Cell> cells) {
  std::int64_t least = 0;
  unsigned scales = 0;
  statuses_ = 0;
  for (const Cell& cell : cells) {
    statuses_ |= 1U << static_cast<unsigned>(cell.status);
    least = std::min(least, cell.value.units);
    scales |= cell.value.scale;
  }
  negative_ = least < 0;
  decimals_ = scales != 0;
}

void Findings::add(Finding finding) {
  const std::size_t cells = inspection_.form != nullptr ? inspection_.form->cells.size() : 0;
  std::erase_if(finding.cells, [cells](CellIndex cell) { return cell >= cells; });
  const Pos size = inspection_.text.size();
  finding.span.end = std::min(finding.span.end, size);
  finding.span.begin = std::min(finding.span.begin, size);
  Diagnostic& diagnostic = out_.emplace_back();
  diagnostic.rule = &rule_;
  diagnostic.severity = finding.note ? Severity::note : severity_;
  diagnostic.fingerprint = fingerprint_of(inspection_, rule_, finding);
  diagnostic.message = std::move(finding.message);
  diagnostic.fix = finding.fix.empty() ? std::string(rule_.fix.in(inspection_.lang)) : std::move(finding.fix);
  diagnostic.cells = std::move(finding.cells);
  diagnostic.span = finding.span;
  diagnostic.relation = std::move(finding.relation);
  diagnostic.cause = finding.cause;
  diagnostic.related = std::move(finding.related);
}

std::vector<CellIndex> unremarked(const Inspection& in, CellStatus status) {
  std::vector<CellIndex> cells;
  if (!in.glance.may_hold(status)) return cells;
  for (std::size_t i = 0; i < in.cells.size(); ++i) {
    if (in.cells[i].status == status) cells.push_back(static_cast<CellIndex>(i));
  }
  if (cells.empty()) return cells;
  std::vector<bool> remarked(in.cells.size(), false);
  for (const Observation& seen : in.report.observations) {
    for (const CellIndex cell : seen.cells) {
      if (cell < remarked.size()) remarked[cell] = true;
    }
  }
  std::erase_if(cells, [&](CellIndex cell) { return remarked[cell]; });
  return cells;
}

void settle(std::vector<Diagnostic>& diagnostics) {
  if (diagnostics.size() < 2) return;
  std::stable_sort(diagnostics.begin(), diagnostics.end(), before);
  part_equals(diagnostics);
}

}  // namespace gxreport::check
