// A cell a line with nothing between, as word processors write tables: blank cells are blank lines, and so
// are those that a merged one hides below itself.
#include <array>

#include "layout.hpp"

namespace gxreport::support {

void print_line_per_cell(const PrintedTable& table, Random& random, std::string& out) {
  static const std::array<std::string, 3> kBlank = {"", " ", "\u00A0"};
  const std::string& blank = random.pick(kBlank);
  for (std::size_t row = 0; row < table.rows; ++row) {
    std::vector<const Slot*> at(table.columns);
    for (const Slot* slot : table.row(row)) at[slot->column] = slot;
    for (std::size_t column = 0; column < table.columns; ++column) {
      if (table.is_hidden(row, column)) out += '\n';
      if (at[column] != nullptr) out += (at[column]->text.empty() ? blank : at[column]->text) + '\n';
    }
  }
}

}  // namespace gxreport::support
