// What the full rows of a table tell about its others.
#include <algorithm>

#include "match/place.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kRowsLearned = 40;

}  // namespace

bool holds_something(const Value& value) { return value.kind != lex::CellKind::blank || !value.span.empty(); }

std::pair<std::size_t, std::size_t> core(const Run& run) {
  const auto first = std::ranges::find_if(run.values, holds_something);
  if (first == run.values.end()) return {1, 0};
  const auto last = std::find_if(run.values.rbegin(), run.values.rend(), holds_something);
  return {static_cast<std::size_t>(first - run.values.begin()),
          static_cast<std::size_t>(run.values.rend() - last) - 1};
}

/// The first column is where most rows have it (in a vote that passes over the rows once).
void RowShapes::learn_line(const Run& run, std::uint16_t ordinal) {
  widest_ = std::max(widest_, run.line_cells);
  if (grid_rows_ > 0 && ordinal != first_ordinal_) {
    ++odd_rows_;
    if (odd_rows_ <= grid_rows_) return;
    std::swap(odd_rows_, grid_rows_);
  } else {
    ++grid_rows_;
  }
  first_ordinal_ = ordinal;
}

/// The only row whose first column is not where all others have it, or the only one of its shape, and with a
/// blank among its figures: a cell too many stands in it, and nobody knows where.
bool RowShapes::is_odd_one(const Run& run) const {
  constexpr std::size_t kEnough = 4;
  const auto [first, last] = core(run);
  if (last + 1 != first + columns_) return false;
  if (std::all_of(run.values.begin() + first, run.values.begin() + last, holds_something)) return false;
  if (run.line_bound && !run.columns)
    return odd_rows_ == 1 && grid_rows_ >= kEnough && run.values[first].ordinal != first_ordinal_;
  const auto is_usual = [](const Shape& shape) { return shape.rows >= kEnough; };
  const Shape* shape = shape_of(run, first);
  return shape != nullptr && shape->rows == 1 && std::ranges::any_of(shapes_, is_usual);
}

const RowShapes::Shape* RowShapes::shape_of(const Run& run, std::size_t start) const {
  const auto found = std::ranges::find_if(
      shapes_, [&](const Shape& shape) { return shape.cells == run.values.size() && shape.start == start; });
  return found == shapes_.end() ? nullptr : &*found;
}

void RowShapes::learn(const Run& run) {
  if (run.line_bound && !run.columns) most_cells_ = std::max(most_cells_, run.line_cells);
  const auto [first, last] = core(run);
  if (first > last || last - first + 1 != columns_) return;
  if (const Shape* known = shape_of(run, first)) {
    ++shapes_[static_cast<std::size_t>(known - shapes_.begin())].rows;
  } else {
    shapes_.push_back({run.values.size(), first, 1});
  }
  if (run.line_bound && !run.columns) learn_line(run, run.values[first].ordinal);
  if (!run.columns || full_.size() >= kRowsLearned) return;
  std::vector<Span>& row = full_.emplace_back();
  row.reserve(columns_);
  for (std::size_t i = first; i <= last; ++i) row.push_back(run.values[i].span);
}

void RowShapes::learn_header(const Ordinals& ordinals, std::size_t cells) {
  header_ = ordinals;
  header_cells_ = cells;
}

void RowShapes::learn_header(std::uint16_t first, std::size_t cells) {
  Ordinals ordinals;
  for (std::size_t c = 0; c < columns_; ++c) ordinals.push_back(static_cast<std::uint16_t>(first + c));
  learn_header(ordinals, cells);
}

}  // namespace gxreport::match
