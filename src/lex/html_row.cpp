#include "lex/html_row.hpp"

#include <algorithm>

#include "lex/grid.hpp"

namespace gxreport::lex {

namespace {

constexpr std::size_t kLongestHeading = 100;  // in a row of one cell
constexpr std::size_t kLongestCell = 500;     // the longest label of a form has 60 characters

}  // namespace

void HtmlRows::end_row(bool layout) {
  if (cells_.empty()) {
    for (Merged& merged : merged_) {
      if (merged.rows > 0) --merged.rows;
    }
  } else if (layout || is_layout()) {
    write_lines();
  } else {
    write_row();
  }
  cells_.clear();
  doubtful_ = false;
}

bool HtmlRows::is_layout() const {
  const HtmlCell& first = cells_.front();
  if (cells_.size() == 1 && (first.lines() > 1 || first.characters() > kLongestHeading)) return true;
  return std::ranges::any_of(cells_, [](const HtmlCell& cell) { return cell.characters() > kLongestCell; });
}

void HtmlRows::write_lines() {
  for (const HtmlCell& cell : cells_) {
    cell.write(out_, true);
    if (cell.doubtful || doubtful_) out_.insert(kBrokenLine);
    out_.insert(U'\n');
  }
  merged_ = {};
}

void HtmlRows::write_row() {
  out_.insert(U'|');
  std::size_t column = 0;
  for (const HtmlCell& cell : cells_) {
    column = fill(column);
    const std::size_t end = std::min(column + cell.columns, kMostHtmlColumns);
    // Beyond the last column, or over a cell from above: another program may show it elsewhere.
    for (std::size_t c = column + 1; c < end; ++c) doubtful_ |= merged_[c].rows > 0;
    doubtful_ |= column >= kMostHtmlColumns;
    cell.write(out_, false);
    end_cell(cell.doubtful || doubtful_);
    for (std::size_t c = column + 1; c < end; ++c) end_cell(cell.is_figure());
    cover(column, cell);
    column = std::max(end, column);
  }
  std::size_t last = kMostHtmlColumns;
  while (last > column && merged_[last - 1].rows == 0) --last;
  while (column < last) {
    const std::size_t next = fill(column);
    if (next == column) end_cell(false);
    column = std::max(next, column + 1);
  }
  out_.insert(U'\n');
}

std::size_t HtmlRows::fill(std::size_t column) {
  for (; column < kMostHtmlColumns && merged_[column].rows > 0; ++column) {
    end_cell(merged_[column].figure);
    --merged_[column].rows;
  }
  return column;
}

void HtmlRows::cover(std::size_t column, const HtmlCell& cell) {
  const std::size_t end = std::min(column + cell.columns, kMostHtmlColumns);
  for (std::size_t c = column; c < end; ++c)
    merged_[c] = {static_cast<std::uint16_t>(cell.rows - 1), cell.is_figure()};
}

void HtmlRows::end_cell(bool doubtful) {
  if (doubtful) out_.insert(kBrokenLine);
  out_.insert(U'|');
}

}  // namespace gxreport::lex
