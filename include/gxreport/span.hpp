// Places in a document.
#pragma once

#include <cstdint>

namespace gxreport {

/// A place in a Text, counted in characters (Unicode code points) from 0.
using Pos = std::uint32_t;

/// The half-open range [begin, end) of characters of one Text. Lines, columns and byte
/// offsets are derived from it late, by Text::position() and Text::disk_offset().
struct Span {
  Pos begin = 0;
  Pos end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr Pos size() const { return empty() ? 0 : end - begin; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

/// A place as people read it: both count from 1, the column in characters.
/// Lines end at LF, CR LF or a lone CR; a byte order mark is no column.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

}  // namespace gxreport
