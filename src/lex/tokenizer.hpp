// text → cell stream.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "gxreport/text.hpp"
#include "lex/cell.hpp"

namespace gxreport::lex {

/// What a line is on which nothing stands: where every cell has a line of its own it may be a blank cell.
enum class BlankLines : std::uint8_t { part, are_cells };

/// Lines [first, end) whose cells are known. The line before them is not blank and no row of pipes, nor is
/// the last of them blank, and behind them stands no row of pipes.
struct KnownLines {
  std::size_t first = 0;
  std::size_t end = 0;
};

/// Replaces `out` by the cells of `text`, in order. Linear in the text. A line is cut
/// at pipes and vertical grid characters, else at tabs, else at commas (when the file is CSV),
/// else at runs of two or more spaces; figures that stand behind a label with single spaces are cut off too.
/// At most kMaxSourceCells + 1 are written: one more than there may be shows that there are more.
/// Cells that tabs, pipes or commas leave empty are kept as blanks, except those outside the outer pipes.
void tokenize(const Text& text, CellStream& out, BlankLines blank_lines = BlankLines::part);
/// The same where the cells of some lines are known, which `append` writes. False where the text is made of
/// comma-separated rows, in which lines mean something else: there they are not asked for.
bool tokenize(const Text& text, const KnownLines& known, const std::function<void(CellStream&)>& append,
              CellStream& out);

}  // namespace gxreport::lex
