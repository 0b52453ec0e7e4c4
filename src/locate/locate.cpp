#include "locate/locate.hpp"

#include <algorithm>

#include "locate/causes.hpp"
#include "locate/shift.hpp"

namespace gxreport::locate {

namespace {

constexpr std::size_t kMostCandidates = 64;

/// Where no small set mends the whole block: the cells whose change mends all rows that they stand in, two
/// failed ones or more.
std::vector<Solution> mend_in_part(const System& system, const Block& block, Solver& solver) {
  std::vector<Solution> out;
  std::vector<bool> seen(system.cell_count(), false);
  const auto is_failed = [&](const Entry& entry) { return system.row(entry.index).failed; };
  for (const std::uint32_t row : block.failed) {
    for (const Entry& entry : system.cells_of(row)) {
      if (seen[entry.index]) continue;
      seen[entry.index] = true;
      if (std::ranges::count_if(system.rows_of(entry.index), is_failed) < 2) continue;
      auto solution = solver.solve({&entry.index, 1});
      if (solution && out.size() < kMostCandidates) out.push_back(std::move(*solution));
    }
  }
  return out;
}

Found search(const System& system, const Block& block, Solver& solver) {
  Found found = smallest_sets(system, block, solver);
  const std::size_t size = found.sets.empty() ? 0 : found.sets.front().changes.size();
  if (size == 1 || size == 2) return found;
  for (Solution& shift : find_shifts(system, block, solver)) {
    if (size == 0 || shift.changes.size() == size) found.sets.push_back(std::move(shift));
  }
  if (found.sets.empty()) found.sets = mend_in_part(system, block, solver);
  return found;
}

/// Relations that the system does not compute with stand alone.
void add_alone(std::span<const std::uint32_t> failed, std::vector<Cause>& causes) {
  std::vector<std::uint32_t> covered;
  for (const Cause& cause : causes)
    covered.insert(covered.end(), cause.relations.begin(), cause.relations.end());
  std::ranges::sort(covered);
  for (const std::uint32_t relation : failed) {
    if (std::ranges::binary_search(covered, relation)) continue;
    Cause& cause = causes.emplace_back();
    cause.relations = {relation};
    cause.stopped = true;
  }
}

}  // namespace

std::vector<Cause> find_causes(const Text& text, const Report& report,
                               std::span<const std::uint32_t> failed) {
  std::vector<Cause> causes;
  if (failed.empty()) return causes;
  const System system(text, report, failed);
  Solver solver(system);
  for (const Block& block : blocks_of(system))
    add_causes(system, block, search(system, block, solver), causes);
  add_alone(failed, causes);
  std::ranges::sort(causes, {}, [](const Cause& cause) { return cause.relations.front(); });
  return causes;
}

}  // namespace gxreport::locate
