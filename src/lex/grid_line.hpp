// One line of a grid: where vertical lines cross it and what stands between them.
#pragma once

#include <vector>

#include "gxreport/text.hpp"

namespace gxreport::lex {

/// A vertical line, or a junction of lines, on a line of text.
struct GridMark {
  Pos pos = 0;
  std::uint32_t column = 0;  ///< display column, counted from the line's beginning
  bool junction = false;
  bool rule_behind = false;  ///< a horizontal rule runs from here to the next mark
};

struct GridLine {
  std::vector<GridMark> marks;  ///< at least two: a grid line begins and ends with one
  bool rule = false;            ///< a horizontal rule from end to end

  [[nodiscard]] std::size_t segments() const { return marks.size() - 1; }
  /// What stands between a mark and the next; may be empty.
  [[nodiscard]] Span segment(std::size_t i) const { return {marks[i].pos + 1, marks[i + 1].pos}; }
};

/// More vertical lines than any form has; lines with more belong to no grid.
constexpr std::size_t kMostMarks = 128;

/// Whether a grid may begin with this line: a corner, then a horizontal line. Looks at its beginning alone.
[[nodiscard]] bool begins_grid(std::u16string_view line);
/// False when the line is none of a grid.
[[nodiscard]] bool read_grid_line(const Text& text, Span line, GridLine& out);

}  // namespace gxreport::lex
