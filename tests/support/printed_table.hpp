// A table as a form prints it, merged cells and all, before any layout turns it into text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "report_model.hpp"
#include "style.hpp"

namespace gxreport::support {

enum class SlotKind : std::uint8_t { label, header, figure };

/// A printed cell, perhaps over several rows and columns of the grid. Its place is its first row's and
/// column's.
struct Slot {
  std::string text;
  SlotKind kind = SlotKind::label;
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t rows = 1;
  std::size_t columns = 1;
  CellIndex cell = kNoCell;  ///< of figures
};

/// `slots` by row, then column; together they cover the grid of `rows` x `columns` without overlap.
struct PrintedTable {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<Slot> slots;

  void add(Slot slot) { slots.push_back(std::move(slot)); }
  /// The slots that begin in `row`.
  [[nodiscard]] std::vector<const Slot*> row(std::size_t row) const;
  /// The place in the grid lies below the first row of a merged cell that begins in this column.
  [[nodiscard]] bool is_hidden(std::size_t row, std::size_t column) const;
  /// The texts of a row's grid cells; "" for those that another cell is merged over.
  [[nodiscard]] std::vector<std::string> grid_row(std::size_t row) const;
};

/// The table of a part. What spans what follows from TableSpec: groups stand beside the rows from their first
/// to their last; `noise` is in reading order the heading over all columns, the corner, and the heading over
/// the inner columns; with fewer than three entries the first is the corner, or in a flat table the heading
/// over the later rows.
[[nodiscard]] PrintedTable print_table(const ReportModel& model, const TableSpec& table, const Style& style,
                                       Random& random);

}  // namespace gxreport::support
