#include "same_reading.hpp"

#include <algorithm>

#include "match/workspace.hpp"
#include "trial.hpp"

namespace gxreport::support {

namespace {

bool same_cell(const Cell& a, const Cell& b) {
  const bool value = a.status != CellStatus::ok || a.value == b.value;
  return a.status == b.status && value && a.span == b.span && a.unit == b.unit &&
         a.candidates == b.candidates && a.settled_by == b.settled_by;
}

bool same_observation(const Observation& a, const Observation& b) {
  return a.kind == b.kind && a.span == b.span && a.other == b.other && a.index == b.index &&
         a.cells == b.cells && a.expected == b.expected && a.more == b.more;
}

}  // namespace

std::vector<std::string> differences(const ReportModel& model, const Report& plain, const Report& doubted) {
  if (plain.form != doubted.form && (!plain.own_form || !doubted.own_form)) return {"other forms"};
  if (plain.cells.size() != doubted.cells.size()) return {"other cells"};
  std::vector<std::string> out;
  for (std::size_t i = 0; i < plain.cells.size(); ++i) {
    if (same_cell(plain.cells[i], doubted.cells[i])) continue;
    const auto cell = static_cast<CellIndex>(i);
    out.push_back(plain.form == model.form ? cell_complaint(model, plain, cell)
                                           : "cell " + std::to_string(i));
  }
  if (!std::ranges::equal(plain.observations, doubted.observations, same_observation))
    out.emplace_back("other observations");
  return out;
}

std::vector<std::string> compare_doubted(const std::string& bytes, const ReportModel& model,
                                         Document& document) {
  read_document(bytes, TemplateSet::builtin(), Options{}, document);
  Document doubted;
  doubted.workspace.rooms().doubt = match::Doubt::always;
  read_document(bytes, TemplateSet::builtin(), Options{}, doubted);
  return differences(model, document.report, doubted.report);
}

std::string table_damaged(std::string text, Random& random) {
  constexpr std::string_view kOfTables = "0123456789\t|";
  constexpr std::string_view kPieces[] = {"",  "7",     "-",   "\t", "|",     "\n",
                                          " ", "约3件", "\t7", "|7", "\n7\n", "，5"};
  std::size_t at = text.find_first_of(kOfTables, random.below(text.size()));
  if (at == std::string::npos) at = text.find_first_of(kOfTables);
  if (at == std::string::npos) return text;
  return text.replace(at, random.below(2), kPieces[random.below(std::size(kPieces))]);
}

}  // namespace gxreport::support
