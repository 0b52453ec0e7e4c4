// Columns aligned by spaces. A label that wraps stands above and below its figures; a merged label beside the
// middle of its rows.
#include <algorithm>
#include <numeric>

#include "canvas.hpp"
#include "layout.hpp"
#include "utf8.hpp"

namespace gxreport::support {

namespace {

struct Widths {
  std::size_t label = 0;
  std::size_t header = 0;
  std::size_t between = 0;
};

void draw(const PrintedTable& table, const Geometry& geometry, const Widths& widths, Canvas& canvas) {
  std::vector<std::size_t> tops(table.rows + 1, 0);
  for (std::size_t i = 0; i < table.rows; ++i) tops[i + 1] = tops[i] + geometry.heights[i];
  std::vector<std::size_t> lefts(table.columns, 0);
  for (std::size_t i = 1; i < table.columns; ++i)
    lefts[i] = lefts[i - 1] + geometry.widths[i - 1] + widths.between;
  for (std::size_t i = 0; i < table.slots.size(); ++i) {
    const Slot& slot = table.slots[i];
    const auto& lines = geometry.texts[i];
    const std::size_t height = tops[slot.row + slot.rows] - tops[slot.row];
    const std::size_t top = tops[slot.row] + (height - lines.size()) / 2;
    // A heading over several columns stands in their middle.
    const std::size_t room = slot_width(geometry, slot, widths.between);
    for (std::size_t k = 0; k < lines.size(); ++k) {
      const bool centred = slot.kind == SlotKind::header && slot.columns > 1;
      const std::size_t indent = centred ? (room - columns_of(lines[k])) / 2 : 0;
      canvas.put(top + k, lefts[slot.column] + indent, lines[k]);
    }
  }
}

/// The rows that hold no figures yet, where the table has one header.
std::size_t header_rows(const PrintedTable& table) {
  std::size_t rows = table.rows;
  for (const Slot& slot : table.slots) {
    if (slot.kind == SlotKind::figure) rows = std::min(rows, slot.row);
  }
  return rows;
}

/// The canvas row by row, with a blank line or the end of a page between some; a new page may begin with the
/// table's header again.
void print_lines(const PrintedTable& table, const Geometry& geometry, const Canvas& canvas,
                 std::size_t gap_percent, Random& random, std::string& out) {
  const std::size_t header = header_rows(table);
  const bool repeats_header = random.chance(50);
  const std::size_t page_percent = table.rows > 20 && random.chance(40) ? 4 : 0;
  std::vector<std::size_t> tops(table.rows + 1, 0);
  for (std::size_t i = 0; i < table.rows; ++i) tops[i + 1] = tops[i] + geometry.heights[i];
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (row > header && random.chance(page_percent)) {
      out += "\n" + std::string(60, ' ') + "- " + std::to_string(random.between(2, 9)) + " -\n\n";
      for (std::size_t line = 0; repeats_header && line < tops[header]; ++line)
        out += canvas.line(line) + '\n';
    }
    for (std::size_t line = tops[row]; line < tops[row + 1]; ++line) out += canvas.line(line) + '\n';
    if (random.chance(gap_percent)) out += '\n';
  }
}

void print(const PrintedTable& table, const Widths& widths, std::size_t gap_percent, Random& random,
           std::string& out) {
  Geometry geometry = measure(table, widths.label, widths.header, widths.between, 0);
  // A label of even height has no middle line; one line more gives its figures a line of their own.
  for (const Slot& slot : table.slots) {
    std::size_t& height = geometry.heights[slot.row];
    if (slot.rows == 1 && height % 2 == 0) ++height;
  }
  const std::size_t height =
      std::accumulate(geometry.heights.begin(), geometry.heights.end(), std::size_t{0});
  const std::size_t width = std::accumulate(geometry.widths.begin(), geometry.widths.end(), std::size_t{0}) +
                            widths.between * table.columns;
  Canvas canvas(height, width);
  draw(table, geometry, widths, canvas);
  print_lines(table, geometry, canvas, gap_percent, random, out);
}

}  // namespace

void print_aligned(const PrintedTable& table, Random& random, std::string& out) {
  print(table, {200, 200, 2 + random.below(4)}, random.chance(50) ? 0 : 60, random, out);
}

void print_aligned_wrapped(const PrintedTable& table, Random& random, std::string& out) {
  print(table, {16 + 2 * random.below(8), 4 + 2 * random.below(3), 2 + random.below(3)},
        random.chance(50) ? 0 : 60, random, out);
}

}  // namespace gxreport::support
