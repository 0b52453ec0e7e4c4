// What stands between two rules of a grid: one row, or several that no rule parts.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lex/grid_boxes.hpp"

namespace gxreport::lex {

enum class BandKind : std::uint8_t {
  row,   ///< one row; its boxes are wrapped, or hold one line each
  rows,  ///< each line is a row: labels end early, and figures stand above others that had room beside them
  row_maybe  ///< a label that ends early and may be two, with figures that may belong to either
};

/// `boxes`: those of one band, by left.
[[nodiscard]] BandKind kind_of_band(const Text& text, std::span<const GridBox> boxes);

/// The lines of the band that hold anything, ascending.
[[nodiscard]] std::vector<std::size_t> lines_of_band(std::span<const GridBox> boxes);

}  // namespace gxreport::lex
