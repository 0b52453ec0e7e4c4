// A figure torn in two is named as a fault of the text, whatever the layout.
#include <algorithm>
#include <optional>

#include "catch.hpp"
#include "support/damage.hpp"
#include "support/trial.hpp"

using namespace gxreport;
using namespace gxreport::support;

namespace {

/// Tears a figure of a table whose rows have sums, not of the first one; its cell, if there was one to tear.
std::optional<CellIndex> tear(const ReportModel& model, const Layout& layout, Random& random, Injure injure,
                              PrintedTable& table) {
  const std::vector<std::size_t> rows = figure_rows(table);
  if (rows.empty()) return std::nullopt;
  const CellIndex first = table.slots[figures_of(table, rows.front()).front()].cell;
  if (model.form->cells[first].table == 0) return std::nullopt;
  Printed printed = printed_of(model);
  const PrintedTable before = table;
  Patient patient{model, layout, table, printed, random};
  if (!injure(patient)) return std::nullopt;
  for (const Slot& slot : before.slots) {
    const auto same = [&](const Slot& now) { return now.cell == slot.cell && now.text == slot.text; };
    if (slot.kind == SlotKind::figure && std::ranges::none_of(table.slots, same)) return slot.cell;
  }
  return std::nullopt;
}

std::vector<std::string> complaints_of(const Document& document, CellIndex cell) {
  const auto speaks = [&](const Diagnostic& finding) {
    return std::ranges::find(finding.cells, cell) != finding.cells.end();
  };
  bool named = false;
  std::vector<std::string> out;
  for (const Diagnostic& finding : document.result.diagnostics) {
    named |= finding.rule->code == "GX208" && speaks(finding);
    if (finding.relation && speaks(finding)) out.push_back(finding.message);
  }
  if (!named) out.push_back("not named: " + document.report.form->cells[cell].id);
  return out;
}

}  // namespace

TEST_CASE("a figure torn in two is called a fault of its row, not wrong figures") {
  for (const std::string_view name : {"tabbed-grid", "tabbed-ragged", "pipes", "markdown", "cell-per-line"}) {
    DYNAMIC_SECTION(std::string(name)) {
      const Layout& layout = *find_layout(name);
      Complaints complaints("torn");
      Document document;
      for (const Template* form : readable_forms()) {
        for (const std::uint64_t seed : seeds()) {
          if (seed % 4 != 0) continue;
          Random random(seed * 71 + 5);
          const ReportModel model = sample_report(*form, seed);
          std::optional<CellIndex> torn;
          const std::string text = render(model, layout, seed, Loss::none, [&](PrintedTable& table) {
            if (!torn) torn = tear(model, layout, random, tear_in_cells, table);
          });
          if (!torn) continue;
          check_document(text, TemplateSet::builtin(), Options{}, document);
          complaints.add({model, layout.name}, text, complaints_of(document, *torn));
        }
      }
      INFO(complaints.summary());
      CHECK(complaints.failures() == 0);
    }
  }
}
