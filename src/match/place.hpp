// Which value stands in which column.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "match/gather.hpp"

namespace gxreport::match {

/// For each column the index of its value in the run, or nothing when the cell is not there.
/// `certain` is false when other placings fit as well.
struct Placing {
  std::vector<std::optional<std::size_t>> columns;
  bool certain = false;
};

/// What the full rows of a table tell about its rows with blanks: how many cells stand before the first
/// column in rows of a given number of cells, and where its columns stand on the line.
class RowShapes {
 public:
  explicit RowShapes(std::size_t columns) : columns_(columns) {}

  /// Learns from a run; only runs without doubt teach anything.
  void learn(const Text& text, const Run& run);
  [[nodiscard]] Placing place(const Text& text, const Run& run) const;

 private:
  struct Extent {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  [[nodiscard]] std::vector<std::size_t> windows(const Run& run) const;
  [[nodiscard]] Placing place_by_display(const Text& text, const Run& run) const;

  std::size_t columns_;
  std::map<std::size_t, std::vector<std::size_t>> starts_;  ///< number of cells → first columns seen
  std::vector<std::vector<Extent>> extents_;                ///< display extents of the columns, a row each
};

}  // namespace gxreport::match
