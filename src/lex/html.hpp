// Tables written as HTML inside a text.
#pragma once

#include "gxreport/text.hpp"

namespace gxreport::lex {

/// Markdown has no merged cells, so converters leave tables as <table> elements. Rearranges a text that holds
/// such so that each row of a table is one line of cells between pipes, with blanks where a merged cell goes
/// on. Tags inside tables vanish, entities become their character. Where a cell that goes on holds a figure,
/// and where it cannot be told in which cell something stands or whether it is shown, a kBrokenLine
/// (lex/grid.hpp) keeps it from being a figure. Tables that hold tables, and rows of whole paragraphs, are
/// layout: their cells stand on lines of their own. In lines of pipes tags of style vanish; what else stands
/// outside of tables is left as it is.
/// Linear in the text; one search for '<' where there is none. `spare` is storage as in join_grids.
void join_html_tables(Text& text, Text& spare);

}  // namespace gxreport::lex
