// Runs of figures with nothing between the cells: 000, 230 000023, 12件30.
#pragma once

#include <vector>

#include "gxreport/text.hpp"

namespace gxreport::match {

/// Digits between two walls. Spaces, signs, units and the run's ends are walls: no figure goes over one, but
/// perhaps over one lone space (see `bridge`).
struct RunPiece {
  Span digits;  ///< and the commas between them, without its sign
  Span unit;    ///< right behind the digits; empty when none
  bool sign = false;
  bool negative = false;
  /// Nothing but one space parts it from the digits of the next piece: converters tear figures so.
  bool bridge = false;
};

struct FigureRun {
  Span span;
  std::vector<RunPiece> pieces;
  std::size_t digits = 0;  ///< in all pieces
  /// False when it holds a point, a lone comma or a lone dash: only as one figure can it be read.
  bool plain = true;
};

/// The end of the digits, signs, points, units and single spaces that begin at `at`; `at` when no digit is
/// among them. Never ends in a space, a sign or a point.
[[nodiscard]] Pos run_end(std::u16string_view folded, Pos at, Pos end);

[[nodiscard]] FigureRun cut_run(std::u16string_view folded, Span span);

}  // namespace gxreport::match
