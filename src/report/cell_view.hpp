// A cell as the data formats print it.
#pragma once

#include <string_view>

#include "gxreport/report.hpp"
#include "gxreport/text.hpp"

namespace gxreport {

/// What stands in a cell and where.
struct CellView {
  bool placed = false;   ///< false: the cell has no place in the document
  Span span;             ///< of `raw`; when nothing is printed, an empty one where it would stand
  std::string_view raw;  ///< the printed characters
  std::string_view unit;
};

/// Left out of every output: a cell of an optional row or column that the report does not print.
[[nodiscard]] inline bool is_left_out(const CellSpec& spec, const Cell& cell) {
  return spec.optional && cell.status == CellStatus::missing;
}

/// A cell in which nothing is printed carries its row label as place (see Cell::span): that is no content.
[[nodiscard]] CellView view_cell(const Text& text, const Cell& cell);

}  // namespace gxreport
