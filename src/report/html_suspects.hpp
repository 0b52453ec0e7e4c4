// The figures that are likeliest wrong, where the check names them (CheckResult::causes).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "gxreport/diagnostic.hpp"

namespace gxreport {

/// The cells of the likeliest sets (rank 1) of every cause; none where the check names no causes.
template <class Result>
[[nodiscard]] std::vector<CellIndex> suspected_cells(const Result& result) {
  std::vector<CellIndex> out;
  if constexpr (requires { result.causes; }) {
    for (const auto& cause : result.causes) {
      for (const auto& suspect : cause.suspects) {
        if (suspect.rank == 1) out.push_back(suspect.cell);
      }
    }
  }
  return out;
}

/// The first finding of each cause; empty where the check names no causes.
template <class Result>
[[nodiscard]] std::vector<std::size_t> first_findings(const Result& result) {
  std::vector<std::size_t> out;
  if constexpr (requires { result.causes; }) {
    out.assign(result.causes.size(), result.diagnostics.size());
    for (std::size_t i = result.diagnostics.size(); i > 0; --i) {
      const auto cause = static_cast<std::size_t>(result.diagnostics[i - 1].cause);
      if (cause < out.size()) out[cause] = i - 1;
    }
  }
  return out;
}

/// What is said of a finding's cause: which figure is likeliest wrong, and what it should be.
struct CauseNote {
  std::string_view message;  ///< empty without a cause
  std::size_t first = 0;     ///< the first finding of that cause
};

/// `firsts` as first_findings() gives them.
template <class Result>
[[nodiscard]] CauseNote cause_of(const Result& result, std::span<const std::size_t> firsts,
                                 std::size_t finding) {
  if constexpr (requires { result.causes; }) {
    const auto cause = static_cast<std::size_t>(result.diagnostics[finding].cause);  // -1: none
    if (cause < firsts.size()) return {result.causes[cause].message, firsts[cause]};
  }
  return {};
}

}  // namespace gxreport
