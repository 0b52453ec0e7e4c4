// Rows that stand where another row must have been.
#include <algorithm>

#include "match/outline/ids.hpp"

namespace gxreport::match {

namespace {

/// Whether a row may be missing between two: the upper has a figure of its own, or a style of numbers is
/// skipped.
bool may_have_lost(const OutlineReading& above, const OutlineReading& below) {
  const bool skips = above.number && below.number && below.number->rank > above.number->rank + kRankStep;
  return above.has_content() || skips;
}

/// A part stands under a known indicator that is not its own: the row between them was lost, and with it the
/// place of all that stands there. Under a heading provinces place parts as they like.
std::vector<bool> misplaced_below(const std::vector<OutlineRow>& rows,
                                  const std::vector<OutlineReading>& readings, const OutlineSpec& outline) {
  std::vector<bool> misplaced(rows.size(), false);
  for (const OutlineRow& row : rows) {
    if (row.parent == kNoRow) continue;
    const OutlineReading& upper = readings[rows[row.parent].reading];
    const int part = readings[row.reading].indicator;
    const int above = upper.indicator;
    if (part < 0 || above < 0 || !may_have_lost(upper, readings[row.reading])) continue;
    const std::vector<int>& under = outline.indicators[static_cast<std::size_t>(part)].under;
    if (!under.empty() && std::ranges::find(under, above) == under.end()) misplaced[row.parent] = true;
  }
  return misplaced;
}

}  // namespace

void doubt_misplaced(std::vector<OutlineRow>& rows, const std::vector<OutlineReading>& readings,
                     const OutlineSpec& outline) {
  const std::vector<bool> misplaced = misplaced_below(rows, readings, outline);
  for (OutlineRow& row : rows) {  // the row above stands before its own
    if (row.parent != kNoRow) row.doubtful |= misplaced[row.parent] || rows[row.parent].doubtful;
  }
}

}  // namespace gxreport::match
