#include "damage.hpp"

#include <array>

namespace gxreport::support {

namespace {

constexpr std::array<Damage, 18> kDamages = {{
    {"drop-row", lose_row},
    {"double-row", repeat_row},
    {"double-row-changed", repeat_row_otherwise},
    {"swap-rows", swap_rows},
    {"drop-label", lose_label},
    {"relabel-typo", misspell_label},
    {"relabel-other", take_other_label},
    {"relabel-unknown", take_unknown_label},
    {"swap-headers", swap_headers},
    {"drop-figure", lose_figure},
    {"double-figure", repeat_figure},
    {"shift-left", shift_left},
    {"shift-right", shift_right},
    {"swap-figures", swap_figures},
    {"tear-in-cell", tear_in_cell},
    {"tear-in-cells", tear_in_cells},
    {"glue-in-cell", glue_in_cell},
    {"glue-and-shift", glue_and_shift, true},
}};

}  // namespace

std::span<const Damage> damages() { return kDamages; }

bool shows_gaps(const Layout& layout) { return layout.separable && layout.name != "cell-per-line"; }

Printed printed_of(const ReportModel& model) {
  Printed out(model.values.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (model.values[i] && is_printed(model, static_cast<CellIndex>(i))) out[i].push_back(*model.values[i]);
  }
  return out;
}

void Patient::place(CellIndex from, CellIndex to) const {
  printed[to].clear();
  also(from, to);
}

void Patient::also(CellIndex from, CellIndex to) const {
  if (model.values[from]) printed[to].push_back(*model.values[from]);
}

}  // namespace gxreport::support
