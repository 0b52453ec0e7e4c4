// Tables drawn as grids: the lines between two rules are one row.
#pragma once

#include "gxreport/text.hpp"

namespace gxreport::lex {

/// Text browsers and converters draw tables with box characters or with + - = |, and wrap a cell's content
/// over several lines inside its box. Rearranges a text that holds such grids so that each of their rows is
/// one line of cells between pipes, with the pieces of a cell joined and blanks where a merged cell goes on.
/// A figure whose pieces may be several figures gets a kBrokenLine between them, so that it reads as no
/// figure at all. Left as they are: texts without grids, frames of one box, rows that no rule parts.
/// Linear in the text. `spare` is storage: nothing of it is read, and what it holds then is of no use.
void join_grids(Text& text, Text& spare);

/// Stands in a joined cell where it is not certain that its lines are one figure.
inline constexpr char32_t kBrokenLine = U'\u21B5';

}  // namespace gxreport::lex
