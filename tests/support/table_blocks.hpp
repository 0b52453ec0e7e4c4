// Printing of one block of a table into its grid.
#pragma once

#include <vector>

#include "printed_table.hpp"

namespace gxreport::support {

/// Indices of the columns that a report prints, from left to right.
[[nodiscard]] std::vector<std::size_t> printed_columns(const BlockSpec& block, const Extras& extras);
/// How many grid columns the labels of a block take: one, and one for each level of groups.
[[nodiscard]] std::size_t label_columns(const BlockSpec& block);

struct BlockPrinter {
  const ReportModel& model;
  const TableSpec& table;
  const Style& style;
  Random& random;
  PrintedTable& out;

  /// Appends the block's rows to `out`.
  void print(const BlockSpec& block);

 private:
  void print_heading(const BlockSpec& block);
  void print_headers(const BlockSpec& block);
  void print_nested_headers(const BlockSpec& block);
  void print_rows(const BlockSpec& block);
  void print_flat(const BlockSpec& block);
  void print_figures(const BlockSpec& block, std::size_t row, std::size_t first_column);
  void add(SlotKind kind, std::string text, std::size_t row, std::size_t column, std::size_t rows,
           std::size_t columns);
  [[nodiscard]] std::string noise(std::size_t index);
};

}  // namespace gxreport::support
