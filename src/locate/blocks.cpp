#include <algorithm>

#include "locate/search.hpp"

namespace gxreport::locate {

namespace {

/// Walks from one failed row over shared cells to all that hangs together with it.
class Walk {
 public:
  explicit Walk(const System& system)
      : system_(system), row_seen_(system.row_count(), false), cell_seen_(system.cell_count(), false) {}

  [[nodiscard]] bool seen(std::size_t row) const { return row_seen_[row]; }

  Block from(std::uint32_t row) {
    Block block;
    reach(row);
    while (!waiting_.empty()) {
      const std::uint32_t next = waiting_.back();
      waiting_.pop_back();
      if (system_.row(next).failed) block.failed.push_back(next);
      for (const Entry& entry : system_.cells_of(next)) visit(entry.index, block);
    }
    std::ranges::sort(block.failed);
    return block;
  }

 private:
  void reach(std::uint32_t row) {
    if (row_seen_[row]) return;
    row_seen_[row] = true;
    waiting_.push_back(row);
  }

  void visit(std::uint32_t cell, Block& block) {
    if (cell_seen_[cell]) return;
    cell_seen_[cell] = true;
    ++block.cells;
    const auto rows = system_.rows_of(cell);
    block.most_rows = std::max(block.most_rows, rows.size());
    for (const Entry& entry : rows) reach(entry.index);
  }

  const System& system_;
  std::vector<bool> row_seen_;
  std::vector<bool> cell_seen_;
  std::vector<std::uint32_t> waiting_;
};

}  // namespace

std::vector<Block> blocks_of(const System& system) {
  std::vector<Block> blocks;
  Walk walk(system);
  for (std::size_t row = 0; row < system.row_count(); ++row) {
    if (system.row(row).failed && !walk.seen(row))
      blocks.push_back(walk.from(static_cast<std::uint32_t>(row)));
  }
  return blocks;
}

}  // namespace gxreport::locate
