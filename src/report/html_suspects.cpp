#include "report/html_suspects.hpp"

namespace gxreport {

std::vector<CellIndex> suspected_cells(const CheckResult& result) {
  std::vector<CellIndex> out;
  for (const Cause& cause : result.causes) {
    for (const Suspect& suspect : cause.suspects) {
      if (suspect.rank == 1) out.push_back(suspect.cell);
    }
  }
  return out;
}

std::vector<std::size_t> first_findings(const CheckResult& result) {
  std::vector<std::size_t> out(result.causes.size(), result.diagnostics.size());
  for (std::size_t i = result.diagnostics.size(); i > 0; --i) {
    const auto cause = static_cast<std::size_t>(result.diagnostics[i - 1].cause);  // -1: none
    if (cause < out.size()) out[cause] = i - 1;
  }
  return out;
}

CauseNote cause_of(const CheckResult& result, std::span<const std::size_t> firsts, std::size_t finding) {
  const auto cause = static_cast<std::size_t>(result.diagnostics[finding].cause);
  if (cause >= firsts.size()) return {};
  return {result.causes[cause].message, firsts[cause]};
}

}  // namespace gxreport
