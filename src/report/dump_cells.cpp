#include "report/dump_cells.hpp"

#include "lex/tokenizer.hpp"
#include "report/escape.hpp"

namespace gxreport {

void dump_cells(const Text& text, std::string& out) {
  lex::CellStream cells;
  lex::tokenize(text, cells);
  for (const lex::Cell& cell : cells) {
    const Position position = text.position(cell.span.begin);
    out += std::to_string(position.line) + ':' + std::to_string(position.column) + ' ';
    out += lex::gap_name(cell.gap);
    out += ' ';
    out += lex::kind_name(cell.kind);
    out += " \"";
    append_visible(text.quote(cell.span), Blanks::show, out);
    out += "\"\n";
  }
}

}  // namespace gxreport
