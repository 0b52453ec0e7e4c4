// The ways in which a run of figures can be cut into the cells of a row.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/glued/run.hpp"

namespace gxreport::match {

/// One cell of a split: its figure and where it is printed (sign and unit included).
struct CutCell {
  std::int64_t value = 0;
  Span span;
  Span unit;
};

/// A sum over the cells of one row that must be 0, by their place in the row.
struct RowSum {
  struct Term {
    std::uint16_t place = 0;
    std::int8_t coefficient = 1;
  };
  std::vector<Term> terms;
  std::size_t last = 0;      ///< the largest place among them
  std::size_t relation = 0;  ///< index into Template::relations
};

/// How the cells of the row may be printed.
struct RowShape {
  std::vector<bool> signs;   ///< a cell may carry a sign
  std::vector<RowSum> sums;  ///< at most 32
};

class Splits {
 public:
  [[nodiscard]] std::size_t size() const { return broken_.size(); }
  [[nodiscard]] std::span<const CutCell> at(std::size_t n) const { return {&cells_[n * width_], width_}; }
  /// A bit for each of RowShape::sums that this split does not satisfy.
  [[nodiscard]] std::uint32_t broken(std::size_t n) const { return broken_[n]; }
  /// False when the search was stopped: more ways exist than were listed.
  [[nodiscard]] bool complete() const { return complete_; }

 private:
  friend class Cutter;
  void reserve(std::size_t splits) {
    cells_.reserve(splits * width_);
    broken_.reserve(splits);
  }
  std::size_t width_ = 0;
  bool complete_ = true;
  std::vector<CutCell> cells_;
  std::vector<std::uint32_t> broken_;
};

/// All splits into as many cells as shape.signs has; in a run of fewer pieces than cells one figure may go
/// over a lone space (RunPiece::bridge). `broken` false: only those that satisfy every sum. The work is
/// bounded (splits.cpp); when the bound is met, complete() is false.
[[nodiscard]] Splits split_run(std::u16string_view folded, const FigureRun& run, const RowShape& shape,
                               bool broken);

/// Whether the run can be cut into fewer cells than the row has, the others being blank, and every sum holds
/// for some numbers in the blanks. True as well when the search was stopped.
[[nodiscard]] bool holds_with_blanks(std::u16string_view folded, const FigureRun& run, const RowShape& shape);

}  // namespace gxreport::match
