// text → cell stream.
#pragma once

#include <cstdint>

#include "gxreport/text.hpp"
#include "lex/cell.hpp"

namespace gxreport::lex {

/// What a line is on which nothing stands: where every cell has a line of its own it may be a blank cell.
enum class BlankLines : std::uint8_t { part, are_cells };

/// Replaces `out` by the cells of `text`, in order. Linear in the text. A line is cut
/// at pipes and vertical grid characters, else at tabs, else at commas (when the file is CSV),
/// else at runs of two or more spaces; figures that stand behind a label with single spaces are cut off too.
/// At most kMaxSourceCells + 1 are written: one more than there may be shows that there are more.
/// Cells that tabs, pipes or commas leave empty are kept as blanks, except those outside the outer pipes.
void tokenize(const Text& text, CellStream& out, BlankLines blank_lines = BlankLines::part);

}  // namespace gxreport::lex
