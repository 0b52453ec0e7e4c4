#include "locate/causes.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "locate/slip.hpp"

namespace gxreport::locate {

namespace {

/// Which of n things belong together.
class Classes {
 public:
  explicit Classes(std::size_t count) : above_(count) { std::iota(above_.begin(), above_.end(), 0U); }
  [[nodiscard]] std::size_t of(std::size_t thing) {
    while (above_[thing] != thing) thing = above_[thing] = above_[above_[thing]];
    return thing;
  }
  /// The smaller one stands for both.
  void join(std::size_t a, std::size_t b) {
    const std::size_t first = std::min(of(a), of(b));
    above_[std::max(of(a), of(b))] = first;
  }

 private:
  std::vector<std::size_t> above_;
};

/// A set, or what one cause takes of it, with its place in the order.
struct Ranked {
  Solution solution;
  Told told;
  std::size_t explains = 0;  // failed rows
  [[nodiscard]] auto likelihood() const { return std::tuple(~explains, solution.loosened, told.cost); }
};

bool same_cells(const Solution& a, const Solution& b) {
  return std::ranges::equal(a.changes, b.changes, {}, &Change::cell, &Change::cell);
}

bool form_order(const Solution& a, const Solution& b) {
  return std::ranges::lexicographical_compare(a.changes, b.changes, {}, &Change::cell, &Change::cell);
}

/// The failed rows of a cell, as places in Block::failed.
template <typename Visit>
void each_failed(const System& system, const Block& block, std::uint32_t cell, Visit visit) {
  for (const Entry& entry : system.rows_of(cell)) {
    if (!system.row(entry.index).failed) continue;
    visit(
        static_cast<std::size_t>(std::ranges::lower_bound(block.failed, entry.index) - block.failed.begin()));
  }
}

bool share_row(const System& system, std::uint32_t a, std::uint32_t b) {
  return std::ranges::any_of(system.rows_of(a), [&](const Entry& entry) {
    const auto rows = system.rows_of(b);
    return std::ranges::binary_search(rows, entry.index, {}, &Entry::index);
  });
}

/// Which cells of a set stand or fall together: those that share a row, which need not have failed, and all
/// of a shift.
Classes parts(const System& system, const Solution& set) {
  Classes cells(set.changes.size());
  for (std::size_t i = 0; i < set.changes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool together =
          set.slip != Slip::none || share_row(system, set.changes[i].cell, set.changes[j].cell);
      if (together) cells.join(i, j);
    }
  }
  return cells;
}

/// Joins the failed rows that one part of a set mends.
void join_rows(const System& system, const Block& block, const Solution& set, Classes& rows) {
  const std::size_t size = set.changes.size();
  Classes cells = parts(system, set);
  std::vector<std::size_t> first(size, block.failed.size());
  for (std::size_t i = 0; i < size; ++i) {
    std::size_t& anchor = first[cells.of(i)];
    each_failed(system, block, set.changes[i].cell, [&](std::size_t row) {
      if (anchor == block.failed.size()) anchor = row;
      rows.join(anchor, row);
    });
  }
}

/// The parts of a set that stand in failed rows of the class `own`.
Solution part_of(const System& system, const Block& block, const Solution& set, Classes& rows,
                 std::size_t own) {
  Classes cells = parts(system, set);
  std::vector<bool> inside(set.changes.size(), false);
  for (std::size_t i = 0; i < set.changes.size(); ++i) {
    each_failed(system, block, set.changes[i].cell, [&](std::size_t row) {
      if (rows.of(row) == own) inside[cells.of(i)] = true;
    });
  }
  Solution part{{}, set.loosened, set.slip};
  for (std::size_t i = 0; i < set.changes.size(); ++i) {
    if (inside[cells.of(i)]) part.changes.push_back(set.changes[i]);
  }
  return part;
}

std::vector<Solution> parts_of(const System& system, const Block& block, const Found& found, Classes& rows,
                               std::size_t own) {
  std::vector<Solution> parts;
  for (const Solution& set : found.sets) {
    Solution part = part_of(system, block, set, rows, own);
    if (!part.changes.empty()) parts.push_back(std::move(part));
  }
  const auto before = [](const Solution& a, const Solution& b) {
    if (!same_cells(a, b)) return form_order(a, b);
    return std::tuple(a.loosened, b.slip) < std::tuple(b.loosened, a.slip);  // a shift that is known first
  };
  std::ranges::stable_sort(parts, before);
  parts.erase(std::unique(parts.begin(), parts.end(), same_cells), parts.end());
  return parts;
}

std::vector<Ranked> rank(const System& system, const Block& block, std::vector<Solution> parts) {
  std::vector<Ranked> ranked;
  for (Solution& part : parts) {
    Ranked next{std::move(part), {}, 0};
    next.told = tell_slips(system, next.solution);
    std::vector<std::size_t> rows;
    for (const Change& change : next.solution.changes) {
      each_failed(system, block, change.cell, [&](std::size_t row) { rows.push_back(row); });
    }
    std::ranges::sort(rows);
    next.explains = static_cast<std::size_t>(std::unique(rows.begin(), rows.end()) - rows.begin());
    ranked.push_back(std::move(next));
  }
  std::ranges::stable_sort(ranked, {}, &Ranked::likelihood);
  return ranked;
}

Suspect suspect_of(const System& system, const Block& block, const Change& change, Slip slip) {
  Suspect suspect;
  suspect.cell = static_cast<CellIndex>(change.cell);
  suspect.found = system.cell(change.cell).value;
  suspect.expected = system.decimal(change.cell, system.value(change.cell) + change.by);
  suspect.bound = change.bound;
  suspect.slip = slip;
  each_failed(system, block, change.cell, [&](std::size_t) { ++suspect.explains; });
  return suspect;
}

void add_suspects(const System& system, const Block& block, const std::vector<Ranked>& ranked, Cause& cause) {
  std::uint16_t rank = 0;
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    if (i == 0 || ranked[i].likelihood() != ranked[i - 1].likelihood()) ++rank;
    const auto& changes = ranked[i].solution.changes;
    for (std::size_t j = 0; j < changes.size(); ++j) {
      Suspect suspect = suspect_of(system, block, changes[j], ranked[i].told.slips[j]);
      suspect.set = static_cast<std::uint16_t>(i + 1);
      suspect.rank = rank;
      cause.suspects.push_back(suspect);
    }
  }
}

}  // namespace

void add_causes(const System& system, const Block& block, const Found& found, std::vector<Cause>& out) {
  Classes rows(block.failed.size());
  for (const Solution& set : found.sets) join_rows(system, block, set, rows);
  std::vector<Cause> causes(block.failed.size());
  for (std::size_t row = 0; row < block.failed.size(); ++row) {
    causes[rows.of(row)].relations.push_back(system.row(block.failed[row]).relation);
  }
  for (std::size_t row = 0; row < causes.size(); ++row) {
    Cause& cause = causes[row];
    if (cause.relations.empty()) continue;
    cause.stopped = found.stopped;
    add_suspects(system, block, rank(system, block, parts_of(system, block, found, rows, row)), cause);
    out.push_back(std::move(cause));
  }
}

}  // namespace gxreport::locate
