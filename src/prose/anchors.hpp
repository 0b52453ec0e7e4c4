// Where a sentence may speak of a figure.
#pragma once

#include <string_view>

#include "gxreport/span.hpp"

namespace gxreport::prose {

/// The first character in [at, end) with which some figure that is counted begins: a digit with a unit behind
/// its number, 件, 宗, 起 behind Chinese numerals, or what may be a word for none (begins_none). `end` when
/// there is none. Prose has few of either: whole blocks without any are passed at once.
[[nodiscard]] Pos next_anchor(std::u16string_view folded, Pos at, Pos end);

}  // namespace gxreport::prose
