#include "prose/zones.hpp"

#include <algorithm>
#include <limits>
#include <vector>

namespace gxreport::prose {

namespace {

Span joined(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

/// What the cells in [first, last) span; empty when none of them stands anywhere.
Span spanned(const std::vector<Cell>& cells, std::size_t first, std::size_t last) {
  Span all{std::numeric_limits<Pos>::max(), 0};
  for (std::size_t i = first; i < last; ++i) {
    const Span span = cells[i].span;
    if (!span.empty()) all = joined(all, span);
  }
  return all;
}

}  // namespace

TableZones::TableZones(const Report& report) {
  if (report.form == nullptr || report.cells.size() != report.form->cells.size()) return;
  const std::vector<CellSpec>& specs = report.form->cells;  // table by table
  for (std::size_t first = 0; first < specs.size();) {
    const std::uint16_t table = specs[first].table;
    const auto last = std::ranges::upper_bound(specs.begin() + static_cast<std::ptrdiff_t>(first),
                                               specs.end(), table, {}, &CellSpec::table);
    const auto behind = static_cast<std::size_t>(last - specs.begin());
    const Span zone = spanned(report.cells, first, behind);
    Span& kept = zones_.at(std::min<std::size_t>(table, kMost - 1));
    if (!zone.empty()) kept = kept.empty() ? zone : joined(kept, zone);
    first = behind;
  }
  std::ranges::sort(zones_, {}, &Span::begin);
  for (const Span one : zones_) {
    if (one.empty()) continue;
    if (size_ > 0 && one.begin < zones_.at(size_ - 1).end) {
      zones_.at(size_ - 1) = joined(zones_.at(size_ - 1), one);
    } else {
      zones_.at(size_++) = one;
    }
  }
}

}  // namespace gxreport::prose
