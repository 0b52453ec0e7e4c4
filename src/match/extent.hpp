// Where something is printed on its line.
#pragma once

#include <cstdint>

#include "gxreport/text.hpp"

namespace gxreport::match {

/// In display columns, and in characters of the line: converters of PDF count those, whatever their width.
struct Extent {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// That of a span on one line; nothing of an empty one, and of one that stands farther on its line than
/// tables do.
[[nodiscard]] Extent extent_of(const Text& text, Span span);

/// One stands above the other, in columns or in characters.
[[nodiscard]] bool overlap(const Extent& a, const Extent& b);

/// Set in one column: to its left, to its right or in its middle.
[[nodiscard]] bool is_aligned(const Extent& a, const Extent& b);

}  // namespace gxreport::match
