// A figure of `requests` is broken: it is among the suspects, and alone where the relations decide it.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <set>

#include "catch.hpp"
#include "support/random.hpp"
#include "support/trial.hpp"

using namespace gxreport;
using namespace gxreport::support;

namespace {

using Cells = std::set<CellIndex>;

/// A printed figure of `requests` that is neither in the row nor in the column of `other`.
CellIndex pick_cell(const ReportModel& model, Random& random, CellIndex other) {
  const auto& cells = model.form->cells;
  for (;;) {
    const auto cell = static_cast<CellIndex>(random.below(cells.size()));
    if (!cells[cell].id.starts_with("requests.") || !is_printed(model, cell) || !model.values[cell]) continue;
    if (other == kNoCell ||
        (cells[cell].row != cells[other].row && cells[cell].column != cells[other].column)) {
      return cell;
    }
  }
}

/// Another figure in the place of one: a small slip, a digit more, a digit less, digits swapped, any figure.
void break_cell(ReportModel& model, CellIndex cell, Random& random) {
  std::int64_t& units = model.values[cell]->units;
  const std::int64_t before = units;
  switch (random.below(5)) {
    case 0:
      units += random.between(1, 9);
      break;
    case 1:
      units = units * 10 + random.between(0, 9);
      break;
    case 2:
      units /= 10;
      break;
    case 3:
      units = units / 100 * 100 + units % 10 * 10 + units / 10 % 10;
      break;
    default:
      units = random.between(0, 3000);
  }
  if (units == before) units += 1;
}

std::vector<const RelationSpec*> broken_relations(const ReportModel& model) {
  std::vector<const RelationSpec*> out;
  for (const RelationSpec& relation : model.form->relations) {
    if (is_printed(model, relation) && !holds(relation, model)) out.push_back(&relation);
  }
  return out;
}

/// Whether some other figure >= 0 in `cell` makes every relation hold: found by trying that which the first
/// broken relation asks for.
bool mends_alone(ReportModel model, const RelationSpec& first, CellIndex cell) {
  if (!is_printed(model, cell) || !model.values[cell]) return false;
  Decimal owed;
  int coefficient = 0;
  const auto sum = [&](const std::vector<Term>& terms, int side) {
    for (const Term& term : terms) {
      Decimal value = figure_of(model, term.cell);
      value.units *= side * term.coefficient;
      owed = add(owed, value).value();
      if (term.cell == cell) coefficient += side * term.coefficient;
    }
  };
  sum(first.left, 1);
  sum(first.right, -1);
  if (coefficient == 0) return false;
  owed.units *= -coefficient;
  model.values[cell] = add(*model.values[cell], owed).value();
  return !model.values[cell]->negative() && broken_relations(model).empty();
}

/// The cells each of which alone could be wrong.
Cells single_explanations(const ReportModel& model) {
  Cells out;
  const auto broken = broken_relations(model);
  for (std::size_t cell = 0; !broken.empty() && cell < model.values.size(); ++cell) {
    const auto index = static_cast<CellIndex>(cell);
    if (mends_alone(model, *broken.front(), index)) out.insert(index);
  }
  return out;
}

Cells suspects(const CheckResult& result, bool (*wanted)(const Suspect&)) {
  Cells out;
  for (const Cause& cause : result.causes) {
    for (const Suspect& suspect : cause.suspects) {
      if (wanted(suspect)) out.insert(suspect.cell);
    }
  }
  return out;
}

bool any_suspect(const Suspect& /*suspect*/) { return true; }
bool in_first_place(const Suspect& suspect) { return suspect.rank == 1; }
bool in_first_set(const Suspect& suspect) { return suspect.set == 1; }

bool includes(const Cells& all, const Cells& some) { return std::ranges::includes(all, some); }

std::string listed(const Cells& cells, const Template& form) {
  std::string out;
  for (const CellIndex cell : cells) out += form.cells[cell].id + " ";
  return out;
}

struct Shares {
  std::size_t faults = 0;
  std::size_t found = 0;    // the broken cells are suspects
  std::size_t first = 0;    // … and in the first sets
  std::size_t alone = 0;    // … with no other in first place
  std::size_t decided = 0;  // only one cell alone can be wrong

  void print(std::string_view what) const {
    const auto percent = [&](std::size_t count) {
      return 100.0 * static_cast<double>(count) / static_cast<double>(faults);
    };
    std::cout << fmt::format(
        "{}: {} trials, suspects in {:.2f} %, in the first set in {:.2f} %, alone in first "
        "place in {:.2f} %, decided by relations in {:.2f} %\n",
        what, faults, percent(found), percent(first), percent(alone), percent(decided));
  }
};

/// One trial: reads `model`, in which `wrong` are broken, and counts. Complains where a single wrong figure
/// is no suspect, or not alone though the relations decide it.
void try_one(const ReportModel& model, const Cells& wrong, Shares& shares, Complaints& complaints) {
  static Document document;
  const auto& names = promised_layouts();
  const Layout& layout = *find_layout(names[model.seed % names.size()]);
  const std::string text = render(model, layout, model.seed);
  check_document(text, TemplateSet::builtin(), Options{}, document);
  if (document.result.causes.empty()) return;  // blanks may take up the difference
  const Cells all = suspects(document.result, any_suspect);
  const Cells first = suspects(document.result, in_first_place);
  ++shares.faults;
  shares.found += includes(all, wrong) ? 1 : 0;
  shares.first += includes(suspects(document.result, in_first_set), wrong) ? 1 : 0;
  shares.alone += first == wrong ? 1 : 0;
  if (wrong.size() > 1) return;
  const bool decided = single_explanations(model) == wrong;
  shares.decided += decided ? 1 : 0;
  if (!includes(all, wrong) || (decided && first != wrong)) {
    complaints.add({model, layout.name}, text,
                   {"broken " + listed(wrong, *model.form), "suspects " + listed(all, *model.form),
                    "in first place " + listed(first, *model.form)});
  }
}

}  // namespace

TEST_CASE("the one wrong figure is a suspect, and the only one where the relations decide it") {
  Shares shares;
  Complaints complaints("one-wrong");
  for (const Template* form : readable_forms()) {
    for (const std::uint64_t seed : seeds()) {
      Random random(seed + 3);
      ReportModel model = sample_report(*form, seed, seed % 3 == 0 ? 20 : 0, extras_of(seed));
      const CellIndex wrong = pick_cell(model, random, kNoCell);
      break_cell(model, wrong, random);
      try_one(model, {wrong}, shares, complaints);
    }
  }
  shares.print("one wrong figure");
  INFO(complaints.summary());
  CHECK(complaints.failures() == 0);
  CHECK(shares.found == shares.faults);
  CHECK(shares.faults * 10 >= seeds().size() * readable_forms().size() * 9);
}

TEST_CASE("two wrong figures in different rows and columns are the first set") {
  Shares shares;
  Complaints complaints("two-wrong");
  for (const Template* form : readable_forms()) {
    for (const std::uint64_t seed : seeds()) {
      Random random(seed + 4);
      ReportModel model = sample_report(*form, seed, 0, extras_of(seed));
      const CellIndex one = pick_cell(model, random, kNoCell);
      const CellIndex other = pick_cell(model, random, one);
      break_cell(model, one, random);
      break_cell(model, other, random);
      try_one(model, {one, other}, shares, complaints);
    }
  }
  shares.print("two wrong figures");
  CHECK(shares.first * 100 >= shares.faults * 95);
}
