#include "match/observe_bounded.hpp"

#include <algorithm>
#include <utility>

#include "gxreport/limits.hpp"

namespace gxreport::match {

void observe_bounded(const TableContext& context, Observation seen) {
  std::vector<Observation>& all = context.report.observations;
  const auto is_alike = [&](const Observation& other) {
    return other.kind == seen.kind && !other.cells.empty() &&
           context.view.form().cells[other.cells.front()].table == context.table;
  };
  if (std::ranges::count_if(all, is_alike) < static_cast<std::ptrdiff_t>(kMaxAlike)) {
    all.push_back(std::move(seen));
  } else {
    ++std::find_if(all.rbegin(), all.rend(), is_alike)->more;
  }
}

}  // namespace gxreport::match
