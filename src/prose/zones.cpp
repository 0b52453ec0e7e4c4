#include "prose/zones.hpp"

#include <algorithm>

namespace gxreport::prose {

namespace {

Span joined(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace

TableZones::TableZones(const Report& report) {
  if (report.form == nullptr || report.cells.size() != report.form->cells.size()) return;
  for (std::size_t i = 0; i < report.cells.size(); ++i) {
    const Span span = report.cells[i].span;
    const std::uint16_t table = std::min<std::uint16_t>(report.form->cells[i].table, kMost - 1);
    if (!span.empty()) zones_.at(table) = zones_.at(table).empty() ? span : joined(zones_.at(table), span);
  }
  std::ranges::sort(zones_, {}, &Span::begin);
  for (const Span zone : zones_) {
    if (zone.empty()) continue;
    if (size_ > 0 && zone.begin < zones_.at(size_ - 1).end) {
      zones_.at(size_ - 1) = joined(zones_.at(size_ - 1), zone);
    } else {
      zones_.at(size_++) = zone;
    }
  }
}

}  // namespace gxreport::prose
