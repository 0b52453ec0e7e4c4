#include "lex/grid_columns.hpp"

#include <algorithm>
#include <numeric>

namespace gxreport::lex {

namespace {

/// A line on which rules and content meet adds the junctions of its rules if it is as wide as the grid.
bool is_straight(const GridLine& line, const std::vector<std::uint32_t>& at) {
  return line.marks.front().column == at.front() && line.marks.back().column == at.back();
}

}  // namespace

GridColumns::GridColumns(const std::vector<GridLine>& lines) {
  for (const bool whole : {true, false}) {
    const std::vector<std::uint32_t> outline = at_;
    for (const GridLine& line : lines) {
      if (line.rule != whole || (!whole && !is_straight(line, outline))) continue;
      add(line);
      if (at_.size() > kMostMarks) return;
    }
  }
}

void GridColumns::add(const GridLine& line) {
  const std::size_t known = at_.size();
  for (const GridMark& mark : line.marks) {
    const auto end = at_.begin() + static_cast<std::ptrdiff_t>(known);
    if (mark.junction && !std::binary_search(at_.begin(), end, mark.column)) at_.push_back(mark.column);
  }
  if (at_.size() > known) std::ranges::sort(at_);
}

std::optional<std::size_t> GridColumns::find(std::uint32_t column, std::size_t from) const {
  while (from < at_.size() && at_[from] < column) ++from;
  if (from == at_.size() || at_[from] != column) return std::nullopt;
  return from;
}

/// From some mark on, all stand `shift` to the right of their vertical line.
void GridColumns::place(const GridLine& line, std::uint32_t shift, std::vector<std::size_t>& places) const {
  places.clear();
  bool shifted = false;
  std::size_t from = 0;
  for (const GridMark& mark : line.marks) {
    std::optional<std::size_t> place = shifted ? std::nullopt : find(mark.column, from);
    if (!place) {
      shifted = true;
      place = find(mark.column - shift, from);
    }
    if (!place) return places.clear();
    places.push_back(*place);
    from = *place + 1;
  }
  if (places.front() != 0 || places.back() != count()) places.clear();
}

void GridColumns::fit(const GridLine& line, const std::vector<std::size_t>& edges,
                      std::vector<std::size_t>& places) const {
  if (line.marks.size() == at_.size()) {
    places.resize(at_.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
  } else if (line.marks.size() == edges.size()) {
    places = edges;
  } else {
    place(line, line.marks.back().column - at_.back(), places);
  }
}

}  // namespace gxreport::lex
