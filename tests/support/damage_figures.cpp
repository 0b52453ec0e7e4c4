// Damage to the figures of one row.
#include <algorithm>

#include "damage.hpp"
#include "utf8.hpp"

namespace gxreport::support {

namespace {

using Figures = std::vector<std::size_t>;

/// The figures of a row that has two of them or more; empty when the table has none such.
Figures wide_row(const Patient& patient) {
  std::vector<Figures> rows;
  for (const std::size_t row : figure_rows(patient.table)) {
    Figures figures = figures_of(patient.table, row);
    if (figures.size() > 1) rows.push_back(std::move(figures));
  }
  return rows.empty() ? Figures{} : patient.random.pick(rows);
}

bool only_digits(const std::u32string& text) {
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

/// What two figures are as one, be their digits wide or not.
std::optional<Decimal> as_one(const std::string& first, const std::string& second) {
  constexpr char32_t kWideZero = U'０';
  std::string digits;
  for (const char32_t c : decode(first + second)) {
    const char32_t narrow = c >= kWideZero && c <= kWideZero + 9 ? c - kWideZero + U'0' : c;
    digits += encode(narrow);
  }
  return Decimal::parse(digits);
}

/// A figure of plain digits, `shortest` at least, with another one behind it in its row.
std::optional<std::size_t> plain_figure(const Patient& patient, const Figures& figures,
                                        std::size_t shortest) {
  Figures plain;
  for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
    const std::u32string text = decode(patient.slot(figures[i]).text);
    if (text.size() >= shortest && only_digits(text)) plain.push_back(i);
  }
  if (plain.empty()) return std::nullopt;
  return patient.random.pick(plain);
}

/// Each figure behind `first` moves one cell to the left; the last cell holds nothing. Where gaps show, a
/// figure is printed for the cell in which it stands now; elsewhere that row is only one figure short.
void move_left(const Patient& patient, const Figures& figures, std::size_t first) {
  for (std::size_t i = first; i + 1 < figures.size(); ++i) {
    Slot& slot = patient.table.slots[figures[i]];
    slot.text = patient.slot(figures[i + 1]).text;
    if (shows_gaps(patient.layout)) patient.place(patient.slot(figures[i + 1]).cell, slot.cell);
  }
  patient.table.slots[figures.back()].text.clear();
  if (shows_gaps(patient.layout)) patient.lose(figures.back());
}

}  // namespace

bool lose_figure(Patient& patient) {
  const Figures figures = figures_of(patient.table, patient.any_row());
  const std::size_t lost = patient.random.pick(figures);
  patient.table.slots[lost].text.clear();
  patient.lose(lost);
  return true;
}

bool repeat_figure(Patient& patient) {
  const std::size_t figure = patient.random.pick(figures_of(patient.table, patient.any_row()));
  const Slot& slot = patient.slot(figure);
  // With nothing between the cells 14 and 14 are printed as 1414.
  const auto run = as_one(slot.text, slot.text);
  if (run && patient.layout.name == "glued") patient.printed[slot.cell].push_back(*run);
  insert_figure(patient.table, figure, slot.text);
  return true;
}

bool shift_left(Patient& patient) {
  const Figures figures = wide_row(patient);
  if (figures.empty()) return false;
  const std::size_t first = patient.random.below(figures.size() - 1);
  patient.lose(figures[first]);
  move_left(patient, figures, first);
  return true;
}

bool shift_right(Patient& patient) {
  const Figures figures = wide_row(patient);
  if (figures.empty()) return false;
  const std::size_t first = patient.random.below(figures.size() - 1);
  for (std::size_t i = figures.size() - 1; i > first; --i) {
    Slot& slot = patient.table.slots[figures[i]];
    slot.text = patient.slot(figures[i - 1]).text;
    patient.place(patient.slot(figures[i - 1]).cell, slot.cell);
  }
  patient.table.slots[figures[first]].text.clear();
  patient.lose(figures[first]);
  return true;
}

bool swap_figures(Patient& patient) {
  const Figures figures = wide_row(patient);
  if (figures.empty()) return false;
  Slot& one = patient.table.slots[patient.random.pick(figures)];
  Slot& other = patient.table.slots[patient.random.pick(figures)];
  std::swap(one.text, other.text);
  patient.place(one.cell, other.cell);
  patient.place(other.cell, one.cell);
  return true;
}

bool tear_in_cell(Patient& patient) {
  const Figures figures = wide_row(patient);
  const auto at = plain_figure(patient, figures, 2);
  if (!at) return false;
  patient.table.slots[figures[*at]].text.insert(1, " ");
  return true;
}

bool tear_in_cells(Patient& patient) {
  const Figures figures = wide_row(patient);
  const auto at = plain_figure(patient, figures, 2);
  if (!at) return false;
  const std::string text = patient.slot(figures[*at]).text;
  patient.table.slots[figures[*at]].text = text.substr(0, 1);
  insert_figure(patient.table, figures[*at], text.substr(1));
  return true;
}

bool glue_in_cell(Patient& patient) {
  const Figures figures = wide_row(patient);
  const auto at = plain_figure(patient, figures, 1);
  if (!at) return false;
  Slot& first = patient.table.slots[figures[*at]];
  Slot& second = patient.table.slots[figures[*at + 1]];
  if (second.text.empty() || !only_digits(decode(second.text))) return false;
  const auto run = as_one(first.text, second.text);
  first.text += second.text;
  second.text.clear();
  // In a place of its own the run is what is printed for its cell, whatever it was before.
  if (run && shows_gaps(patient.layout)) patient.printed[first.cell].push_back(*run);
  if (patient.layout.separable) patient.printed[second.cell].clear();
  return true;
}

bool glue_and_shift(Patient& patient) {
  const Figures figures = wide_row(patient);
  const auto at = plain_figure(patient, figures, 1);
  if (!at) return false;
  Slot& first = patient.table.slots[figures[*at]];
  const std::string second = patient.slot(figures[*at + 1]).text;
  if (second.empty() || !only_digits(decode(second))) return false;
  const std::string run = first.text + second;
  const Printed before = patient.printed;
  move_left(patient, figures, *at + 1);
  first.text = run;
  // The row may also be read as it was, when what must hold separates the two.
  for (std::size_t i = *at; i < figures.size(); ++i) {
    const CellIndex cell = patient.slot(figures[i]).cell;
    patient.printed[cell].insert(patient.printed[cell].end(), before[cell].begin(), before[cell].end());
  }
  if (const auto value = as_one(run, ""); value && shows_gaps(patient.layout)) {
    patient.printed[first.cell].push_back(*value);
  }
  return true;
}

}  // namespace gxreport::support
