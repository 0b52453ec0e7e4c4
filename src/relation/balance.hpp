// The two sides of a relation as they are gathered from cells, and what they say of it.
#pragma once

#include "gxreport/template.hpp"
#include "relation/exact_sum.hpp"

namespace gxreport::relation {

enum class RelationOutcome : std::uint8_t {
  not_printed,  ///< speaks of an optional row or column that the report does not print: it is not counted
  held,
  held_blank,  ///< holds when blank cells are 0
  failed,      ///< broken whatever number >= 0 stands for its blank cells
  not_assessed
};

/// Figures and blank cells of both sides. A blank stands for an unknown number, >= 0 unless it is a change,
/// whole unless it is an amount or a measure.
struct Balance {
  ExactSum left;
  ExactSum right;
  bool blanks = false;
  bool can_rise = false;      ///< a blank can make left - right greater
  bool can_fall = false;      ///< … smaller
  bool any_fraction = false;  ///< a blank may hold decimals

  /// `direction`: the term's coefficient on the left, its negative on the right.
  void add_blank(CellKind kind, int direction);
  /// Any but not_printed and not_assessed for lack of a cell, of which the caller knows.
  [[nodiscard]] RelationOutcome judge(RelationOp op) const;
};

/// True when `difference` = left - right satisfies `op` with nothing on its other side.
[[nodiscard]] bool holds(RelationOp op, int difference_sign);

}  // namespace gxreport::relation
