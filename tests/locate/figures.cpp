#include "locate/figures.hpp"

#include "catch.hpp"
#include "locate/locate.hpp"
#include "relation/relation.hpp"

namespace gxreport::test {

namespace {

Cell printed(const Decimal& value) {
  Cell cell;
  cell.status = CellStatus::ok;
  cell.value = value;
  return cell;
}

}  // namespace

Figures::Figures(std::string_view form_id) : form(TemplateSet::builtin().find(form_id)) {
  REQUIRE(form != nullptr);
  report.form = form;
  for (const CellSpec& cell : form->cells) report.cells.push_back(cell.optional ? Cell{} : printed({}));
}

Figures::Figures(const support::ReportModel& model) : form(model.form) {
  report.form = form;
  report.cells.resize(form->cells.size());
  for (std::size_t i = 0; i < report.cells.size(); ++i) {
    if (!support::is_printed(model, static_cast<CellIndex>(i))) continue;
    report.cells[i].status = CellStatus::empty;
    if (model.values[i]) report.cells[i] = printed(*model.values[i]);
  }
}

CellIndex Figures::cell(std::string_view id) const {
  INFO("cell " << id);
  const CellIndex index = form->find_cell(id);
  REQUIRE(index != kNoCell);
  return index;
}

Figures& Figures::set(std::string_view id, std::string_view digits) {
  report.cells[cell(id)] = printed(Decimal::parse(digits).value());
  return *this;
}

Figures& Figures::status(std::string_view id, CellStatus status) {
  report.cells[cell(id)] = Cell{};
  report.cells[cell(id)].status = status;
  return *this;
}

Figures& Figures::row(std::string_view id, const std::vector<std::int64_t>& figures) {
  const std::string first = std::string(id).starts_with("review") ? ".upheld" : ".natural_person";
  std::size_t at = cell(std::string(id) + first);
  for (const std::int64_t figure : figures) {
    while (form->cells[at].optional) ++at;
    report.cells[at++] = printed({figure, 0});
  }
  return *this;
}

std::vector<std::uint32_t> Figures::failed() const {
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < form->relations.size(); ++i) {
    const auto result = relation::evaluate(form->relations[i], *form, report.cells, Text{});
    if (result.outcome == relation::RelationOutcome::failed) out.push_back(static_cast<std::uint32_t>(i));
  }
  return out;
}

std::vector<Cause> Figures::causes() const { return locate::find_causes(Text{}, report, failed()); }

Cause Figures::cause() const {
  const std::vector<Cause> all = causes();
  REQUIRE(all.size() == 1);
  return all.front();
}

std::vector<std::string> Figures::told(const Cause& cause) const {
  std::vector<std::string> out;
  for (const Suspect& suspect : cause.suspects) {
    std::string line = std::to_string(suspect.rank) + ": " + form->cells[suspect.cell].id + " " +
                       suspect.found.to_string() + "->" + (suspect.bound == Bound::at_least ? ">=" : "") +
                       (suspect.bound == Bound::at_most ? "<=" : "") + suspect.expected.to_string();
    if (suspect.slip != Slip::none) line += " " + std::string(slip_name(suspect.slip));
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace gxreport::test
