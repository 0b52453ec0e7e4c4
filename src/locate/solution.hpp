// What the cells of a set would have to hold so that every relation holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "gxreport/suspect.hpp"
#include "locate/system.hpp"

namespace gxreport::locate {

/// The largest set that is ever solved.
inline constexpr std::size_t kMostCells = 4;

struct Change {
  std::uint32_t cell = 0;
  Wide by = 0;
  Bound bound = Bound::exact;
};

/// A set of cells with the changes that make every row hold that they stand in, in the form's order.
struct Solution {
  std::vector<Change> changes;
  /// Rows that hold with their blanks 0 before and not after, less those that do after and not before.
  std::ptrdiff_t loosened = 0;
  Slip slip = Slip::none;  ///< of the set as a whole
};

/// Counts what has been looked at; work beyond the limit is refused.
class Work {
 public:
  explicit Work(std::size_t limit) : left_(limit) {}
  /// False when there is none left.
  bool spend(std::size_t steps) {
    left_ = left_ > steps ? left_ - steps : 0;
    return left_ > 0;
  }
  [[nodiscard]] bool spent() const { return left_ == 0; }

 private:
  std::size_t left_;
};

/// Solves sets of one system. Keeps storage between calls.
class Solver {
 public:
  explicit Solver(const System& system)
      : system_(system), delta_(system.row_count(), 0), seen_(system.row_count(), false) {}

  /// The changes of all of `cells` (different ones, at most kMostCells) that make every row that they stand
  /// in hold; nullopt when there are none, when one of them would not have to change, or when the rows leave
  /// the changes of several cells open.
  [[nodiscard]] std::optional<Solution> solve(std::span<const std::uint32_t> cells);
  /// Whether the last set that was not solved may have solutions that its rows leave open.
  [[nodiscard]] bool left_open() const { return left_open_; }

  /// Whether every row that the cells stand in holds after `changes`, each of which gives an allowed figure.
  /// Counts the loosened rows.
  [[nodiscard]] bool mends(std::span<const Change> changes, std::ptrdiff_t& loosened);

 private:
  [[nodiscard]] std::optional<Solution> solve_one(std::uint32_t cell);
  [[nodiscard]] std::optional<Solution> solve_several(std::span<const std::uint32_t> cells, bool blanks_zero);
  void gather_rows(std::span<const std::uint32_t> cells);

  const System& system_;
  std::vector<Wide> delta_;  // by row, 0 between calls
  bool left_open_ = false;
  std::vector<bool> seen_;           // by row, false between calls
  std::vector<std::uint32_t> rows_;  // that the cells at hand stand in
};

}  // namespace gxreport::locate
