// From the numbers that are printed to the ids of the rows.
#pragma once

#include <string>
#include <vector>

#include "match/outline/readings.hpp"

namespace gxreport::match {

inline constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);

/// A row with its id. Two rows of one id are one here: the first, with what the others print beside it.
struct OutlineRow {
  std::string id;               ///< "1.2.4", "1.1.a"; without the table's id
  std::size_t reading = 0;      ///< index into the readings
  std::size_t parent = kNoRow;  ///< index of the row that it stands under
  bool has_below = false;       ///< rows stand under it
  bool doubtful = false;        ///< a number before it is wrong, repeated or skipped: its id may be another's
  std::vector<std::size_t> again;  ///< readings with the same id
};

/// Ids follow the printed number. Where the numbers skip, go back, begin again or without the row above them,
/// and where an indicator stands under another than it is known to be part of, the rows that may belong
/// elsewhere are doubtful.
[[nodiscard]] std::vector<OutlineRow> number_rows(const Text& text,
                                                  const std::vector<OutlineReading>& readings,
                                                  const OutlineSpec& outline);

/// The first row of its style under another one that does not begin with 1.
struct LateBeginning {
  std::size_t parent = 0;   ///< index of the row above it
  std::size_t reading = 0;  ///< index of its own
};

/// The numbers below `parent` go back to that of a reading, which is not the first: doubts those that stand
/// before their turn, of which one may be another's.
void doubt_early(std::vector<OutlineRow>& rows, const std::vector<OutlineReading>& readings,
                 std::size_t parent, std::size_t reading);

/// Doubts rows that begin late: a lone one, which may have come from elsewhere; and where numbers go on over
/// a row of an outer style, (一) | 二、 | (二): that one stands a row too early or too late, unless the
/// report numbers its rows so, which shows more than once.
void doubt_late(std::vector<OutlineRow>& rows, const std::vector<OutlineReading>& readings,
                std::vector<LateBeginning> late);

/// Doubts the rows under one that they are known not to be part of, and all below a doubtful row.
void doubt_misplaced(std::vector<OutlineRow>& rows, const std::vector<OutlineReading>& readings,
                     const OutlineSpec& outline);

}  // namespace gxreport::match
