// One row or cell of a valid report is damaged before it is printed: what is said to be printed for a cell
// is.
#include "support/damage.hpp"

#include <algorithm>

#include "catch.hpp"
#include "support/judge.hpp"
#include "support/trial.hpp"

using namespace gxreport;
using namespace gxreport::support;

namespace {

/// A damaged report and what is printed for each of its cells.
struct Case {
  ReportModel model;
  Printed printed;
  std::string text;
  bool damaged = false;
};

Case damaged_report(const Template& form, const Layout& layout, const Damage& damage, std::uint64_t seed) {
  Random random(seed * 131 + 17);
  Case out{sample_report(form, seed, blanks_of(seed), extras_of(seed)), {}, {}, false};
  out.printed = printed_of(out.model);
  std::size_t tables_before = random.below(form.tables.size());
  out.text = render(out.model, layout, seed, Loss::none, [&](PrintedTable& table) {
    if (tables_before > 0) {
      --tables_before;
      return;
    }
    Patient patient{out.model, layout, table, out.printed, random};
    if (!out.damaged) out.damaged = damage.injure(patient);
  });
  return out;
}

/// The report as it is printed: what the text holds, for whoever looks into a failure.
ReportModel printed_model(const Case& tried) {
  ReportModel out = tried.model;
  for (std::size_t i = 0; i < out.values.size(); ++i) {
    out.values[i] = tried.printed[i].empty() ? std::nullopt : std::optional(tried.printed[i].front());
  }
  return out;
}

/// Figures that were not printed for the cells that they are read for, and cells called empty for which one
/// was. Of a row that may be read as it was before, too (`either`), an empty cell proves nothing.
std::vector<std::string> untruths(const Case& tried, const Report& report, bool either) {
  std::vector<std::string> out;
  if (report.form != tried.model.form) return out;
  for (std::size_t i = 0; i < report.cells.size(); ++i) {
    const auto cell = static_cast<CellIndex>(i);
    const auto& figures = tried.printed[i];
    if (report.cells[i].status != CellStatus::ok &&
        (report.cells[i].status != CellStatus::empty || figures.empty() || either))
      continue;
    if (report.cells[i].status == CellStatus::ok &&
        std::find(figures.begin(), figures.end(), report.cells[i].value) != figures.end())
      continue;
    std::string line = cell_complaint(tried.model, report, cell) + "; now printed:";
    for (const Decimal& figure : figures) line += " " + figure.to_string();
    out.push_back(figures.empty() ? line + " nothing sure" : line);
  }
  return out;
}

/// Of so many reports a damage finds a table in at least one.
constexpr std::size_t kEnough = 8;

}  // namespace

TEST_CASE("what is said of a report with one damaged row or cell is true") {
  for (const Layout& layout : layouts()) {
    DYNAMIC_SECTION(std::string(layout.name)) {
      Document document;
      for (std::size_t kind = 0; kind < damages().size(); ++kind) {
        const Damage& damage = damages()[kind];
        Complaints complaints("damage-" + std::string(damage.name));
        std::size_t damaged = 0;
        for (const Template* form : readable_forms()) {
          for (const std::uint64_t seed : seeds()) {
            // Each damage to its share of the reports, so that all of them cost as much as one other
            // property.
            if (seed % damages().size() != kind) continue;
            const Case tried = damaged_report(*form, layout, damage, seed);
            check_document(tried.text, TemplateSet::builtin(), Options{}, document);
            complaints.add({printed_model(tried), layout.name}, tried.text,
                           untruths(tried, document.report, damage.either));
            damaged += tried.damaged ? 1 : 0;
          }
        }
        INFO(damage.name);
        CHECK((damaged > 0 || seeds().size() < kEnough * damages().size()));
        judge("damage-" + std::string(damage.name), layout.name, complaints);
      }
    }
  }
}
