// Tables about which there is nothing to doubt are read without asking: the same is read of them as with
// every doubt, and of tables that a change has made doubtful too.
#include <algorithm>

#include "catch.hpp"
#include "match/workspace.hpp"
#include "support/text_damage.hpp"
#include "support/trial.hpp"

using namespace gxreport;
using namespace gxreport::support;

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

/// Reads the text in both ways.
std::vector<std::string> compare(const std::string& bytes, const ReportModel& model) {
  Document plain;
  read_document(bytes, TemplateSet::builtin(), Options{}, plain);
  Document doubted;
  doubted.workspace.rooms().doubt = match::Doubt::always;
  read_document(bytes, TemplateSet::builtin(), Options{}, doubted);
  return differences(model, plain.report, doubted.report);
}

/// Changes a character of a table, or puts something beside it: a figure, a word, a separator, a line.
std::string table_damaged(std::string text, Random& random) {
  constexpr std::string_view kOfTables = "0123456789\t|";
  constexpr std::string_view kPieces[] = {"",  "7",     "-",   "\t", "|",     "\n",
                                          " ", "约3件", "\t7", "|7", "\n7\n", "，5"};
  std::size_t at = text.find_first_of(kOfTables, random.below(text.size()));
  if (at == std::string::npos) at = text.find_first_of(kOfTables);
  if (at == std::string::npos) return text;
  return text.replace(at, random.below(2), kPieces[random.below(std::size(kPieces))]);
}

/// Compares, in every layout, random reports whole and as `change` leaves them.
template <typename Change>
void compare_changed(const std::string& property, std::size_t changed, Change change) {
  for (const Layout& layout : layouts()) {
    DYNAMIC_SECTION(std::string(layout.name)) {
      Complaints complaints(property);
      for (const Template* form : readable_forms()) {
        for (const std::uint64_t seed : seeds()) {
          Random random(seed * 53 + 11);
          const ReportModel model = sample_report(*form, seed, blanks_of(seed), extras_of(seed));
          const std::string whole = render(model, layout, seed);
          for (std::size_t n = 0; n <= changed; ++n) {
            const std::string text = n == 0 ? whole : change(whole, random);
            complaints.add({model, layout.name}, text, compare(text, model));
          }
        }
      }
      INFO(complaints.summary());
      CHECK(complaints.failures() == 0);
    }
  }
}

}  // namespace

TEST_CASE("what is read without asking is what is read with every doubt") {
  compare_changed("doubt", 3,
                  [](const std::string& text, Random& random) { return damaged_text(text, random); });
}

TEST_CASE(
    "what is read without asking of a table with a few cells changed is what is read with every doubt") {
  compare_changed("doubt-table", 12, [](std::string text, Random& random) {
    for (std::size_t changes = 1 + random.below(3); changes > 0; --changes)
      text = table_damaged(std::move(text), random);
    return text;
  });
}
