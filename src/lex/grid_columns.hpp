// Where the vertical lines of a grid stand.
#pragma once

#include <optional>
#include <vector>

#include "lex/grid_line.hpp"

namespace gxreport::lex {

/// The display columns of all vertical lines of a grid, told by its rules, which hold no wide characters.
class GridColumns {
 public:
  explicit GridColumns(const std::vector<GridLine>& lines);

  /// Columns of the grid: stretches between neighbouring vertical lines.
  [[nodiscard]] std::size_t count() const { return at_.empty() ? 0 : at_.size() - 1; }
  /// Display columns inside a box over the columns [left, right).
  [[nodiscard]] std::size_t between(std::size_t left, std::size_t right) const {
    return at_[right] - at_[left] - 1;
  }
  /// For each mark of the line the vertical line that it is part of, 0 … count(), ascending from the first to
  /// the last; `places` is empty when one stands on none.
  void find_places(const GridLine& line, std::vector<std::size_t>& places) const { place(line, 0, places); }
  /// The same for a line that does not stand as the grid does; empty when that is not certain. `edges`: the
  /// vertical lines that the lines above lead to expect; empty when unknown.
  void fit(const GridLine& line, const std::vector<std::size_t>& edges,
           std::vector<std::size_t>& places) const;

 private:
  void add(const GridLine& line);
  [[nodiscard]] std::optional<std::size_t> find(std::uint32_t column, std::size_t from) const;
  void place(const GridLine& line, std::uint32_t shift, std::vector<std::size_t>& places) const;

  std::vector<std::uint32_t> at_;  // ascending
};

}  // namespace gxreport::lex
