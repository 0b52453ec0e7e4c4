// Which value stands in which column.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "match/gather.hpp"

namespace gxreport::match {

/// For each column the index of its value in the run, or nothing when the cell is not there.
/// `certain` is false when other placings fit as well.
struct Placing {
  ShortList<std::optional<std::uint16_t>, 16> columns;
  bool certain = false;
};

/// Places of cells in their line, from 0, increasing.
using Ordinals = ShortList<std::uint16_t, 16>;

/// Where columns begin on the page, in display columns, increasing.
using Begins = ShortList<std::uint32_t, 16>;

[[nodiscard]] bool holds_something(const Value& value);
/// First and last value of a run that hold something; {1, 0} when none does.
[[nodiscard]] std::pair<std::size_t, std::size_t> core(const Run& run);

/// What the full rows of a table tell about its rows with blanks: where the first column stands among the
/// cells of a line, and where the columns stand on the page.
class RowShapes {
 public:
  explicit RowShapes(std::size_t columns) : columns_(columns) {}

  /// Learns from a run; only runs without doubt teach anything.
  void learn(const Run& run);
  /// Learns from a header whose labels stand on a line of `cells` cells, one for each column, at `ordinals`.
  void learn_header(const Ordinals& ordinals, std::size_t cells);
  /// The same, with labels side by side from `first` on.
  void learn_header(std::uint16_t first, std::size_t cells);
  /// Learns from headers that begin where their figures do.
  void learn_begins(const Begins& begins) { begins_ = begins; }
  [[nodiscard]] Placing place(const Text& text, const Run& run) const;
  /// Lines of separated cells have more cells than the full rows, or begin elsewhere.
  [[nodiscard]] bool is_ragged() const { return odd_rows_ > 0 || (grid_rows_ > 0 && most_cells_ > widest_); }

 private:
  struct Extent {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  /// How a full row was printed: so many cells, the first column at `start` among them.
  struct Shape {
    std::size_t cells = 0;
    std::size_t start = 0;
    std::size_t rows = 0;
  };

  /// The shape of a full row, nullptr when no such row was learned.
  [[nodiscard]] const Shape* shape_of(const Run& run, std::size_t start) const;

  void learn_line(const Run& run, std::uint16_t ordinal);
  [[nodiscard]] ShortList<std::size_t, 16> windows(const Run& run) const;
  [[nodiscard]] bool is_grid() const { return grid_rows_ >= 2 && !is_ragged(); }
  [[nodiscard]] bool is_odd_one(const Run& run) const;
  /// `ordinal_of`: of each column.
  template <class OrdinalOf>
  [[nodiscard]] Placing place_by_grid(const Run& run, OrdinalOf ordinal_of) const;
  [[nodiscard]] Placing place_by_shape(const Run& run) const;
  [[nodiscard]] Placing place_by_begins(const Text& text, const Run& run) const;
  [[nodiscard]] Placing place_by_display(const Text& text, const Run& run) const;
  [[nodiscard]] std::vector<std::vector<Extent>> extents(const Text& text) const;

  std::size_t columns_;
  ShortList<Shape, 4> shapes_;       ///< distinct
  std::size_t grid_rows_ = 0;        ///< full rows on lines of separated cells …
  std::uint16_t first_ordinal_ = 0;  ///< … whose first column is this cell of the line,
  std::size_t widest_ = 0;           ///< and that have at most so many cells
  std::size_t odd_rows_ = 0;         ///< such rows whose first column is another cell
  std::size_t most_cells_ = 0;       ///< on the line of any row
  std::size_t header_cells_ = 0;     ///< 0: no such header
  Ordinals header_;
  Begins begins_;                        ///< empty: not known
  std::vector<std::vector<Span>> full_;  ///< the figures of full rows set in columns of spaces
};

}  // namespace gxreport::match
