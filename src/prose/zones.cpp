#include "prose/zones.hpp"

#include <algorithm>

namespace gxreport::prose {

namespace {

Span joined(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace

TableZones::TableZones(const Report& report) {
  if (report.form == nullptr || report.cells.size() != report.form->cells.size()) return;
  std::uint16_t table = kMost;
  Span zone;
  for (std::size_t i = 0; i < report.cells.size(); ++i) {
    const Span span = report.cells[i].span;
    if (span.empty()) continue;
    if (const std::uint16_t at = report.form->cells[i].table; at != table) {
      if (table < kMost) zones_.at(table) = zone;
      table = std::min<std::uint16_t>(at, kMost - 1);
      zone = zones_.at(table).empty() ? span : zones_.at(table);
    }
    zone = joined(zone, span);
  }
  if (table < kMost) zones_.at(table) = zone;
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
