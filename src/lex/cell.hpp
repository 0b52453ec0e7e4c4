// The cell stream: what the tokenizer makes of a text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gxreport/span.hpp"

namespace gxreport::lex {

enum class CellKind : std::uint8_t {
  text,    ///< a label, a piece of one, or prose
  figure,  ///< reads as one figure (gxreport/figure.hpp)
  blank,   ///< a cell that is there and holds nothing, a dash, a slash or 无
  rule     ///< a line of a grid or of Markdown; never content
};

/// What parts a cell from the one before it; the strongest that stands between them.
enum class Gap : std::uint8_t { space, columns, comma, tab, pipe, line, blank_line };

struct Cell {
  Span span;               ///< trimmed; empty for a blank with nothing printed
  std::uint32_t line = 0;  ///< counted from 0
  std::uint16_t ordinal =
      0;  ///< place among the cells of its line, from 0; the last value means that or more
  CellKind kind = CellKind::text;
  Gap gap = Gap::line;
};

/// The separators found on a line.
[[nodiscard]] std::string_view kind_name(CellKind kind);
[[nodiscard]] std::string_view gap_name(Gap gap);

using CellStream = std::vector<Cell>;

}  // namespace gxreport::lex
