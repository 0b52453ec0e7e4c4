// Each cell on a line of its own with a tab before it, a blank line after each row; a tab alone for the cells
// that a merged one hides below itself.
#include "layout.hpp"
#include "utf8.hpp"

namespace gxreport::support {

namespace {

/// Wraps a text as a narrow cell does, without a tab on the lines that follow.
std::string wrapped(const std::string& text, std::size_t width) {
  std::u32string out;
  std::size_t filled = 0;
  for (const char32_t c : decode(text)) {
    if (filled == width) {
      out += U'\n';
      filled = 0;
    }
    out += c;
    ++filled;
  }
  return encode(out);
}

}  // namespace

void print_tab_per_line(const PrintedTable& table, Random& random, std::string& out) {
  const std::size_t header_width = random.chance(50) ? 0 : 3 + random.below(4);
  for (std::size_t row = 0; row < table.rows; ++row) {
    std::vector<const Slot*> at(table.columns);
    for (const Slot* slot : table.row(row)) at[slot->column] = slot;
    for (std::size_t column = 0; column < table.columns; ++column) {
      if (table.is_hidden(row, column)) out += "\t\n";
      if (at[column] == nullptr) continue;
      const bool narrow = at[column]->kind == SlotKind::header && header_width > 0;
      out += '\t' + (narrow ? wrapped(at[column]->text, header_width) : at[column]->text) + '\n';
    }
    out += '\n';
  }
}

}  // namespace gxreport::support
