#include "config/limit.hpp"

#include <algorithm>
#include <iterator>

namespace gxreport::config {

void limit_findings(std::size_t most, CheckResult& result) {
  std::vector<Diagnostic>& all = result.diagnostics;
  if (all.size() <= most) return;
  std::array<std::size_t, 3> room{};
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto at = static_cast<std::size_t>(severity);
    const auto count = static_cast<std::size_t>(std::ranges::count(all, severity, &Diagnostic::severity));
    room.at(at) = std::min(count, most);
    most -= room.at(at);
  }
  std::erase_if(all, [&](const Diagnostic& diagnostic) {
    const auto at = static_cast<std::size_t>(diagnostic.severity);
    if (room.at(at) == 0) {
      ++result.left_out.at(at);
      return true;
    }
    --room.at(at);
    return false;
  });
}

}  // namespace gxreport::config
