// What goes wrong with a table on its way into a text: done to the table before a layout prints it, so that
// it is known what is printed for each cell afterwards.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "layout.hpp"
#include "table_edit.hpp"

namespace gxreport::support {

/// The figures that may be said to be printed for a cell, for each cell of the form. None where the cell is
/// blank, gone, or printed twice with figures that differ.
using Printed = std::vector<std::vector<Decimal>>;

/// Of a report without damage.
[[nodiscard]] Printed printed_of(const ReportModel& model);

/// A table about to be damaged, and what is printed for its cells.
struct Patient {
  const ReportModel& model;
  const Layout& layout;
  PrintedTable& table;
  Printed& printed;
  Random& random;

  [[nodiscard]] const Slot& slot(std::size_t index) const { return table.slots[index]; }
  /// A row of figures and one of its figures' indices into figures_of(). The table must hold figures.
  [[nodiscard]] std::size_t any_row() const { return random.pick(figure_rows(table)); }
  /// Nothing is printed for a figure's cell any more.
  void lose(std::size_t figure) const { printed[slot(figure).cell].clear(); }
  /// The figure of cell `from` is what is printed for cell `to`.
  void place(CellIndex from, CellIndex to) const;
  /// The same, or else what is printed for it already.
  void also(CellIndex from, CellIndex to) const;
};

/// False, with nothing changed, when the table has nothing to damage in that way.
using Injure = bool (*)(Patient& patient);

struct Damage {
  std::string_view name;
  Injure injure = nullptr;
  bool either = false;  ///< the row may still be read as it was: an empty cell of it proves nothing
};

/// One row each in the table in damage.cpp.
[[nodiscard]] std::span<const Damage> damages();

/// True for layouts in which a cell that holds nothing can be told from one that is not there.
[[nodiscard]] bool shows_gaps(const Layout& layout);

bool lose_row(Patient& patient);
bool repeat_row(Patient& patient);
bool repeat_row_otherwise(Patient& patient);
bool swap_rows(Patient& patient);
bool lose_label(Patient& patient);
bool misspell_label(Patient& patient);
bool take_other_label(Patient& patient);
bool take_unknown_label(Patient& patient);
bool swap_headers(Patient& patient);

bool lose_figure(Patient& patient);
bool repeat_figure(Patient& patient);
bool shift_left(Patient& patient);
bool shift_right(Patient& patient);
bool swap_figures(Patient& patient);
bool tear_in_cell(Patient& patient);
bool tear_in_cells(Patient& patient);
bool glue_in_cell(Patient& patient);
bool glue_and_shift(Patient& patient);

}  // namespace gxreport::support
