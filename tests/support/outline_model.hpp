// A random statistics outline that agrees with itself: rows, figures, and the table that prints them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gxreport/decimal.hpp"
#include "layout.hpp"

namespace gxreport::support {

struct OutlineModelRow {
  std::string id;                              ///< stats.1.2.4
  std::string label;                           ///< with its numbering
  std::string unit;                            ///< empty for headings
  std::size_t parent = 0;                      ///< index; its own for a row of the first level
  bool splits = false;                         ///< the sum of the rows below it, all of which are printed
  std::vector<std::optional<Decimal>> values;  ///< a column of figures each; nullopt prints nothing
};

struct OutlineModel {
  std::vector<OutlineModelRow> rows;
  std::size_t columns = 1;  ///< 2: the year's figures and the running total
};

/// `blanks_percent`: how many figures are left blank.
[[nodiscard]] OutlineModel sample_outline(std::uint64_t seed, std::size_t columns,
                                          std::size_t blanks_percent);

/// The outline printed between a title and the lines that follow such tables; blanks show as `blank`.
[[nodiscard]] std::string render_outline(const OutlineModel& model, const Layout& layout, std::uint64_t seed,
                                         const std::string& blank);

}  // namespace gxreport::support
