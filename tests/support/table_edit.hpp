// Rows and cells added to a printed table and taken from it; its slots go on covering the grid.
#pragma once

#include <optional>
#include <vector>

#include "printed_table.hpp"

namespace gxreport::support {

/// Indices into `slots` of the figures that begin in a row, from left to right.
[[nodiscard]] std::vector<std::size_t> figures_of(const PrintedTable& table, std::size_t row);
/// The rows that hold figures.
[[nodiscard]] std::vector<std::size_t> figure_rows(const PrintedTable& table);
/// Index of the slot that names a row: the label beside its figures. None in a flat table.
[[nodiscard]] std::optional<std::size_t> label_of(const PrintedTable& table, std::size_t row);
/// Index of the header that a figure stands under; none when there is none.
[[nodiscard]] std::optional<std::size_t> header_of(const PrintedTable& table, std::size_t figure);

/// Takes a row out; what is merged over it shrinks.
void drop_row(PrintedTable& table, std::size_t row);
/// Prints a row a second time right below itself; what is merged over it grows.
void double_row(PrintedTable& table, std::size_t row);
/// Puts a figure behind another one of its row: the table becomes a column wider, the last cells of the other
/// rows too.
void insert_figure(PrintedTable& table, std::size_t figure, std::string text);

}  // namespace gxreport::support
