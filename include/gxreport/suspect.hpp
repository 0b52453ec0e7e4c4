// Which figure is wrong: the smallest sets of cells whose correction makes every relation hold.
// Suggestions beside what is printed; nothing is ever applied to a value.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/decimal.hpp"
#include "gxreport/template.hpp"

namespace gxreport {

/// The one human slip that turns the expected figure into the printed one.
enum class Slip : std::uint8_t {
  none,               ///< nothing that is known
  digit_changed,      ///< 2020 for 2010
  digit_missing,      ///< 23 for 123
  digit_extra,        ///< 1263 for 123
  digit_doubled,      ///< 1223 for 123
  digits_transposed,  ///< 132 for 123
  sign_wrong,         ///< -4 for 4, 4 for -4
  cells_swapped,      ///< the two cells of the set hold each other's figure
  neighbour_copied,   ///< what is printed is the figure of a cell beside it, or belongs there
  row_shifted,        ///< figures of a row stand one cell too far to one side
  column_shifted,     ///< figures of a column stand one row too high or too low
  total_not_updated   ///< a total that is not one keystroke away from the sum of its parts
};

/// What the relations leave open of an expected figure.
enum class Bound : std::uint8_t {
  exact,     ///< no other figure will do
  at_least,  ///< inequalities or blank cells leave it open: any figure from here on may do
  at_most    ///< any figure up to here may do
};

/// A cell of a set that explains the failed relations of a cause.
struct Suspect {
  CellIndex cell = kNoCell;
  Decimal found;
  Decimal expected;  ///< never below 0 unless the cell is a change; whole unless it is an amount or a measure
  Bound bound = Bound::exact;
  Slip slip = Slip::none;
  std::uint16_t explains = 0;  ///< failed relations of the cause that it stands in
  std::uint16_t set = 0;       ///< from 1: cells of one set are wrong together
  std::uint16_t rank = 0;      ///< from 1: sets of one rank are equally good, and none is preferred
};

/// Failed relations that one cause explains.
struct Cause {
  std::vector<std::uint32_t> relations;  ///< indices into Template::relations, in the form's order
  std::vector<Suspect> suspects;  ///< likeliest set first, then the form's order; empty: none was found
  bool stopped = false;           ///< the search met its limit on size or work: there may be other sets
  /// Which figure is likeliest wrong, what it should be and why; in the language that the check was asked
  /// for.
  std::string message;
};

/// "digits-transposed"; empty for none.
[[nodiscard]] std::string_view slip_name(Slip slip);

}  // namespace gxreport
