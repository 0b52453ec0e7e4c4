#include "report_model.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "random.hpp"

namespace gxreport::support {

namespace {

/// How busy an organ is with what one table counts.
enum class Pace : std::uint8_t { idle, slow, busy };

std::int64_t sample_count(Pace pace, Random& random) {
  if (pace == Pace::idle || random.chance(pace == Pace::slow ? 70 : 45)) return 0;
  if (pace == Pace::slow || random.chance(70)) return random.between(1, 30);
  return random.between(31, random.chance(85) ? 4000 : 9999999);
}

Decimal sample_cell(const Template& form, CellIndex cell, Pace pace, Random& random) {
  switch (form.column_of(cell).kind) {
    case CellKind::change:
      return {random.chance(40) ? 0 : random.between(-40, 60), 0};
    case CellKind::amount:
    case CellKind::measure: {
      const auto scale = static_cast<std::uint8_t>(random.below(5));
      return {random.chance(30) ? 0 : random.between(1, 90000000), scale};
    }
    case CellKind::count:
      break;
  }
  return {sample_count(pace, random), 0};
}

Decimal sum(const std::vector<Term>& terms, const ReportModel& model) {
  Decimal total;
  for (const Term& term : terms) {
    const Decimal value = figure_of(model, term.cell);
    total = (term.coefficient < 0 ? subtract(total, value) : add(total, value)).value();
  }
  return total;
}

void shift(ReportModel& model, CellIndex cell, const Decimal& by) {
  model.values[cell] = add(figure_of(model, cell), by).value();
}

/// Makes one relation hold. An equation gives its first cell what the others leave; when that is less than
/// nothing, its other left cells make room. An inequality raises its first cell.
void settle(const RelationSpec& relation, ReportModel& model) {
  if (holds(relation, model)) return;
  const bool at_most = relation.op == RelationOp::less_equal;
  const std::vector<Term>& raised = at_most ? relation.right : relation.left;
  shift(model, raised[0].cell,
        at_most ? subtract(sum(relation.left, model), sum(relation.right, model)).value()
                : subtract(sum(relation.right, model), sum(relation.left, model)).value());
  for (std::size_t i = 1; i < raised.size() && figure_of(model, raised[0].cell).negative(); ++i) {
    const Decimal owed = figure_of(model, raised[0].cell);
    const Decimal room = figure_of(model, raised[i].cell);
    const Decimal given = subtract(Decimal{}, owed).value() < room ? owed : subtract(Decimal{}, room).value();
    shift(model, raised[i].cell, given);
    shift(model, raised[0].cell, subtract(Decimal{}, given).value());
  }
}

/// Sums of sums need a second pass, and what makes room a third.
void settle_all(ReportModel& model) {
  constexpr int kPasses = 6;
  const auto& relations = model.form->relations;
  const auto hold = [&](const RelationSpec& relation) { return holds(relation, model); };
  for (int pass = 0; pass < kPasses && !std::all_of(relations.begin(), relations.end(), hold); ++pass) {
    for (const RelationSpec& relation : relations) settle(relation, model);
  }
  if (!std::all_of(relations.begin(), relations.end(), hold)) {
    throw std::logic_error("no valid report of form " + model.form->id + " from seed " +
                           std::to_string(model.seed));
  }
}

std::string sample_organization(Random& random) {
  static const std::array<std::string, 6> kPlaces = {"青岚县", "云溪市",       "岭南州望江县",
                                                     "北屏省", "沙河市柳塘区", "松原盟"};
  static const std::array<std::string, 7> kOrgans = {"水务局",        "教育和体育局",   "人民政府",
                                                     "科学技术局",    "市场监督管理局", "综合行政执法局",
                                                     "文化广播委员会"};
  const std::string place = random.pick(kPlaces);
  return place + random.pick(kOrgans);
}

/// One part is the sum of the others: with a blank total the row looks like one that was moved by a cell.
bool seems_moved(const RelationSpec& relation, const ReportModel& model) {
  const Decimal total = sum(relation.left, model);
  return std::ranges::any_of(relation.right, [&](const Term& term) {
    const Decimal part = figure_of(model, term.cell);
    return part.units != 0 && add(part, part).value() == total;
  });
}

/// Organs that enter only what happened do not always add up what they entered.
void leave_totals(ReportModel& model, Random& random) {
  if (random.chance(50)) return;
  for (const RelationSpec& relation : model.form->relations) {
    const bool total = relation.op == RelationOp::equal && relation.left.size() == 1;
    if (total && random.chance(30) && !seems_moved(relation, model))
      model.values[relation.left[0].cell].reset();
  }
}

}  // namespace

Decimal figure_of(const ReportModel& model, CellIndex cell) { return model.values[cell].value_or(Decimal{}); }

bool holds(const RelationSpec& relation, const ReportModel& model) {
  const int order = compare(sum(relation.left, model), sum(relation.right, model));
  switch (relation.op) {
    case RelationOp::equal:
      return order == 0;
    case RelationOp::greater_equal:
      return order >= 0;
    case RelationOp::less_equal:
      break;
  }
  return order <= 0;
}

bool is_printed(const ReportModel& model, CellIndex cell) {
  return (model.extras.columns || !model.form->column_of(cell).optional) &&
         (model.extras.rows || !model.form->row_of(cell).optional);
}

bool is_printed(const ReportModel& model, const RelationSpec& relation) {
  const auto printed = [&](const Term& term) { return is_printed(model, term.cell); };
  return std::ranges::all_of(relation.left, printed) && std::ranges::all_of(relation.right, printed);
}

std::size_t blanks_of(std::uint64_t seed) {
  constexpr std::size_t kSome = 20;
  if (seed % 24 == 0) return kAllBlank;
  return seed % 3 == 0 ? kSome : 0;
}

ReportModel sample_report(const Template& form, std::uint64_t seed, std::size_t blank_percent,
                          Extras extras) {
  Random random(seed);
  ReportModel model{&form, seed, sample_organization(random), form.year_from.value_or(2019), {}, extras};
  const int last_year = form.year_to.value_or(model.year + 3);
  model.year = static_cast<int>(random.between(model.year, last_year));

  std::vector<Pace> paces;
  for (std::size_t i = 0; i < form.tables.size(); ++i) paces.push_back(static_cast<Pace>(random.below(3)));
  for (std::size_t i = 0; i < form.cells.size(); ++i) {
    // What optional cells hold follows from the others, and whether they are printed changes none of those.
    model.values.emplace_back(form.cells[i].optional ? Decimal{}
                                                     : sample_cell(form, static_cast<CellIndex>(i),
                                                                   paces[form.cells[i].table], random));
  }
  settle_all(model);
  Random blanks(seed + 1);
  for (std::size_t i = 0; i < model.values.size(); ++i) {
    auto& value = model.values[i];
    Random& chance = form.cells[i].optional ? blanks : random;
    if (value->units == 0 && chance.chance(blank_percent)) value.reset();
  }
  if (blank_percent == kAllBlank) leave_totals(model, blanks);
  return model;
}

}  // namespace gxreport::support
