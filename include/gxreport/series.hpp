// The cells of one organ, year by year.
#pragma once

#include <string>
#include <vector>

#include "gxreport/reconcile.hpp"

namespace gxreport::reconcile {

/// A cell in the report for one year.
struct YearValue {
  int year = 0;
  std::uint32_t report = 0;                 ///< number of the organ's first report for the year
  CellStatus status = CellStatus::missing;  ///< ambiguous, too, where two reports for the year differ
  Decimal value;                            ///< meaningful only when ok
  std::string_view unit;                    ///< as printed; empty when none
  std::uint32_t line = 0;                   ///< 0: printed nowhere
  std::uint32_t column = 0;
};

struct Series {
  std::string_view cell;          ///< id
  std::string name;               ///< the form's wording; empty for a row of a report's own
  std::vector<YearValue> values;  ///< by year, of those whose form has the cell
};

/// In the forms' order. Views into `result`.
[[nodiscard]] std::vector<Series> series_of(const Result& result, const Organ& organ);

/// Ids of the cells that the form of the organ's last year says are drawn.
[[nodiscard]] std::vector<std::string> drawn_cells(const Result& result, const Organ& organ);

}  // namespace gxreport::reconcile
