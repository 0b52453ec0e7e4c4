// The runs of figures of a table whose rows are printed side by side, each with the headings before it.
#pragma once

#include "match/table.hpp"

namespace gxreport::match {

/// A run of values and the row headings that stand before it, since the run before.
struct Batch {
  std::vector<std::size_t> rows;
  std::size_t begin = 0;
  std::size_t headers = 0;
  std::size_t header_groups = 0;  ///< stretches of headers in the form's order
  std::size_t last_column = 0;
  std::size_t line_cells = 0;  ///< cells on each line of the headings, 0 when they differ
  bool lines_differ = false;
  std::uint16_t ordinal = 0xFFFF;  ///< the first cell of a line that holds a heading
  bool glued = false;              ///< its figures are one run
  Span glued_run;
  bool again = false;  ///< stands right below a whole row of figures, without headings of its own
  Run run;
};

/// In reading order.
[[nodiscard]] std::vector<Batch> find_batches(const TableContext& context, const BlockSpec& block);

/// Observes headings of rows and columns in words that are not the form's.
void observe_flat_labels(const TableContext& context, const BlockSpec& block);

}  // namespace gxreport::match
