// The rows of an outline as they stand in the text, before they have ids.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "match/outline/fields.hpp"
#include "match/outline/header.hpp"
#include "match/outline/number.hpp"

namespace gxreport::match {

/// More rows than any outline has (the longest seen has 72); what stands beyond is not read, and said so.
inline constexpr std::size_t kMostOutlineRows = 500;

/// What stands in the place of a figure.
struct OutlineValue {
  Span span;                  ///< empty for a cell that is there and holds nothing
  bool figure = true;         ///< false: text that is no figure
  std::uint16_t ordinal = 0;  ///< of its cell on its line
  std::uint32_t line = 0;
};

/// One row. `certain` is false when what was found could be read otherwise: then its figures are candidates.
struct OutlineReading {
  std::optional<OutlineNumber> number;
  bool of_which = false;     ///< 其中
  ShortList<Span, 2> label;  ///< the pieces of its wording, in order
  std::u16string words;      ///< the pieces, folded, joined
  int indicator = -1;        ///< index into OutlineSpec::indicators
  Span unit;
  ShortList<OutlineValue, 2> values;
  std::size_t line_cells = 0;  ///< cells on the line of its figures
  bool placed = false;         ///< every value stands in the cell of a column of the header
  bool blank_cell = false;     ///< an empty cell stands behind its label
  bool beside = false;         ///< its figures stand on the line of its label
  bool glued = false;          ///< its only value was cut from its label
  bool certain = true;
  bool loose_below = false;  ///< text that may be a row or a piece of one stands below it
  std::uint32_t line = 0;
  std::uint32_t last_line = 0;

  [[nodiscard]] bool has_content() const { return !unit.empty() || !values.empty(); }
};

struct OutlineReadings {
  std::vector<OutlineReading> rows;
  bool cut = false;  ///< there were more than kMostOutlineRows
  Span cut_at;       ///< the first row that was not read
};

/// Where reading begins and ends.
struct OutlineStretch {
  std::size_t begin = 0;  ///< first cell of the rows
  std::size_t end = 0;    ///< behind the last cell that may belong to them
};

/// Reads rows until prose begins. `header` null: the table has none, and one column of figures is taken for
/// granted.
[[nodiscard]] OutlineReadings read_rows(const Text& text, const lex::CellStream& cells,
                                        const OutlineStretch& stretch, const OutlineHeader* header,
                                        const OutlineSpec& outline);

/// Drops the last row if it is text alone, neither numbered nor known: a wrapped label, a page's title.
void drop_loose(OutlineReadings& readings);

/// Drops what is no row: text without content, and what follows the last row of the table.
void drop_noise(OutlineReadings& readings);

/// Doubts every row whose figures are not placed by their cells when several rows have more figures than
/// there are columns: there is a column that the header does not tell of.
void doubt_unknown_columns(OutlineReadings& readings, std::size_t columns);

/// Doubts figures that stand apart from their label in a table that has them beside it: page numbers do.
void doubt_lone_figures(OutlineReadings& readings);

}  // namespace gxreport::match
