#include "locate/solution.hpp"

#include <algorithm>
#include <array>

namespace gxreport::locate {

namespace {

/// The changes of one cell that its rows leave open.
struct Range {
  std::optional<Wide> least;
  std::optional<Wide> most;

  void at_least(const Wide& by) {
    if (!least || by > *least) least = by;
  }
  void at_most(const Wide& by) {
    if (!most || by < *most) most = by;
  }
  [[nodiscard]] bool holds(const Wide& by) const {
    return (!least || by >= *least) && (!most || by <= *most);
  }
};

/// coefficient * by = wanted, <= or >= it. False when no whole number does.
bool narrow(Need need, int coefficient, const Wide& wanted, Range& range) {
  if (need == Need::anything) return true;
  if (need == Need::zero) {
    if (wanted % coefficient != 0) return false;
    range.at_least(wanted / coefficient);
    range.at_most(wanted / coefficient);
    return true;
  }
  const Wide by = wanted / coefficient;  // exact for 1 and -1; else rounded, and `mends` tells
  (need == Need::at_least_zero) == (coefficient > 0) ? range.at_least(by) : range.at_most(by);
  return true;
}

/// One equation over the changes of a set; the last number is what they add up to.
using Equation = std::array<Wide, kMostCells + 1>;

/// Brings the equations to triangular form without fractions (Bareiss), so that every number in them is a
/// determinant of a few coefficients. False when they leave an unknown open.
bool eliminate(std::vector<Equation>& equations, std::size_t unknowns) {
  Wide last = 1;
  for (std::size_t pivot = 0; pivot < unknowns; ++pivot) {
    const auto from = equations.begin() + static_cast<std::ptrdiff_t>(std::min(pivot, equations.size()));
    const auto found =
        std::find_if(from, equations.end(), [&](const Equation& e) { return e.at(pivot) != 0; });
    if (found == equations.end()) return false;
    std::iter_swap(from, found);
    const Equation& top = equations[pivot];
    for (std::size_t i = pivot + 1; i < equations.size(); ++i) {
      Equation& low = equations[i];
      const Wide factor = low.at(pivot);
      for (std::size_t j = pivot; j <= kMostCells; ++j) {
        low.at(j) = (low.at(j) * top.at(pivot) - factor * top.at(j)) / last;
      }
    }
    last = top.at(pivot);
  }
  return true;
}

/// False when an unknown is no whole number, or the equations contradict each other.
bool substitute(const std::vector<Equation>& equations, std::size_t unknowns, Equation& out) {
  for (std::size_t i = unknowns; i < equations.size(); ++i) {
    if (equations[i].back() != 0) return false;
  }
  for (std::size_t i = unknowns; i > 0; --i) {
    const Equation& equation = equations[i - 1];
    Wide rest = equation.back();
    for (std::size_t j = i; j < unknowns; ++j) rest -= equation.at(j) * out.at(j);
    if (rest % equation.at(i - 1) != 0) return false;
    out.at(i - 1) = rest / equation.at(i - 1);
  }
  return true;
}

}  // namespace

bool Solver::mends(std::span<const Change> changes, std::ptrdiff_t& loosened) {
  bool good = true;
  for (const Change& change : changes) {
    good = good && change.by != 0 && system_.allowed(change.cell, system_.value(change.cell) + change.by);
    for (const Entry& entry : system_.rows_of(change.cell))
      delta_[entry.index] += entry.coefficient * change.by;
  }
  loosened = 0;
  for (const Change& change : changes) {
    for (const Entry& entry : system_.rows_of(change.cell)) {
      if (seen_[entry.index]) continue;
      seen_[entry.index] = true;
      const Row& row = system_.row(entry.index);
      const Wide after = row.residual + delta_[entry.index];
      good = good && meets(row.need, after);
      if (row.blank) loosened += (after != 0 ? 1 : 0) - (row.residual != 0 ? 1 : 0);
    }
  }
  for (const Change& change : changes) {
    for (const Entry& entry : system_.rows_of(change.cell)) {
      delta_[entry.index] = 0;
      seen_[entry.index] = false;
    }
  }
  return good;
}

/// Where the rows leave a range, the end that is nearest to what is printed.
std::optional<Solution> Solver::solve_one(std::uint32_t cell) {
  Range range;
  if (!system_.is_signed(cell)) range.at_least(-system_.value(cell));
  for (const Entry& entry : system_.rows_of(cell)) {
    const Row& row = system_.row(entry.index);
    if (!narrow(row.need, entry.coefficient, -row.residual, range)) return std::nullopt;
  }
  if (range.least && range.most && *range.least > *range.most) return std::nullopt;
  if (range.holds(0)) return std::nullopt;
  const bool up = range.least && *range.least > 0;
  Change change{cell, up ? *range.least : range.most.value_or(0), Bound::exact};
  const bool open = up ? !range.most || *range.most > change.by : !range.least || *range.least < change.by;
  if (open) change.bound = up ? Bound::at_least : Bound::at_most;
  Solution solution{{change}, 0};
  if (!mends(solution.changes, solution.loosened)) return std::nullopt;
  return solution;
}

void Solver::gather_rows(std::span<const std::uint32_t> cells) {
  rows_.clear();
  for (const std::uint32_t cell : cells) {
    for (const Entry& entry : system_.rows_of(cell)) rows_.push_back(entry.index);
  }
  std::ranges::sort(rows_);
  rows_.erase(std::unique(rows_.begin(), rows_.end()), rows_.end());
}

/// With `blanks_zero`, blanks count as 0 and failed inequalities as just met; else equations alone decide.
std::optional<Solution> Solver::solve_several(std::span<const std::uint32_t> cells, bool blanks_zero) {
  std::vector<Equation> equations;
  for (const std::uint32_t index : rows_) {
    const Row& row = system_.row(index);
    if (row.need != Need::zero && !(blanks_zero && (row.blank || row.failed))) continue;
    Equation& equation = equations.emplace_back();
    equation.back() = -row.residual;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      for (const Entry& entry : system_.rows_of(cells[i])) {
        if (entry.index == index) equation.at(i) = entry.coefficient;
      }
    }
  }
  Equation by{};
  left_open_ = !eliminate(equations, cells.size());
  if (left_open_ || !substitute(equations, cells.size(), by)) return std::nullopt;
  Solution solution;
  for (std::size_t i = 0; i < cells.size(); ++i)
    solution.changes.push_back({cells[i], by.at(i), Bound::exact});
  if (!mends(solution.changes, solution.loosened)) return std::nullopt;
  std::ranges::sort(solution.changes, {}, &Change::cell);
  return solution;
}

std::optional<Solution> Solver::solve(std::span<const std::uint32_t> cells) {
  left_open_ = false;
  if (cells.size() == 1) return solve_one(cells.front());
  if (cells.empty() || cells.size() > kMostCells) return std::nullopt;
  gather_rows(cells);
  if (auto solution = solve_several(cells, true)) return solution;
  return solve_several(cells, false);
}

}  // namespace gxreport::locate
