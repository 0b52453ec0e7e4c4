// The boxes of a grid: which lines stand in which box, and which boxes make a row.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "lex/grid_line.hpp"

namespace gxreport::lex {

/// Lines of a text that make a grid, blank ones left out.
struct GridRegion {
  std::vector<GridLine> lines;  ///< the first is a rule
  bool closed = false;          ///< the last is a rule, too
};

/// What one line holds of a box.
struct GridPiece {
  std::size_t line = 0;  ///< index into GridRegion::lines
  Span span;             ///< trimmed, not empty
};

/// A cell of the grid, perhaps merged over columns and rows. Columns count the stretches between neighbouring
/// vertical lines of the whole grid; bands are what stands between rules, be they of some columns only.
struct GridBox {
  std::size_t left = 0;  ///< columns [left, right)
  std::size_t right = 0;
  std::size_t band = 0;  ///< the one that it begins in
  std::size_t room = 0;  ///< display columns for content
  std::span<const GridPiece> pieces;
  bool uncertain = false;  ///< its pieces may belong elsewhere, or more of them
};

struct GridBoxes {
  std::unique_ptr<GridPiece[]> pieces;  ///< of all boxes
  std::size_t columns = 0;
  std::optional<std::size_t> open_band;  ///< the last band, when no rule ends it
  std::vector<GridBox> boxes;            ///< by band, then by left
};

/// Nothing for a frame of one box and for what is no grid after all. A line whose marks do not stand where
/// the grid has vertical lines is fitted in by their number, or by one shift of what follows a character of
/// other width; else the boxes of its band are uncertain.
[[nodiscard]] std::optional<GridBoxes> find_boxes(const Text& text, const GridRegion& region);

}  // namespace gxreport::lex
