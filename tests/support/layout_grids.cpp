// Grids with drawn rules: box-drawing characters, ASCII, reStructuredText. Merged cells are one box. In a
// narrow grid labels, headers and figures are wrapped inside their boxes.
#include <algorithm>
#include <array>

#include "canvas.hpp"
#include "layout.hpp"
#include "utf8.hpp"

namespace gxreport::support {

namespace {

/// Which of its four neighbours a rule character joins: up 1, right 2, down 4, left 8.
using Joins = unsigned;
constexpr Joins kUp = 1;
constexpr Joins kRight = 2;
constexpr Joins kDown = 4;
constexpr Joins kLeft = 8;

/// A rule character for each of the sixteen ways to join.
using Glyphs = std::array<char32_t, 16>;
constexpr Glyphs kBox = {U' ', U'│', U'─', U'└', U'│', U'│', U'┌', U'├',
                         U'─', U'┘', U'─', U'┴', U'┐', U'┤', U'┬', U'┼'};
constexpr Glyphs kAscii = {U' ', U'|', U'-', U'+', U'|', U'|', U'+', U'+',
                           U'-', U'+', U'-', U'+', U'+', U'+', U'+', U'+'};

/// Where the rules before each grid row or column stand, and the last rule.
std::vector<std::size_t> rules_of(const std::vector<std::size_t>& sizes, std::size_t padding) {
  std::vector<std::size_t> rules(sizes.size() + 1, 0);
  for (std::size_t i = 0; i < sizes.size(); ++i) rules[i + 1] = rules[i] + sizes[i] + padding + 1;
  return rules;
}

/// The joins of every place, from the outlines of the slots.
class Rules {
 public:
  Rules(std::size_t lines, std::size_t columns) : columns_(columns), joins_(lines * columns, 0) {}

  void outline(std::size_t top, std::size_t left, std::size_t bottom, std::size_t right) {
    for (const std::size_t line : {top, bottom}) {
      for (std::size_t column = left; column < right; ++column) {
        at(line, column) |= kRight;
        at(line, column + 1) |= kLeft;
      }
    }
    for (const std::size_t column : {left, right}) {
      for (std::size_t line = top; line < bottom; ++line) {
        at(line, column) |= kDown;
        at(line + 1, column) |= kUp;
      }
    }
  }
  Joins& at(std::size_t line, std::size_t column) { return joins_[line * columns_ + column]; }

 private:
  std::size_t columns_;
  std::vector<Joins> joins_;
};

/// How wide the texts of a grid may get.
struct Widths {
  std::size_t label = 20;
  std::size_t header = 12;
  std::size_t figure = static_cast<std::size_t>(-1);
};

Widths sample_widths(Random& random) {
  Widths widths;
  widths.label += 2 * random.below(20);
  if (random.chance(50)) return widths;
  widths.label = 10 + random.below(10);
  widths.header = 4;
  widths.figure = 3 + random.below(4);
  return widths;
}

/// `doubled`: the grid row over which the rule is drawn with equal signs; 0 for none.
void draw(const PrintedTable& table, const Glyphs& glyphs, const Widths& widths, std::size_t doubled,
          std::string& out) {
  // A space on either side of a text and the rule: three columns from one cell to the next.
  const Geometry geometry = measure(table, widths.label, widths.header, 3, 1, widths.figure);
  const std::vector<std::size_t> tops = rules_of(geometry.heights, 0);
  const std::vector<std::size_t> lefts = rules_of(geometry.widths, 2);
  const std::size_t lines = tops.back() + 1;
  const std::size_t columns = lefts.back() + 1;
  Rules rules(lines, columns);
  Canvas canvas(lines, columns);
  for (std::size_t i = 0; i < table.slots.size(); ++i) {
    const Slot& slot = table.slots[i];
    rules.outline(tops[slot.row], lefts[slot.column], tops[slot.row + slot.rows],
                  lefts[slot.column + slot.columns]);
    for (std::size_t k = 0; k < geometry.texts[i].size(); ++k) {
      canvas.put(tops[slot.row] + 1 + k, lefts[slot.column] + 2, geometry.texts[i][k]);
    }
  }
  for (std::size_t line = 0; line < lines; ++line) {
    const bool equals = doubled > 0 && line == tops[doubled];
    for (std::size_t column = 0; column < columns; ++column) {
      const Joins joins = rules.at(line, column);
      if (joins != 0) canvas.put(line, column, equals && joins == (kLeft | kRight) ? U'=' : glyphs[joins]);
    }
    out += canvas.line(line) + '\n';
  }
}

/// The rows of the table's first header: those that hold no figures yet.
std::size_t header_rows(const PrintedTable& table) {
  std::size_t rows = table.rows;
  for (const Slot& slot : table.slots) {
    if (slot.kind == SlotKind::figure) rows = std::min(rows, slot.row);
  }
  return rows;
}

}  // namespace

void print_box_grid(const PrintedTable& table, Random& random, std::string& out) {
  draw(table, kBox, sample_widths(random), 0, out);
}

void print_ascii_grid(const PrintedTable& table, Random& random, std::string& out) {
  draw(table, kAscii, sample_widths(random), 0, out);
}

void print_rst_grid(const PrintedTable& table, Random& random, std::string& out) {
  draw(table, kAscii, sample_widths(random), header_rows(table), out);
}

}  // namespace gxreport::support
