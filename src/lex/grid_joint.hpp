// How the lines of one box belong together.
#pragma once

#include <cstdint>
#include <vector>

#include "lex/grid_boxes.hpp"

namespace gxreport::lex {

/// What joins a piece to the next.
enum class Joint : std::uint8_t {
  none,   ///< Han, or a figure that did not fit on one line: nothing
  space,  ///< words of Latin letters
  broken  ///< parts of a figure, or figures: it cannot be told
};

/// One for each piece but the last. Pieces are one figure only when it is wider than its box and the line is
/// cut where such programs cut: before a character that did not fit.
[[nodiscard]] std::vector<Joint> joints_of(const Text& text, const GridBox& box);

/// Whether every line of the box but the last is so full that its text may have been wrapped there.
[[nodiscard]] bool looks_wrapped(const Text& text, const GridBox& box);

[[nodiscard]] bool holds_han(const Text& text, Span span);

}  // namespace gxreport::lex
