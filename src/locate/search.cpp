#include "locate/search.hpp"

#include <algorithm>

namespace gxreport::locate {

namespace {

constexpr std::size_t kCells = 3;
constexpr std::size_t kFewCells = 16;       // a block of so few is searched for sets of kMostCells
constexpr std::size_t kMostWork = 400'000;  // rows looked at, a few milliseconds
constexpr std::size_t kMostSets = 64;

/// Depth first over sets of one size. A set needs a cell in every row that is open: that failed and has none
/// yet, or an equation that held and has one, which alone would break it. Cells that were tried in an open
/// row are closed to the branches after, so that no set is met twice.
class Search {
 public:
  Search(const System& system, const Block& block, Solver& solver)
      : system_(system),
        block_(block),
        solver_(solver),
        touched_(system.row_count(), 0),
        closed_(system.cell_count(), 0) {}

  void run(std::size_t size) { extend(size); }
  [[nodiscard]] Found& found() { return found_; }
  [[nodiscard]] bool spent() const { return work_.spent(); }
  /// Some set was passed by whose figures its rows leave open.
  [[nodiscard]] bool left_open() const { return left_open_; }

 private:
  using Cells = std::vector<std::uint32_t>;

  [[nodiscard]] bool is_open(std::uint32_t row) const {
    const Row& r = system_.row(row);
    return r.failed ? touched_[row] == 0 : r.need == Need::zero && touched_[row] == 1;
  }

  /// The open rows: the shortest first.
  void gather_open(std::vector<std::uint32_t>& open) {
    for (const std::uint32_t row : block_.failed) {
      if (is_open(row)) open.push_back(row);
    }
    for (const std::uint32_t cell : chosen_) {
      for (const Entry& entry : system_.rows_of(cell)) {
        if (!system_.row(entry.index).failed && is_open(entry.index)) open.push_back(entry.index);
      }
    }
    const auto length = [&](std::uint32_t row) { return system_.cells_of(row).size(); };
    if (open.empty()) return;
    std::iter_swap(open.begin(), std::ranges::min_element(open, {}, length));
  }

  /// The last cell of a set stands in every open row, and in no equation that held and has no other cell.
  [[nodiscard]] bool closes_all(std::uint32_t cell, std::size_t open) const {
    std::size_t closes = 0;
    for (const Entry& entry : system_.rows_of(cell)) {
      const Row& row = system_.row(entry.index);
      if (is_open(entry.index)) {
        ++closes;
      } else if (!row.failed && row.need == Need::zero && touched_[entry.index] == 0) {
        return false;
      }
    }
    return closes == open;
  }

  /// `left` cells are still to be chosen. As deep as a set is large.
  void extend(std::size_t left) {
    if (!work_.spend(block_.failed.size())) return;
    std::vector<std::uint32_t> open;
    gather_open(open);
    if (open.size() > left * block_.most_rows) return;
    Cells tried;
    if (!open.empty()) {
      try_row(open.front(), left, open.size(), tried);
    } else {
      // What is chosen meets every row and does not do, so another cell must stand in one of its rows.
      for (const std::uint32_t cell : Cells(chosen_)) {
        for (const Entry& entry : system_.rows_of(cell)) try_row(entry.index, left, 0, tried);
      }
    }
    for (const std::uint32_t cell : tried) --closed_[cell];
  }

  void try_row(std::uint32_t row, std::size_t left, std::size_t open, Cells& tried) {
    for (const Entry& entry : system_.cells_of(row)) {
      const std::uint32_t cell = entry.index;
      if (closed_[cell] != 0) continue;
      if (!work_.spend(1 + system_.rows_of(cell).size())) return;
      if (left > 1 || closes_all(cell, open)) take(cell, left);
      ++closed_[cell];
      tried.push_back(cell);
    }
  }

  void take(std::uint32_t cell, std::size_t left) {
    chosen_.push_back(cell);
    ++closed_[cell];
    for (const Entry& entry : system_.rows_of(cell)) ++touched_[entry.index];
    left > 1 ? extend(left - 1) : keep_solution();
    for (const Entry& entry : system_.rows_of(cell)) --touched_[entry.index];
    --closed_[cell];
    chosen_.pop_back();
  }

  void keep_solution() {
    if (!work_.spend(chosen_.size() * chosen_.size() * block_.most_rows)) return;
    auto solution = solver_.solve(chosen_);
    left_open_ = left_open_ || (!solution && solver_.left_open());
    if (!solution) return;
    if (found_.sets.size() < kMostSets) {
      found_.sets.push_back(std::move(*solution));
    } else {
      found_.stopped = true;
    }
  }

  const System& system_;
  const Block& block_;
  Solver& solver_;
  Work work_{kMostWork};
  std::vector<std::uint16_t> touched_;  // by row: chosen cells that stand in it
  std::vector<std::uint16_t> closed_;   // by cell
  Cells chosen_;
  Found found_;
  bool left_open_ = false;
};

}  // namespace

Found smallest_sets(const System& system, const Block& block, Solver& solver) {
  Search search(system, block, solver);
  const std::size_t most = block.cells <= kFewCells ? kMostCells : kCells;
  bool passed_by = false;  // a set smaller than those that are found
  for (std::size_t size = 1; size <= most && search.found().sets.empty() && !search.spent(); ++size) {
    passed_by = search.left_open();
    search.run(size);
  }
  Found found = std::move(search.found());
  found.stopped = found.stopped || search.spent() || found.sets.empty() || passed_by;
  return found;
}

}  // namespace gxreport::locate
