// Outlines of statistics in every layout: what is printed is read, and one broken split is one finding.
#include <algorithm>

#include "catch.hpp"
#include "support/outline_model.hpp"
#include "support/trial.hpp"

using namespace gxreport;
using namespace gxreport::support;

namespace {

constexpr std::size_t kFewestRows = 8;  // what is left of less may be no table
constexpr std::size_t kSeedsForShares = 100;

/// How many figures in a hundred are read at least. What the others lose: labels cut in two that may be two
/// rows, headers wrapped over lines, figures of two columns with nothing between them.
std::size_t promised(std::string_view layout) {
  if (layout == "glued") return 12;
  if (layout == "aligned-wrapped") return 50;
  if (layout.ends_with("-grid") && layout != "tabbed-grid") return 95;
  return layout == "cell-per-line" ? 95 : 100;
}

std::string at(const support::OutlineModelRow& row, std::size_t column) {
  return row.id + (column == 0 ? "" : ".cumulative");
}

std::string said_of(const Cell& cell) {
  std::string words(status_name(cell.status));
  return cell.status == CellStatus::ok ? words + " " + cell.value.to_string() : words;
}

/// Cells read otherwise than printed; with `all`, also those that were not read.
std::vector<std::string> differences(const support::OutlineModel& model, const Report& report, bool all) {
  std::vector<std::string> out;
  std::vector<bool> known(report.cells.size(), false);
  for (const support::OutlineModelRow& row : model.rows) {
    for (std::size_t c = 0; c < model.columns; ++c) {
      const std::string id = at(row, c);
      const CellIndex index = report.form == nullptr ? kNoCell : report.form->find_cell(id);
      const Cell cell = index == kNoCell ? Cell{} : report.cells[index];
      const std::string printed = row.values[c] ? "ok " + row.values[c]->to_string() : "empty";
      const std::string read = said_of(cell);
      if (index != kNoCell) known[index] = true;
      if (read != printed && (all || cell.status == CellStatus::ok)) {
        out.push_back(id + ": printed " + printed + ", read " + read);
      }
    }
  }
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i] || (!all && report.cells[i].status != CellStatus::ok)) continue;
    out.push_back(report.form->cells[i].id + ": not printed, read " + said_of(report.cells[i]));
  }
  return out;
}

std::string failures_of(const Document& document) {
  std::string out;
  for (const Diagnostic& diagnostic : document.result.diagnostics) {
    if (!diagnostic.relation) continue;
    out += std::string(diagnostic.rule->code) + " " + diagnostic.relation->left + "; ";
  }
  return out;
}

struct Share {
  std::size_t read = 0;
  std::size_t printed = 0;
};

Share share_read(const support::OutlineModel& model, const Report& report) {
  Share share;
  for (const support::OutlineModelRow& row : model.rows) {
    for (std::size_t c = 0; c < model.columns; ++c) {
      if (!row.values[c]) continue;
      ++share.printed;
      const CellIndex index = report.form == nullptr ? kNoCell : report.form->find_cell(at(row, c));
      share.read += index != kNoCell && report.cells[index].status == CellStatus::ok ? 1U : 0U;
    }
  }
  return share;
}

}  // namespace

TEST_CASE("an outline is read as it is printed, or called ambiguous") {
  for (const support::Layout& layout : support::layouts()) {
    DYNAMIC_SECTION(std::string(layout.name)) {
      std::string complaints;
      Share share;
      Document document;
      for (const std::uint64_t seed : seeds()) {
        const std::size_t columns = 1 + seed % 2;
        const support::OutlineModel model = support::sample_outline(seed, columns, seed % 3 == 0 ? 25 : 0);
        if (model.rows.size() < kFewestRows) continue;
        const std::string blank = layout.shows_empty && seed % 2 == 0 ? "" : seed % 5 == 0 ? "无" : "—";
        const std::string text = support::render_outline(model, layout, seed, blank);
        check_document(text, TemplateSet::builtin(), Options{}, document);
        const Share one = share_read(model, document.report);
        share.read += one.read;
        share.printed += one.printed;
        for (const std::string& line : differences(model, document.report, promised(layout.name) == 100))
          complaints += "seed " + std::to_string(seed) + " " + line + "\n";
        if (const std::string failed = failures_of(document); !failed.empty())
          complaints += "seed " + std::to_string(seed) + " false alarm " + failed + "\n";
      }
      INFO(complaints);
      CHECK(complaints.empty());
      // A share of few outlines says little.
      if (seeds().size() >= kSeedsForShares) CHECK(share.read * 100 >= share.printed * promised(layout.name));
    }
  }
}

TEST_CASE("one figure that breaks a split breaks that relation alone") {
  const support::Layout& layout = *support::find_layout("pipes");
  Document document;
  std::size_t broken = 0;
  for (const std::uint64_t seed : seeds()) {
    support::OutlineModel model = support::sample_outline(seed, 1 + seed % 2, 0);
    const auto total = std::ranges::find(model.rows, true, &support::OutlineModelRow::splits);
    if (total == model.rows.end()) continue;
    ++broken;
    for (auto& value : total->values) value->units += 3;
    check_document(support::render_outline(model, layout, seed, ""), TemplateSet::builtin(), Options{},
                   document);
    INFO(seed << ' ' << total->label);
    std::string expected;
    for (std::size_t c = 0; c < model.columns; ++c) expected += "GX801 " + at(*total, c) + "; ";
    CHECK(failures_of(document) == expected);
  }
  CHECK(broken > seeds().size() / 3);
}

namespace {

/// The first row, above which no other one stands and beside which none.
bool is_above_all(const support::OutlineModel& model, std::size_t at) {
  std::size_t outermost = 0;
  for (std::size_t i = 0; i < model.rows.size(); ++i) outermost += model.rows[i].parent == i ? 1U : 0U;
  return at == 0 && outermost == 1;
}

/// Drops, doubles or moves a row. What the damage leaves no trace of is let be: a heading that nobody knows,
/// and the only one of its level.
support::OutlineModel damaged(support::OutlineModel model, support::Random& random) {
  const std::size_t at = random.below(model.rows.size() - 1);
  const auto row = model.rows.begin() + static_cast<std::ptrdiff_t>(at);
  if (row->label.find("重大决策") != std::string::npos || is_above_all(model, at)) return model;
  switch (random.below(3)) {
    case 0:
      model.rows.erase(row);
      break;
    case 1:
      model.rows.insert(row, support::OutlineModelRow(*row));
      break;
    default:
      std::iter_swap(row, row + 1);
  }
  return model;
}

/// A letter says which row without a number it is in print: damage renames those, and that is the truth.
bool is_lettered(std::string_view id) {
  const std::size_t part = id.find_first_of("abcdefghijklmnopqrstuvwxyz", std::string_view("stats").size());
  return part != std::string_view::npos && id.substr(part - 1) != ".cumulative";
}

}  // namespace

TEST_CASE("in a damaged outline what is said of a numbered row is what was printed for it") {
  Document document;
  std::size_t read = 0;
  for (const std::uint64_t seed : seeds()) {
    const support::Layout& layout = support::layouts()[seed / 6 % support::layouts().size()];
    const support::OutlineModel model = support::sample_outline(seed, 1 + seed % 2, seed % 3 == 0 ? 25 : 0);
    if (model.rows.size() < kFewestRows) continue;
    support::Random random(seed);
    const std::string text = support::render_outline(damaged(model, random), layout, seed, "—");
    check_document(text, TemplateSet::builtin(), Options{}, document);
    read += share_read(model, document.report).read;
    INFO(seed << ' ' << layout.name << '\n' << text);
    for (const std::string& line : differences(model, document.report, false)) {
      if (!is_lettered(line.substr(0, line.find(':')))) CHECK(line == "");
    }
  }
  CHECK(read > seeds().size() * 10);
}
