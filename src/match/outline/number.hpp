// The numbers that stand before the rows of an outline.
#pragma once

#include <optional>
#include <string_view>

#include "gxreport/span.hpp"
#include "match/short_list.hpp"

namespace gxreport::match {

/// "一、" "（二）" "4." "（1）" "①" "1.2.3". Ranks order the styles, the smaller outside the greater; a
/// number of several places stands for all that it names.
struct OutlineNumber {
  int rank = 0;
  ShortList<int, 4> places;  ///< one, or those of 1.2.3; each 1..999
  Span printed;              ///< with its brackets and points
};

inline constexpr int kRankStep = 10;  ///< between the ranks of neighbouring styles

/// The number with which the characters of `span` begin; nothing when they begin otherwise. A figure (1.5), a
/// year and a date are no numbers of rows.
[[nodiscard]] std::optional<OutlineNumber> read_outline_number(std::u16string_view folded, Span span);

}  // namespace gxreport::match
