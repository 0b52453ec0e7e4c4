// Cells with nothing between them: a table row a line, or everything in one paragraph.
#include "layout.hpp"

namespace gxreport::support {

void print_glued(const PrintedTable& table, Random& random, std::string& out) {
  const bool one_paragraph = random.chance(50);
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (const Slot* slot : table.row(row)) out += slot->text;
    if (!one_paragraph) out += '\n';
  }
  if (one_paragraph) out += '\n';
}

}  // namespace gxreport::support
