#include "reconcile/figures.hpp"

#include <algorithm>

#include "check/wording.hpp"

namespace gxreport::reconcile {

namespace {

constexpr Words kBlank = {"空", "blank"};

const Figure* figure_of(const Filed& report, std::uint32_t name) {
  const auto& figures = report.digest.figures;
  const auto found = std::ranges::lower_bound(figures, name, {}, &Figure::cell);
  return found == figures.end() || found->cell != name ? nullptr : &*found;
}

bool same(const Figure* a, const Figure* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return a->status == b->status && (a->status != CellStatus::ok || a->value == b->value);
}

}  // namespace

std::string_view Reading::unit() const {
  if (figure == nullptr || figure->unit == 0 || figure->kind != CellKind::amount) return {};
  return report->digest.units[figure->unit - 1U];
}

FigureTable::FigureTable(const Result& result) : result_(result) {
  for (std::uint32_t i = 0; i < result.cells.size(); ++i) names_.emplace(result.cells[i], i);
}

std::uint32_t FigureTable::name_of(std::string_view id) const {
  const auto found = names_.find(id);
  return found == names_.end() ? kNoName : found->second;
}

Reading read_figure_of(const Result& result, std::span<const std::uint32_t> reports, std::uint32_t name) {
  Reading reading;
  if (reports.empty()) return reading;
  reading.report = &result.reports[reports.front()];
  reading.figure = figure_of(*reading.report, name);
  if (reading.figure != nullptr) reading.status = reading.figure->status;
  const bool agreed = std::ranges::all_of(reports.subspan(1), [&](std::uint32_t other) {
    return same(reading.figure, figure_of(result.reports[other], name));
  });
  if (!agreed) reading.status = CellStatus::ambiguous;
  return reading;
}

bool FigureTable::has(const Filed& report, std::uint32_t name) {
  const Template* form = report.digest.head.form;
  if (form == nullptr) return false;
  auto [entry, fresh] = forms_.try_emplace(form);
  if (fresh) {
    for (const CellSpec& cell : form->cells) entry->second.insert(name_of(cell.id));
  }
  return entry->second.contains(name);
}

void weigh(const Reading& reading, bool left, int coefficient, relation::Balance& balance) {
  if (reading.status == CellStatus::ok) {
    (left ? balance.left : balance.right).add(reading.figure->value, coefficient);
  } else if (reading.figure != nullptr) {
    balance.add_blank(reading.figure->kind, left ? coefficient : -coefficient);
  }
}

void count(relation::RelationOutcome outcome, Assessed& assessed) {
  using relation::RelationOutcome;
  if (outcome == RelationOutcome::held) ++assessed.held;
  if (outcome == RelationOutcome::held_blank) ++assessed.held_blank;
  if (outcome == RelationOutcome::failed) ++assessed.failed;
  if (outcome == RelationOutcome::not_assessed) ++assessed.not_assessed;
}

std::string named_figure(const Reading& reading, const std::string& cell, Lang lang) {
  const Template& form = *reading.report->digest.head.form;
  const CellIndex index = form.find_cell(cell);
  std::string out = "“" + (index == kNoCell ? cell : check::cell_name(form, index)) + "” ";
  return out + (reading.status == CellStatus::ok ? reading.figure->value.to_string()
                                                 : std::string(kBlank.in(lang)));
}

std::string place_words(const Filed& report, const Figure* figure) {
  if (figure == nullptr || figure->line == 0) return report.path;
  return report.path + ':' + std::to_string(figure->line) + ':' + std::to_string(figure->column);
}

RelatedPlace related_place(const Reading& reading, const std::string& cell, Lang lang) {
  RelatedPlace place{reading.report->path, {0, 0}, cell, named_figure(reading, cell, lang)};
  if (reading.figure != nullptr) place.position = {reading.figure->line, reading.figure->column};
  return place;
}

}  // namespace gxreport::reconcile
