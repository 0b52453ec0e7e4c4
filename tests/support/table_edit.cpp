#include "table_edit.hpp"

#include <algorithm>

namespace gxreport::support {

std::vector<std::size_t> figures_of(const PrintedTable& table, std::size_t row) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < table.slots.size(); ++i) {
    if (table.slots[i].kind == SlotKind::figure && table.slots[i].row == row) out.push_back(i);
  }
  std::sort(out.begin(), out.end(),
            [&](std::size_t a, std::size_t b) { return table.slots[a].column < table.slots[b].column; });
  return out;
}

std::vector<std::size_t> figure_rows(const PrintedTable& table) {
  std::vector<std::size_t> out;
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (!figures_of(table, row).empty()) out.push_back(row);
  }
  return out;
}

std::optional<std::size_t> label_of(const PrintedTable& table, std::size_t row) {
  std::optional<std::size_t> out;
  for (std::size_t i = 0; i < table.slots.size(); ++i) {
    const Slot& slot = table.slots[i];
    if (slot.kind != SlotKind::label || slot.row != row || slot.rows != 1) continue;
    if (!out || slot.column > table.slots[*out].column) out = i;
  }
  return out;
}

std::optional<std::size_t> header_of(const PrintedTable& table, std::size_t figure) {
  const Slot& under = table.slots[figure];
  std::optional<std::size_t> out;
  for (std::size_t i = 0; i < table.slots.size(); ++i) {
    const Slot& slot = table.slots[i];
    if (slot.kind != SlotKind::header || slot.column != under.column || slot.row > under.row) continue;
    if (!out || slot.row > table.slots[*out].row) out = i;
  }
  return out;
}

void drop_row(PrintedTable& table, std::size_t row) {
  std::erase_if(table.slots, [&](const Slot& slot) { return slot.row == row && slot.rows == 1; });
  for (Slot& slot : table.slots) {
    if (slot.row <= row && row < slot.row + slot.rows) {
      --slot.rows;
    } else if (slot.row > row) {
      --slot.row;
    }
  }
  --table.rows;
}

void double_row(PrintedTable& table, std::size_t row) {
  std::vector<Slot> copies;
  for (Slot& slot : table.slots) {
    if (slot.row > row) {
      ++slot.row;
    } else if (row < slot.row + slot.rows && slot.rows > 1) {
      ++slot.rows;
    } else if (slot.row == row) {
      copies.push_back(slot);
      ++copies.back().row;
    }
  }
  for (Slot& copy : copies) table.add(std::move(copy));
  ++table.rows;
}

void insert_figure(PrintedTable& table, std::size_t figure, std::string text) {
  const std::size_t row = table.slots[figure].row;
  const std::size_t behind = table.slots[figure].column + table.slots[figure].columns;
  for (Slot& slot : table.slots) {
    if (slot.row == row && slot.column >= behind) {
      ++slot.column;
    } else if (slot.row != row && slot.column + slot.columns == table.columns) {
      ++slot.columns;
    }
  }
  table.add({std::move(text), SlotKind::figure, row, behind, 1, 1, kNoCell});
  ++table.columns;
}

}  // namespace gxreport::support
