#include "match/place.hpp"

#include <algorithm>

#include "gxreport/figure.hpp"

namespace gxreport::match {

namespace {

bool is_text(const Value& value) { return value.kind == lex::CellKind::text; }

Placing window(std::size_t start, std::size_t columns, bool certain) {
  Placing placing;
  for (std::size_t c = 0; c < columns; ++c)
    placing.columns.emplace_back(static_cast<std::uint16_t>(start + c));
  placing.certain = certain;
  return placing;
}

std::uint32_t display_column(const Text& text, Pos pos) {
  return display_width(text, {text.line_at(pos).begin, pos});
}

std::uint32_t distance(std::uint32_t a_begin, std::uint32_t a_end, std::uint32_t b_begin,
                       std::uint32_t b_end) {
  const std::uint32_t a = a_begin + a_end;
  const std::uint32_t b = b_begin + b_end;
  return a > b ? a - b : b - a;
}

}  // namespace

/// Where a row of the form's width may begin in the run: everything that holds something lies inside.
ShortList<std::size_t, 16> RowShapes::windows(const Run& run) const {
  ShortList<std::size_t, 16> starts;
  const auto [first, last] = core(run);
  for (std::size_t start = 0; start + columns_ <= run.values.size(); ++start) {
    if (first > last || (start <= first && last < start + columns_)) starts.push_back(start);
  }
  return starts;
}

/// Where the columns stand on the page; worked out only when a row has gaps.
std::vector<std::vector<RowShapes::Extent>> RowShapes::extents(const Text& text) const {
  std::vector<std::vector<Extent>> rows;
  for (const std::vector<Span>& spans : full_) {
    std::vector<Extent>& row = rows.emplace_back();
    for (const Span span : spans)
      row.push_back({display_column(text, span.begin), display_column(text, span.end)});
  }
  return rows;
}

/// Every line has the same cells: the place in the line tells the column.
template <class OrdinalOf>
Placing RowShapes::place_by_grid(const Run& run, OrdinalOf ordinal_of) const {
  Placing placing;
  placing.columns.resize(columns_);
  std::size_t column = 0;  // both run from left to right
  for (std::size_t i = 0; i < run.values.size(); ++i) {
    const Value& value = run.values[i];
    while (column < columns_ && ordinal_of(column) < value.ordinal) ++column;
    if (column < columns_ && ordinal_of(column) == value.ordinal) {
      placing.columns[column] = static_cast<std::uint16_t>(i);
    } else if (holds_something(value)) {
      return Placing{};
    }
  }
  placing.certain = std::ranges::all_of(placing.columns, [](const auto& place) { return place.has_value(); });
  if (!placing.certain) placing = Placing{};
  return placing;
}

/// Rows of one shape throughout, or of no shape known: the only window counts.
Placing RowShapes::place_by_shape(const Run& run) const {
  const ShortList<std::size_t, 16> starts = windows(run);
  if (starts.empty()) return Placing{};
  const auto [first, last] = core(run);
  if (last - first + 1 == columns_) return window(first, columns_, true);
  const auto same_cells = [&](const Shape& shape) { return shape.cells == run.values.size(); };
  const auto alike = std::ranges::count_if(shapes_, same_cells);
  // Tabs at a row's end come and go; pipes stay, so that a row of as many cells is printed in the same way.
  const bool piped = run.line_bound && !run.tabs && !run.columns;
  // One row of tabs tells nothing of another whose label may stand in another column.
  const bool usual = shapes_.size() == 1 && (!run.tabs || shapes_.front().rows > 1);
  if (alike == 1 && (usual || piped)) {
    const std::size_t start = std::ranges::find_if(shapes_, same_cells)->start;
    const bool fits = std::ranges::find(starts, start) != starts.end();
    return fits ? window(start, columns_, true) : Placing{};
  }
  if (starts.size() != 1 || !shapes_.empty()) return Placing{};
  // Nothing is known of other rows: a tab at the row's end may be a blank cell or none.
  const bool tabs =
      run.line_bound && (first > starts.front() || last + 1 < starts.front() + columns_) && run.tabs;
  return window(starts.front(), columns_, !tabs);
}

/// The one figure of a merged cell, printed again in each cell that was merged.
bool is_one_figure(const Text& text, const Run& run) {
  const auto same = [&](const Value& value) {
    return value.kind == lex::CellKind::figure && !value.torn &&
           text.folded(value.span) == text.folded(run.values.front().span);
  };
  return run.line_bound && !run.columns && run.values.size() > 1 && std::ranges::all_of(run.values, same);
}

/// Each value goes to the column whose figures stand nearest, if that is clear for every value.
Placing RowShapes::place_by_display(const Text& text, const Run& run) const {
  const std::vector<std::vector<Extent>> rows = extents(text);
  Placing placing;
  placing.columns.resize(columns_);
  for (std::size_t i = 0; i < run.values.size(); ++i) {
    const std::uint32_t begin = display_column(text, run.values[i].span.begin);
    const std::uint32_t end = display_column(text, run.values[i].span.end);
    std::size_t best = columns_;
    std::uint32_t nearest = 0;
    std::uint32_t second = 0;
    for (std::size_t c = 0; c < columns_; ++c) {
      std::uint32_t near_c = 0xFFFFFFFF;
      for (const auto& row : rows) near_c = std::min(near_c, distance(begin, end, row[c].begin, row[c].end));
      if (best == columns_ || near_c < nearest) {
        second = best == columns_ ? 0xFFFFFFFF : nearest;
        nearest = near_c;
        best = c;
      } else {
        second = std::min(second, near_c);
      }
    }
    // On another page all columns may stand a little to the right, one in the place of the next.
    constexpr std::uint32_t kApart = 4;  // two columns, in sums of beginning and end
    const bool clear = best < columns_ && nearest * 3 + kApart <= second && !placing.columns[best];
    if (!clear) return Placing{};
    placing.columns[best] = static_cast<std::uint16_t>(i);
  }
  placing.certain = rows.size() >= 2;
  return placing;
}

/// Each value stands right below a header, with nothing in the other columns.
Placing RowShapes::place_by_begins(const Text& text, const Run& run) const {
  Placing placing;
  placing.columns.resize(columns_);
  std::size_t placed = 0;
  for (std::size_t i = 0; i < run.values.size(); ++i) {
    const auto* at = std::ranges::find(begins_, display_column(text, run.values[i].span.begin));
    if (at == begins_.end()) return Placing{};
    auto& place = placing.columns[static_cast<std::size_t>(at - begins_.begin())];
    placed += place.has_value() ? 0U : 1U;
    place = static_cast<std::uint16_t>(i);
  }
  placing.certain = placed == run.values.size();
  return placing;
}

Placing RowShapes::place(const Text& text, const Run& run) const {
  const auto [first, last] = core(run);
  const bool nothing = first > last;
  if (run.values.empty()) return window(0, 0, true);
  if (columns_ == 1 && is_one_figure(text, run)) return window(0, 1, true);
  // In columns of spaces a text may hold the pieces of several cells.
  if (run.columns && std::ranges::any_of(run.values, is_text)) return Placing{};
  if (run.line_bound && !begins_.empty() && run.values.size() < columns_) return place_by_begins(text, run);
  if (run.line_bound && run.columns && run.values.size() < columns_) {
    return full_.empty() ? Placing{} : place_by_display(text, run);
  }
  const bool separated = run.line_bound && !run.columns;
  // Two figures in one cell: one torn in two, whatever blank cell makes up for it.
  if (separated && run.spaced && run.values.size() > columns_) return Placing{};
  if (separated && is_grid()) {
    Placing placing = place_by_grid(run, [&](std::size_t column) { return first_ordinal_ + column; });
    if (placing.certain) return placing;
  }
  if (is_odd_one(run)) return Placing{};
  // What stands beyond the header's columns is in none of them.
  if (separated && header_cells_ > 0 && header_cells_ == run.line_cells) {
    return place_by_grid(run, [&](std::size_t column) { return header_[column]; });
  }
  if (run.values.size() < columns_) return Placing{};
  if (nothing) return window(0, columns_, true);  // empty wherever it begins
  return place_by_shape(run);
}

}  // namespace gxreport::match
