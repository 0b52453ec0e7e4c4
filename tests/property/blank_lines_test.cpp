// A line a cell, blank ones too: read where all rows come out whole, and else not.
#include <algorithm>

#include "catch.hpp"
#include "support/layout.hpp"
#include "support/trial.hpp"

using namespace gxreport;

namespace {

constexpr std::uint64_t kSparse = 24;          // zeros are blank
constexpr std::uint64_t kNoRequests = 770016;  // and nobody asked for anything: a whole table is blank

/// A report that leaves all zeros blank, printed with a line for every cell.
std::string sparse_report(support::ReportModel& model, std::uint64_t seed = kSparse) {
  model = support::sample_report(*TemplateSet::builtin().find("2021-30"), seed, support::kAllBlank);
  return support::render(model, *support::find_layout("line-per-cell"), seed);
}

std::size_t figures_printed(const support::ReportModel& model) {
  std::size_t printed = 0;
  for (std::size_t cell = 0; cell < model.values.size(); ++cell)
    printed += model.values[cell] && support::is_printed(model, static_cast<CellIndex>(cell)) ? 1U : 0U;
  return printed;
}

std::size_t cells_read(const std::string& text, const support::ReportModel& model, bool& right) {
  Document document;
  check_document(text, TemplateSet::builtin(), Options{}, document);
  std::size_t read = 0;
  for (const Cell& cell : document.report.cells) read += cell.status == CellStatus::ok ? 1U : 0U;
  right = support::wrong_cells(model, document.report).empty();
  return read;
}

}  // namespace

TEST_CASE("blank lines are blank cells where all rows come out whole") {
  support::ReportModel model;
  const std::string text = sparse_report(model);
  bool right = false;
  CHECK(cells_read(text, model, right) == figures_printed(model));
  CHECK(right);
}

TEST_CASE("blank lines are blank cells where few figures are printed, too") {
  support::ReportModel model;
  const std::string text = sparse_report(model, kNoRequests);
  REQUIRE(figures_printed(model) < 12);
  bool right = false;
  CHECK(cells_read(text, model, right) == figures_printed(model));
  CHECK(right);
}

TEST_CASE("a line more or less among them, and no row below it is read by its lines") {
  support::ReportModel model;
  const std::string text = sparse_report(model);
  const std::size_t label = text.find("予以公开");
  REQUIRE(label != std::string::npos);
  const std::size_t line = text.find('\n', label);
  bool right = false;
  std::string longer = text;
  longer.insert(line, "\n7");
  cells_read(longer, model, right);
  CHECK(right);
  std::string shorter = text;
  shorter.erase(line, 1);
  cells_read(shorter, model, right);
  CHECK(right);
}
