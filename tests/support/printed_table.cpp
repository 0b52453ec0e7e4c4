#include "printed_table.hpp"

#include <algorithm>

#include "table_blocks.hpp"

namespace gxreport::support {

namespace {

std::size_t width_of(const TableSpec& table, const Extras& extras) {
  std::size_t width = 0;
  for (const BlockSpec& block : table.blocks) {
    const std::size_t columns = printed_columns(block, extras).size();
    width = std::max(width, block.layout == BlockLayout::flat ? columns * block.rows.size()
                                                              : label_columns(block) + columns);
  }
  return width;
}

}  // namespace

std::vector<const Slot*> PrintedTable::row(std::size_t row) const {
  std::vector<const Slot*> out;
  for (const Slot& slot : slots) {
    if (slot.row == row) out.push_back(&slot);
  }
  std::sort(out.begin(), out.end(), [](const Slot* a, const Slot* b) { return a->column < b->column; });
  return out;
}

bool PrintedTable::is_hidden(std::size_t row, std::size_t column) const {
  return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
    return slot.row < row && row < slot.row + slot.rows && slot.column == column;
  });
}

std::vector<std::string> PrintedTable::grid_row(std::size_t row_index) const {
  std::vector<std::string> out(columns);
  for (const Slot* slot : row(row_index)) out[slot->column] = slot->text;
  return out;
}

PrintedTable print_table(const ReportModel& model, const TableSpec& table, const Style& style,
                         Random& random) {
  PrintedTable out;
  out.columns = width_of(table, model.extras);
  BlockPrinter printer{model, table, style, random, out};
  for (const BlockSpec& block : table.blocks) printer.print(block);
  return out;
}

}  // namespace gxreport::support
