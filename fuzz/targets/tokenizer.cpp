// Grids, HTML tables and lines → cells.
#include "lex/tokenizer.hpp"

#include <string_view>

#include "gxreport/figure.hpp"
#include "gxreport/source.hpp"
#include "lex/grid.hpp"
#include "lex/html.hpp"
#include "target.hpp"

namespace gxreport::fuzz {

namespace {

void require_cells(const Text& text, const lex::CellStream& cells) {
  Pos before = 0;
  for (const lex::Cell& cell : cells) {
    require(cell.span.begin <= cell.span.end && cell.span.end <= text.size(), "a cell lies in the text");
    require(cell.span.begin >= before, "cells stand in order and apart");
    before = cell.span.end;
    require(cell.line < text.line_count(), "the line of a cell is there");
    const Span line = text.line_at(text.line_start(cell.line));
    require(cell.span.begin >= line.begin && cell.span.end <= line.end, "a cell lies in its line");
    const FigureKind kind = read_figure(text, cell.span).kind;
    require(cell.kind != lex::CellKind::figure || kind == FigureKind::figure, "a figure reads as one");
    require(cell.kind != lex::CellKind::blank || kind != FigureKind::figure, "a blank is no figure");
  }
}

bool same(const lex::CellStream& left, const lex::CellStream& right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i].span != right[i].span || left[i].kind != right[i].kind || left[i].gap != right[i].gap ||
        left[i].line != right[i].line || left[i].ordinal != right[i].ordinal)
      return false;
  }
  return true;
}

// Joined rows still tell where in the file they stand.
void require_places(const Text& text, std::string_view bytes) {
  for (Pos at = 0; at <= text.size(); ++at) {
    require(text.disk_offset(at) <= bytes.size(), "a joined character's place lies in the file");
    const Position position = text.position(at);
    require(position.line >= 1 && position.column >= 1, "lines and columns count from 1");
  }
}

}  // namespace

void tokenizer(std::string_view bytes) {
  Text text;
  if (gxreport::decode(bytes, {}, {}, text) != SourceError::none) return;
  static lex::CellStream cells;
  lex::tokenize(text, cells);
  require_cells(text, cells);
  Text spare;
  lex::join_html_tables(text, spare);
  lex::join_grids(text, spare);
  require_places(text, bytes);
  lex::tokenize(text, cells);
  require_cells(text, cells);
  lex::CellStream again;
  lex::tokenize(text, again);
  require(same(cells, again), "cells in used storage are the same");
}

}  // namespace gxreport::fuzz
