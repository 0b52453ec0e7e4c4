// Pipes between cells, with or without one at the ends; Markdown tables, cut in pieces now and then.
#include "layout.hpp"

namespace gxreport::support {

namespace {

std::string joined(const std::vector<std::string>& cells, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += separator;
    out += cells[i];
  }
  return out;
}

void print_markdown_row(const std::vector<std::string>& cells, std::string& out) {
  out += "| " + joined(cells, " | ") + " |\n";
}

void print_rule(std::size_t columns, std::string& out) {
  for (std::size_t i = 0; i < columns; ++i) out += "|---";
  out += "|\n";
}

}  // namespace

void print_pipes(const PrintedTable& table, Random& random, std::string& out) {
  const bool leading = random.chance(50);
  const bool trailing = random.chance(50);
  const std::string_view separator = random.chance(70) ? " | " : "|";
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (leading) out += '|';
    out += joined(table.grid_row(row), separator);
    if (trailing) out += " |";
    out += '\n';
  }
}

void print_markdown(const PrintedTable& table, Random& random, std::string& out) {
  const bool in_pieces = random.chance(40);
  bool first = true;
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (in_pieces && !first && random.chance(10)) {
      out += '\n';
      first = true;
    }
    print_markdown_row(table.grid_row(row), out);
    if (first) print_rule(table.columns, out);
    first = false;
  }
}

}  // namespace gxreport::support
