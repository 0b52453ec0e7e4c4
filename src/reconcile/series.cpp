#include "gxreport/series.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "check/wording.hpp"
#include "reconcile/figures.hpp"

namespace gxreport::reconcile {

namespace {

using Rows = std::map<std::uint32_t, Series>;  // by name

YearValue value_of(const Reading& reading, int year, std::uint32_t report) {
  YearValue out;
  out.year = year;
  out.report = report;
  out.status = reading.status;
  if (reading.figure == nullptr) return out;
  out.value = reading.figure->value;
  if (reading.figure->unit > 0) out.unit = reading.report->digest.units[reading.figure->unit - 1U];
  out.line = reading.figure->line;
  out.column = reading.figure->column;
  return out;
}

void take_names(const Result& result, const Filed& report, Rows& rows) {
  const Template* form = report.digest.head.form;
  for (const Figure& figure : report.digest.figures) {
    const auto [entry, fresh] = rows.try_emplace(figure.cell);
    if (!fresh) continue;
    entry->second.cell = result.cells[figure.cell];
    const CellIndex cell = form == nullptr ? kNoCell : form->find_cell(entry->second.cell);
    if (cell != kNoCell) entry->second.name = check::cell_name(*form, cell);
  }
}

// A cell that the form has and the report does not print is missing; one of another form is no gap.
bool is_demanded(const Filed& report, std::string_view cell) {
  const Template* form = report.digest.head.form;
  const CellIndex index = form == nullptr ? kNoCell : form->find_cell(cell);
  return index != kNoCell && !form->cells[index].optional;
}

}  // namespace

std::vector<Series> series_of(const Result& result, const Organ& organ) {
  Rows rows;
  for (const auto& [year, reports] : organ.years) take_names(result, result.reports[reports.front()], rows);
  std::vector<Series> out;
  for (auto& [name, row] : rows) {
    for (const auto& [year, reports] : organ.years) {
      const Reading reading = read_figure_of(result, reports, name);
      const bool printed = reading.figure != nullptr || reading.status == CellStatus::ambiguous;
      if (printed || is_demanded(*reading.report, row.cell))
        row.values.push_back(value_of(reading, year, reports.front()));
    }
    out.push_back(std::move(row));
  }
  return out;
}

std::vector<std::string> drawn_cells(const Result& result, const Organ& organ) {
  if (organ.years.empty()) return {};
  const Template* form = result.reports[organ.years.rbegin()->second.front()].digest.head.form;
  return form == nullptr ? std::vector<std::string>{} : form->across.drawn;
}

}  // namespace gxreport::reconcile
