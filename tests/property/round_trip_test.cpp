// What is printed is read back: every layout, every form, many random reports.
#include <algorithm>

#include "catch.hpp"
#include "support/judge.hpp"
#include "support/share_read.hpp"
#include "support/trial.hpp"

using namespace gxreport;
using namespace gxreport::support;

namespace {

bool promised(const Layout& layout) {
  const auto& names = promised_layouts();
  return std::find(names.begin(), names.end(), layout.name) != names.end();
}

void compare_identity(const ReportModel& model, const Identity& read, std::vector<std::string>& out) {
  if (read.organization != model.organization) {
    out.push_back("organisation: printed " + model.organization + ", read " + read.organization);
  }
  if (read.year != model.year) {
    out.push_back("year: printed " + std::to_string(model.year) + ", read " +
                  std::to_string(read.year.value_or(0)));
  }
  if (!read.period_from || read.period_from->month != 1 || !read.period_to || read.period_to->day != 31) {
    out.emplace_back("period not read");
  }
}

/// Everything that differs between the model and what was read of it. `errors_alone`: lines of labels and
/// headers are cut side by side, so that the wording of one of them may be told wrongly.
std::vector<std::string> differences(const ReportModel& model, const Document& document, bool errors_alone) {
  const Report& report = document.report;
  if (report.form != model.form) return {"form not recognised"};
  std::vector<std::string> out;
  for (std::size_t i = 0; i < report.cells.size(); ++i) {
    const auto cell = static_cast<CellIndex>(i);
    const auto& printed = model.values[i];
    const Cell& read = report.cells[i];
    const bool same = !is_printed(model, cell) ? read.status == CellStatus::missing
                      : printed                ? read.status == CellStatus::ok && read.value == *printed
                                               : read.status == CellStatus::empty;
    if (!same) out.push_back(cell_complaint(model, report, cell));
  }
  compare_identity(model, report.identity, out);
  const bool blanks =
      std::ranges::any_of(report.cells, [](const Cell& c) { return c.status == CellStatus::empty; });
  for (const Diagnostic& diagnostic : document.result.diagnostics) {
    if (blanks && diagnostic.rule->code == "GX205") continue;  // they are printed blank
    if (errors_alone && diagnostic.severity != Severity::error) continue;
    out.push_back(std::string(diagnostic.rule->code) + " " + diagnostic.message);
  }
  return out;
}

/// Tries one layout with every form and seed; `compare` compares a model with its document.
template <typename Compare>
void try_layout(const Layout& layout, Loss loss, Complaints& complaints, Compare compare) {
  Document document;
  ShareRead share;
  for (const Template* form : readable_forms()) {
    for (const std::uint64_t seed : seeds()) {
      const std::size_t blanks = std::max<std::size_t>(blanks_of(seed), loss == Loss::blanks ? 20 : 0);
      const ReportModel model = sample_report(*form, seed, blanks, extras_of(seed));
      const std::string text = render(model, layout, seed, loss);
      check_document(text, TemplateSet::builtin(), Options{}, document);
      complaints.add({model, layout.name}, text, compare(model, document));
      share.add(layout.name, model, document.report);
    }
  }
  if (loss == Loss::none) share.publish();
}

}  // namespace

TEST_CASE("every figure of a valid report is read back and there is no finding") {
  for (const std::string& name : promised_layouts()) {
    DYNAMIC_SECTION(name) {
      Complaints complaints("round-trip");
      try_layout(*find_layout(name), Loss::none, complaints,
                 [&](const ReportModel& model, const Document& document) {
                   return differences(model, document, name == "aligned-wrapped");
                 });
      INFO(complaints.summary());
      CHECK(complaints.failures() == 0);
    }
  }
}

TEST_CASE("a layout that is not promised is read rightly or not at all") {
  for (const Layout& layout : layouts()) {
    if (promised(layout)) continue;
    DYNAMIC_SECTION(std::string(layout.name)) {
      Complaints complaints("not-promised");
      try_layout(layout, Loss::none, complaints, [](const ReportModel& model, const Document& document) {
        return wrong_cells(model, document.report);
      });
      judge("not-promised", layout.name, complaints);
    }
  }
}

TEST_CASE("where blank cells print nothing no figure moves into another's place") {
  for (const Layout& layout : layouts()) {
    DYNAMIC_SECTION(std::string(layout.name)) {
      Complaints complaints("blanks");
      try_layout(layout, Loss::blanks, complaints, [](const ReportModel& model, const Document& document) {
        return wrong_cells(model, document.report);
      });
      judge("blanks", layout.name, complaints);
    }
  }
}
