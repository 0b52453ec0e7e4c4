// The rows of an outline that stand in one line with nothing between them.
#pragma once

#include <optional>
#include <vector>

#include "gxreport/outline.hpp"
#include "gxreport/text.hpp"

namespace gxreport::match {

/// Where each of the rows begins with which `line` begins, and, last, where what is no row follows them, if
/// anything does. Nothing when that is not certain.
[[nodiscard]] std::optional<std::vector<Pos>> rows_in_line(const Text& text, const OutlineSpec& spec,
                                                           Span line);

}  // namespace gxreport::match
