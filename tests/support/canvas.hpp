// A page of character columns: wide characters take two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "printed_table.hpp"

namespace gxreport::support {

class Canvas {
 public:
  Canvas(std::size_t lines, std::size_t columns) : lines_(lines, std::u32string(columns, U' ')) {}

  /// Puts `text` at a place; what would leave the canvas is dropped.
  void put(std::size_t line, std::size_t column, std::u32string_view text);
  void put(std::size_t line, std::size_t column, char32_t c) {
    put(line, column, std::u32string_view(&c, 1));
  }
  [[nodiscard]] char32_t at(std::size_t line, std::size_t column) const { return lines_[line][column]; }
  [[nodiscard]] std::size_t lines() const { return lines_.size(); }
  /// One line as UTF-8, without the spaces at its end.
  [[nodiscard]] std::string line(std::size_t index) const;

 private:
  std::vector<std::u32string> lines_;
};

/// Where the rows and columns of a table stand on a canvas, and the texts of its slots, wrapped to their
/// places.
struct Geometry {
  std::vector<std::size_t> widths;                 ///< a grid column, without what stands between columns
  std::vector<std::size_t> heights;                ///< lines of a grid row
  std::vector<std::vector<std::u32string>> texts;  ///< lines of each slot, as PrintedTable::slots
};

/// Columns as wide as their texts need, but labels at most `label_width` columns and then wrapped,
/// headers at most `header_width`, figures at most `figure_width`. `between`: columns and lines from one grid
/// cell to the next.
[[nodiscard]] Geometry measure(const PrintedTable& table, std::size_t label_width, std::size_t header_width,
                               std::size_t columns_between, std::size_t lines_between,
                               std::size_t figure_width = static_cast<std::size_t>(-1));

/// Columns that a slot may fill: those of its grid columns and what stands between them.
[[nodiscard]] std::size_t slot_width(const Geometry& geometry, const Slot& slot, std::size_t between);

}  // namespace gxreport::support
