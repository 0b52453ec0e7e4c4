// All tables of a report, each where it stands.
#include "match/parts.hpp"
#include "match/table.hpp"

namespace gxreport::match {

namespace {

/// The part of the table if it has rows of it, else the whole document: a title may be lost or misplaced.
Zone zone_of(const Events& events, const std::vector<PartTitle>& titles, const FormView& view,
             std::size_t table, bool& titled) {
  const int part = view.form().tables[table].part;
  for (std::size_t n = 0; n < titles.size(); ++n) {
    if (static_cast<int>(titles[n].part) != part) continue;
    const Zone zone{titles[n].event + 1, n + 1 < titles.size() ? titles[n + 1].event : events.size()};
    for (std::size_t i = zone.begin; i < zone.end && !titled; ++i) {
      titled = view.find(events[i], LabelKind::row, table) || view.find(events[i], LabelKind::column, table);
    }
    if (titled) return zone;
  }
  return {0, events.size()};
}

void read_tables(const Text& text, const Events& events, const std::vector<PartTitle>& titles,
                 const FormView& view, Disorder& disorder, Report& report) {
  for (std::size_t t = 0; t < view.form().tables.size(); ++t) {
    bool titled = false;
    const Zone zone = zone_of(events, titles, view, t, titled);
    const TableContext context{text, events, view, t, zone, titled, report, disorder};
    const bool flat = context.spec().blocks.front().layout == BlockLayout::flat;
    const std::size_t rows = flat ? read_flat_table(context) : read_rows_table(context);
    if (rows == 0) observe_no_table(context);
    disorder.plain &= titled;
  }
}

}  // namespace

bool read_all_tables(const Text& text, const Events& events, const std::vector<PartTitle>& titles,
                     const FormView& view, Disorder disorder, Report& report) {
  constexpr std::size_t kMuchLoose = 10;
  const std::size_t observed = report.observations.size();
  read_tables(text, events, titles, view, disorder, report);
  if (disorder.loose < kMuchLoose) return disorder.plain;
  report.observations.resize(observed);
  report.separators.clear();
  report.cells.assign(report.cells.size(), Cell{});
  disorder.strict = true;
  read_tables(text, events, titles, view, disorder, report);
  return false;
}

}  // namespace gxreport::match
