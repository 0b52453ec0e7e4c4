// Cells of glued rows that only a sentence of the report can settle.
#include "match/glued/settle_by_claims.hpp"

#include <algorithm>

#include "prose/settling.hpp"
#include "schema/label_index.hpp"

namespace gxreport::match {

namespace {

using prose::SettlingClaim;
using Kind = Observation::Kind;

/// A cell of a run that several readings separate, with the figures that it has in them.
bool is_open(const Report& report, CellIndex cell) {
  return report.cells[cell].status == CellStatus::ambiguous && !report.cells[cell].candidates.empty();
}

bool any_open(const Report& report) {
  return std::ranges::any_of(report.observations, [&](const Observation& seen) {
    return seen.kind == Kind::run_together &&
           std::ranges::any_of(seen.cells, [&](CellIndex cell) { return is_open(report, cell); });
  });
}

/// The claim that speaks for the cell alone; null when there is none, or two that differ.
const SettlingClaim* claim_for(const std::vector<SettlingClaim>& found, const std::string& id) {
  const SettlingClaim* only = nullptr;
  for (const SettlingClaim& one : found) {
    const auto& cells = one.claim->readings.front().cells;
    if (cells.size() != 1 || cells.front().id != id) continue;
    if (only != nullptr && only->value != one.value) return nullptr;
    only = &one;
  }
  return only;
}

bool settle(const std::vector<SettlingClaim>& found, const std::string& id, Cell& cell) {
  const SettlingClaim* claim = claim_for(found, id);
  if (claim == nullptr || std::ranges::count(cell.candidates, Decimal{claim->value, 0}) != 1) return false;
  cell.status = CellStatus::ok;
  cell.value = {claim->value, 0};
  cell.settled_by = claim->span;
  cell.candidates.clear();
  return true;
}

}  // namespace

void settle_by_claims(const Text& text, Report& report) {
  if (report.form == nullptr || !any_open(report)) return;
  const std::u16string own = schema::label_skeleton(report.identity.organization);
  const std::vector<SettlingClaim> found =
      prose::settling_claims(text, schema::ProseBook::builtin(), report.identity.year, own);
  if (found.empty()) return;
  for (Observation& seen : report.observations) {
    if (seen.kind != Kind::run_together) continue;
    std::erase_if(seen.cells, [&](CellIndex cell) {
      return is_open(report, cell) && settle(found, report.form->cells[cell].id, report.cells[cell]);
    });
  }
  std::erase_if(report.observations, [](const Observation& seen) {
    return seen.kind == Kind::run_together && seen.cells.empty();
  });
}

}  // namespace gxreport::match
