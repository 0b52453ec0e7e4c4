// The figures that are likeliest wrong, as the page marks them.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "gxreport/diagnostic.hpp"

namespace gxreport {

/// The cells of the likeliest sets (rank 1) of every cause.
[[nodiscard]] std::vector<CellIndex> suspected_cells(const CheckResult& result);

/// The first finding of each cause; diagnostics.size() where none is listed.
[[nodiscard]] std::vector<std::size_t> first_findings(const CheckResult& result);

/// What is said of a finding's cause: which figure is likeliest wrong, and what it should be.
struct CauseNote {
  std::string_view message;  ///< empty without a cause
  std::size_t first = 0;     ///< the first finding of that cause
};

/// `firsts` as first_findings() gives them.
[[nodiscard]] CauseNote cause_of(const CheckResult& result, std::span<const std::size_t> firsts,
                                 std::size_t finding);

}  // namespace gxreport
