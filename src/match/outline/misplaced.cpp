// Rows that stand where another row must have been.
#include <algorithm>
#include <span>

#include "match/outline/ids.hpp"

namespace gxreport::match {

namespace {

/// Whether a row may be missing between two: the upper has a figure of its own, or a style of numbers is
/// skipped.
bool may_have_lost(const OutlineReading& above, const OutlineReading& below) {
  const bool skips = above.number && below.number && below.number->rank > above.number->rank + kRankStep;
  return above.has_content() || skips;
}

/// A heading without rows stands right above the row under which this one does, and this one's style of
/// numbers is of rows below that heading: （三） | 二、 | 1.
bool may_be_of_heading(const std::vector<OutlineRow>& rows, const std::vector<OutlineReading>& readings,
                       const OutlineRow& row) {
  if (row.parent == 0 || rows[row.parent - 1].has_below) return false;
  const OutlineReading& heading = readings[rows[row.parent - 1].reading];
  const OutlineReading& upper = readings[rows[row.parent].reading];
  const OutlineReading& lower = readings[row.reading];
  return !heading.has_content() && upper.has_content() && heading.number && upper.number && lower.number &&
         upper.number->rank < heading.number->rank && heading.number->rank < lower.number->rank;
}

/// A part stands under a known indicator that is not its own: the row between them was lost, and with it the
/// place of all that stands there. Under a heading provinces place parts as they like. What the form has
/// there is not a heading's that lost its rows, either.
std::vector<bool> misplaced_below(const std::vector<OutlineRow>& rows,
                                  const std::vector<OutlineReading>& readings, const OutlineSpec& outline) {
  std::vector<bool> misplaced(rows.size(), false);
  for (const OutlineRow& row : rows) {
    if (row.parent == kNoRow) continue;
    const OutlineReading& upper = readings[rows[row.parent].reading];
    const int part = readings[row.reading].indicator;
    const int above = upper.indicator;
    std::span<const int> under;
    if (part >= 0) under = outline.indicators[static_cast<std::size_t>(part)].under;
    if (above >= 0 && std::ranges::find(under, above) != under.end()) continue;
    const bool elsewhere = above >= 0 && !under.empty() && may_have_lost(upper, readings[row.reading]);
    if (elsewhere || may_be_of_heading(rows, readings, row)) misplaced[row.parent] = true;
  }
  return misplaced;
}

/// Whether `row` has the number behind that of `before`, both of one place.
bool goes_on(const OutlineReading& before, const OutlineReading& row) {
  const auto is_plain = [](const OutlineReading& one) {
    return one.number && one.number->places.size() == 1;
  };
  return is_plain(before) && is_plain(row) && before.number->rank == row.number->rank &&
         before.number->places.front() + 1 == row.number->places.front();
}

/// A lone row whose number is not the first may have come from elsewhere.
void doubt_lone(std::vector<OutlineRow>& rows, const std::vector<OutlineReading>& readings,
                std::size_t parent) {
  const auto is_below = [&](const OutlineRow& row) {
    return row.parent == parent && readings[row.reading].number.has_value();
  };
  const auto lone = std::ranges::find_if(rows, is_below);
  if (lone != rows.end() && std::ranges::count_if(rows, is_below) == 1) lone->doubtful = true;
}

}  // namespace

void doubt_early(std::vector<OutlineRow>& rows, const std::vector<OutlineReading>& readings,
                 std::size_t parent, std::size_t reading) {
  const OutlineNumber& back = *readings[reading].number;
  for (OutlineRow& row : rows) {
    const auto& number = readings[row.reading].number;
    row.doubtful |= row.parent == parent && number && number->rank == back.rank &&
                    number->places.size() == back.places.size() &&
                    number->places.back() >= back.places.back();
  }
}

void doubt_late(std::vector<OutlineRow>& rows, const std::vector<OutlineReading>& readings,
                std::vector<LateBeginning> late) {
  if (late.size() == 1) doubt_lone(rows, readings, late.front().parent);
  std::erase_if(late, [&](const LateBeginning& one) {
    return one.parent == 0 || !goes_on(readings[rows[one.parent - 1].reading], readings[one.reading]);
  });
  if (late.size() != 1) return;
  const std::size_t parent = late.front().parent;
  rows[parent - 1].doubtful = true;
  for (OutlineRow& row : rows) row.doubtful |= row.parent == parent;
}

void doubt_misplaced(std::vector<OutlineRow>& rows, const std::vector<OutlineReading>& readings,
                     const OutlineSpec& outline) {
  const std::vector<bool> misplaced = misplaced_below(rows, readings, outline);
  for (OutlineRow& row : rows) {  // the row above stands before its own
    if (row.parent != kNoRow) row.doubtful |= misplaced[row.parent] || rows[row.parent].doubtful;
  }
}

}  // namespace gxreport::match
