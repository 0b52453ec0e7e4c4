#include "match/stencil/rows_to_ask.hpp"

#include <algorithm>
#include <span>

namespace gxreport::match {

namespace {

class Rows {
 public:
  explicit Rows(const Report& report) : report_(report) {}

  void add_block(const BlockSpec& block, StencilRow row) {
    if (block.layout == BlockLayout::flat) {
      row.cells = printed(block.first_cell, block.rows.size() * block.columns.size());
      out_.push_back(std::move(row));
      return;
    }
    const bool changes =
        std::ranges::find(block.columns, CellKind::change, &ColumnSpec::kind) != block.columns.end();
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
      const bool blank = holds_blank(block.cell(r, 0), block.columns.size());
      if (!blank && !changes) continue;
      row.row = static_cast<int>(r);
      row.cells = printed(block.cell(r, 0), block.columns.size());
      row.exchange = false;
      if (blank) out_.push_back(row);
      row.exchange = true;
      if (changes) out_.push_back(row);
    }
  }

  [[nodiscard]] std::vector<StencilRow>& out() { return out_; }

 private:
  [[nodiscard]] bool holds_blank(std::size_t first, std::size_t count) const {
    const auto cells = std::span(report_.cells).subspan(first, count);
    return std::ranges::find(cells, CellStatus::empty, &Cell::status) != cells.end();
  }

  /// Of so many cells those that are there, as they are printed.
  [[nodiscard]] std::vector<CellIndex> printed(std::size_t first, std::size_t count) const {
    std::vector<CellIndex> cells;
    for (std::size_t i = first; i < first + count; ++i) {
      if (report_.cells[i].status != CellStatus::missing) cells.push_back(static_cast<CellIndex>(i));
    }
    std::ranges::stable_sort(cells, {}, [&](CellIndex cell) { return report_.cells[cell].span.begin; });
    return cells;
  }

  const Report& report_;
  std::vector<StencilRow> out_;
};

}  // namespace

std::vector<StencilRow> rows_to_ask(const Template& form, const Report& report,
                                    const std::vector<StencilCell>& read) {
  Rows rows(report);
  StencilRow row;
  for (row.table = 0; row.table < form.tables.size(); ++row.table) {
    const std::vector<BlockSpec>& blocks = form.tables[row.table].blocks;
    for (row.block = 0; row.block < blocks.size(); ++row.block) {
      const BlockSpec& block = blocks[row.block];
      const std::size_t end = block.first_cell + block.rows.size() * block.columns.size();
      const auto behind = std::ranges::lower_bound(read, end, {}, &StencilCell::cell);
      row.filled = static_cast<std::size_t>(behind - read.begin());
      rows.add_block(block, row);
    }
  }
  return std::move(rows.out());
}

}  // namespace gxreport::match
