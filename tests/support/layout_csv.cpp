// Comma-separated values: quotes where a cell holds a comma or a quote.
#include "layout.hpp"

namespace gxreport::support {

namespace {

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"\n") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace

void print_csv(const PrintedTable& table, Random& /*random*/, std::string& out) {
  for (std::size_t row = 0; row < table.rows; ++row) {
    const std::vector<std::string> cells = table.grid_row(row);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out += ',';
      out += quoted(cells[i]);
    }
    out += '\n';
  }
}

}  // namespace gxreport::support
