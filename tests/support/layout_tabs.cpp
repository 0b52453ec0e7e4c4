// One table row a line, tabs between the cells: the full grid, and the ragged rows that copying leaves of it.
#include "layout.hpp"

namespace gxreport::support {

namespace {

std::string joined(const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += '\t';
    out += cells[i];
  }
  return out;
}

/// A row with the empty cells before its first text dropped or doubled.
std::string ragged(const std::vector<std::string>& cells, Random& random) {
  std::size_t empty = 0;
  while (empty < cells.size() && cells[empty].empty()) ++empty;
  const std::vector<std::string> rest(cells.begin() + static_cast<std::ptrdiff_t>(empty), cells.end());
  if (random.chance(25)) return joined(rest);
  return std::string(random.chance(25) ? empty * 2 : empty, '\t') + joined(rest);
}

}  // namespace

void print_tabbed_grid(const PrintedTable& table, Random& /*random*/, std::string& out) {
  for (std::size_t row = 0; row < table.rows; ++row) out += joined(table.grid_row(row)) + '\n';
}

void print_tabbed_ragged(const PrintedTable& table, Random& random, std::string& out) {
  for (std::size_t row = 0; row < table.rows; ++row) {
    out += ragged(table.grid_row(row), random);
    if (random.chance(30)) out += '\t';
    out += random.chance(5) ? "\n\n" : "\n";
  }
}

}  // namespace gxreport::support
