// The lines of an outline as fields: label, unit, figures.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gxreport/text.hpp"
#include "lex/cell.hpp"

namespace gxreport::match {

enum class FieldKind : std::uint8_t {
  text,
  unit,    ///< a unit alone (件, 万元, 条/次)
  figure,  ///< or a blank that is printed: a dash, 无
  nothing  ///< an empty cell
};

struct Field {
  Span span;
  FieldKind kind = FieldKind::text;
  std::uint16_t ordinal = 0;  ///< of its cell on the line
};

struct FieldLine {
  std::uint32_t number = 0;  ///< in the text, from 0
  std::vector<Field> fields;
  bool positional = false;  ///< cells of a row, each at its own place: pipes, tabs, commas
  bool glued = false;       ///< the last field is a run of digits cut from its label
  std::size_t filled = 0;   ///< fields that are not `nothing`
};

/// How the table at hand is printed, as far as its header tells.
struct FieldStyle {
  bool commas = false;  ///< ASCII commas part the cells of a line
};

/// Reads the line of cells[at] and returns the index of the next line's first cell. Constant work a
/// character.
[[nodiscard]] std::size_t read_fields(const Text& text, const lex::CellStream& cells, std::size_t at,
                                      const FieldStyle& style, FieldLine& out);

/// Nothing but a unit, or units parted by strokes.
[[nodiscard]] bool is_unit(std::u16string_view folded);

}  // namespace gxreport::match
