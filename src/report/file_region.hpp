// Where a span begins and ends in the file, for formats that name a range.
#pragma once

#include <cstddef>

#include "gxreport/text.hpp"

namespace gxreport {

/// A range of the file: from the character at `begin` to before the one at `end`.
struct FileRegion {
  Position begin;
  Position end;
  bool contiguous = true;  ///< the file has the characters one after the other; the bytes below are theirs
  std::size_t start_byte = 0;
  std::size_t end_byte = 0;
};

/// The place of `span`. Where grids were joined, neighbours in the text are not neighbours in the file: the
/// region is then the first stretch of the span that the file has in one line, and not `contiguous`.
[[nodiscard]] FileRegion file_region(const Text& text, Span span);

}  // namespace gxreport
