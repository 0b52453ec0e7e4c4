// What a report prints of its tables beside the figures, and what was made of that: the next report that
// prints the same needs to be searched for its figures alone.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "match/events.hpp"
#include "match/parts.hpp"
#include "match/table.hpp"

namespace gxreport::match {

/// A place for a figure that is alone in its cell.
struct Hole {
  Pos behind = 0;  ///< so many of Stencil::chars
  /// Tabs or pipes part it from other cells: spaces may stand around it, and whatever is a figure without
  /// spaces in it. Else a line is the cell, and what stands behind the number is not in the hole, since more
  /// of it may stand below.
  bool parted = false;
  bool unit = false;  ///< the figure has a unit of its own
  Pos suffix = 0;     ///< characters behind the hole that belong to the figure
  static constexpr Pos kLongest = 14;
};

/// What stands between two holes.
struct StencilSpan {
  std::size_t hole = 0;  ///< the one behind it
  Span span;
};

/// A cell of the report.
struct StencilCell {
  CellIndex cell = 0;
  std::size_t hole = 0;  ///< its figure's, where it is not blank
  bool blank = false;
  StencilSpan span;  ///< of a blank cell
  StencilSpan unit;  ///< its header's; empty where there is none or a hole has a unit of its own
};

struct StencilObservation {
  Observation seen;
  StencilSpan span;
  StencilSpan other;
};

/// A row whose figures, once they are known, may tell that they have moved.
struct StencilRow {
  std::vector<CellIndex> cells;  ///< in printed order
  std::size_t table = 0;
  std::size_t block = 0;
  int row = 0;
  bool exchange = false;   ///< by the signs in their columns; else by their sums
  std::size_t filled = 0;  ///< so many of Stencil::read are filled in before it is asked
};

/// The tables of a report, from the line of the first one's title to that of the title behind the last.
/// Places are those in `chars`, lines are counted from the first.
struct Stencil {
  std::u16string chars;     ///< all but the figures and the spaces around those that are parted
  std::vector<Hole> holes;  ///< in order
  std::uint64_t forms = 0;  ///< serial number of the set of forms with which it was read
  const Template* form = nullptr;

  std::size_t first = 0;  ///< lines [first, end) hold `cells`: from behind the title to the last figure
  std::size_t end = 0;
  lex::CellStream cells;
  Events events;                           ///< of these cells, which are counted from 0
  std::vector<std::size_t> cells_before;   ///< each hole; then all
  std::vector<std::size_t> events_before;  ///< the same

  std::vector<PartTitle> titles;  ///< events counted from that of the first
  std::vector<StencilCell> read;  ///< in the form's order
  std::vector<StencilRow> rows;   ///< in the order of `filled`
  std::vector<StencilObservation> observations;
};

/// Where a stencil fits a text.
struct Fit {
  const Stencil* stencil = nullptr;  ///< null: no stencil does
  std::size_t line = 0;              ///< of the first title
  std::size_t cell = 0;              ///< the stencil's first, in the text's cells
  std::vector<Span> figures;         ///< for each hole
  std::vector<Pos> moved;            ///< to be added to places behind no hole, behind one, … (modulo 2^32)
};

/// Whether it is a figure that may stand in the hole, and reads as one wherever it stands.
[[nodiscard]] bool stands_in(const Hole& hole, const Text& text, Span figure);

/// Whether the stencil fits the text from `at` on. Writes all of `fit` but `line` and `cell`.
[[nodiscard]] bool fits(const Stencil& stencil, const Text& text, Pos at, Fit& fit);

/// The stencil's cells and events as they stand in the text.
void append_cells(const Fit& fit, lex::CellStream& out);
void append_events(const Fit& fit, Events& out);

/// What was read of a report, without anything being in doubt.
struct PlainReading {
  const Text& text;
  const lex::CellStream& cells;
  const Events& events;
  const std::vector<PartTitle>& titles;
  const FormView& view;
  const Report& report;
  std::size_t observed = 0;  ///< observations that are not of the tables
};

class StencilBook;

/// Nothing when the book sees its print for the first time, or when not all that was read can be told from
/// what stands in the holes.
[[nodiscard]] std::optional<Stencil> make_stencil(const PlainReading& reading, StencilBook& book);

/// Writes the cells of `report` where the stencil holds the tables that `titles` tell. False, and nothing
/// written, where it does not, or where the figures of a row may have moved.
[[nodiscard]] bool fill_in(const Fit& fit, const Text& text, const Events& events,
                           const std::vector<PartTitle>& titles, const FormView& view, Report& report);

}  // namespace gxreport::match
