// Damage to whole rows and to their labels and headers.
#include <algorithm>
#include <array>

#include "damage.hpp"
#include "utf8.hpp"

namespace gxreport::support {

namespace {

void lose_all(const Patient& patient, std::size_t row) {
  for (const std::size_t figure : figures_of(patient.table, row)) patient.lose(figure);
}

const CellSpec& spec_of(const Patient& patient, std::size_t row) {
  return patient.model.form->cells[patient.slot(figures_of(patient.table, row).front()).cell];
}

int group_of(const Patient& patient, std::size_t row) {
  return patient.model.form->row_of(patient.slot(figures_of(patient.table, row).front()).cell).group;
}

/// True when both rows are named by their own labels, under the same heading of the same block.
bool are_siblings(const Patient& patient, std::size_t a, std::size_t b) {
  return label_of(patient.table, a) && label_of(patient.table, b) &&
         spec_of(patient, a).block == spec_of(patient, b).block &&
         group_of(patient, a) == group_of(patient, b);
}

/// Two rows that are siblings; both the same when there are none.
std::array<std::size_t, 2> siblings(const Patient& patient) {
  std::vector<std::array<std::size_t, 2>> pairs;
  const std::vector<std::size_t> rows = figure_rows(patient.table);
  for (const std::size_t a : rows) {
    for (const std::size_t b : rows) {
      if (a != b && are_siblings(patient, a, b)) pairs.push_back({a, b});
    }
  }
  return pairs.empty() ? std::array<std::size_t, 2>{} : patient.random.pick(pairs);
}

std::optional<std::size_t> any_label(const Patient& patient) {
  std::vector<std::size_t> labels;
  for (const std::size_t row : figure_rows(patient.table)) {
    if (const auto label = label_of(patient.table, row)) labels.push_back(*label);
  }
  if (labels.empty()) return std::nullopt;
  return patient.random.pick(labels);
}

/// Where two figures are printed for one cell, neither is sure, unless they are the same.
void contradict(const Patient& patient, CellIndex cell, const std::optional<Decimal>& other) {
  auto& figures = patient.printed[cell];
  if (!other || figures.empty() || figures.front() != *other) figures.clear();
}

}  // namespace

bool lose_row(Patient& patient) {
  const std::size_t row = patient.any_row();
  lose_all(patient, row);
  drop_row(patient.table, row);
  return true;
}

bool repeat_row(Patient& patient) {
  double_row(patient.table, patient.any_row());
  return true;
}

bool repeat_row_otherwise(Patient& patient) {
  const std::size_t row = patient.any_row();
  double_row(patient.table, row);
  const std::size_t figure = patient.random.pick(figures_of(patient.table, row + 1));
  patient.table.slots[figure].text = std::to_string(patient.random.between(10000000, 99999999));
  patient.lose(figure);
  return true;
}

bool swap_rows(Patient& patient) {
  const auto [a, b] = siblings(patient);
  if (a == b) return false;
  for (Slot& slot : patient.table.slots) {
    if (slot.rows == 1 && (slot.row == a || slot.row == b)) slot.row = slot.row == a ? b : a;
  }
  return true;
}

bool lose_label(Patient& patient) {
  const auto label = any_label(patient);
  if (label) patient.table.slots[*label].text.clear();
  return label.has_value();
}

bool misspell_label(Patient& patient) {
  const auto label = any_label(patient);
  if (!label) return false;
  std::u32string text = decode(patient.slot(*label).text);
  if (text.size() < 4) return false;
  text[2 + patient.random.below(text.size() - 2)] = U'某';
  patient.table.slots[*label].text = encode(text);
  return true;
}

bool take_other_label(Patient& patient) {
  const auto [from, to] = siblings(patient);
  if (from == to) return false;
  const auto old_figures = figures_of(patient.table, from);
  const auto twice = figures_of(patient.table, to);
  patient.table.slots[*label_of(patient.table, from)].text = patient.slot(*label_of(patient.table, to)).text;
  for (std::size_t i = 0; i < old_figures.size(); ++i) {
    const CellIndex source = patient.slot(old_figures[i]).cell;
    if (i < twice.size()) contradict(patient, patient.slot(twice[i]).cell, patient.model.values[source]);
  }
  lose_all(patient, from);
  return true;
}

bool take_unknown_label(Patient& patient) {
  const auto label = any_label(patient);
  if (!label) return false;
  patient.table.slots[*label].text = "补充登记情况";
  lose_all(patient, patient.slot(*label).row);
  return true;
}

bool swap_headers(Patient& patient) {
  const auto figures = figures_of(patient.table, patient.any_row());
  const std::size_t one = patient.random.pick(figures);
  const std::size_t other = patient.random.pick(figures);
  const auto header = header_of(patient.table, one);
  const auto with = header_of(patient.table, other);
  if (!header || !with || header == with) return false;
  if (patient.slot(*header).row != patient.slot(*with).row ||
      patient.slot(*header).rows != patient.slot(*with).rows)
    return false;
  const auto& cells = patient.model.form->cells;
  const CellSpec& first = cells[patient.slot(one).cell];
  const CellSpec& second = cells[patient.slot(other).cell];
  if (first.row != second.row) return false;
  const BlockSpec& block = patient.model.form->tables[first.table].blocks[first.block];
  for (std::size_t row = 0; row < block.rows.size(); ++row) {
    if (block.rows[row].optional || (block.layout == BlockLayout::flat && row != first.row)) continue;
    patient.place(block.cell(row, first.column), block.cell(row, second.column));
    patient.place(block.cell(row, second.column), block.cell(row, first.column));
  }
  std::swap(patient.table.slots[*header].text, patient.table.slots[*with].text);
  return true;
}

}  // namespace gxreport::support
