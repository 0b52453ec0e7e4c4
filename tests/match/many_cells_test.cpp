// A text that is cut into more cells than are taken, and one with more rows in a table.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

/// A line of so many cells, all of them figures.
std::string cells(std::size_t count) {
  std::string line = "0";
  for (std::size_t i = 1; i < count; ++i) line += "\t0";
  return line;
}

/// A report in whose second table the first row's label stands so many times more.
std::string rows(std::size_t more) {
  std::ifstream in(std::filesystem::path(GXREPORT_SOURCE_DIR) / "testdata/reports/form-2021-tabs.txt",
                   std::ios::binary);
  const std::string report((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  const std::size_t row = report.find("（一）予以公开\t");
  REQUIRE(row != std::string::npos);
  const std::size_t behind = report.find('\n', row) + 1;
  std::string text = report.substr(0, behind);
  for (std::size_t i = 0; i < more; ++i) text += "（一）予以公开\n";
  return text + report.substr(behind);
}

SourceError error_of(const std::string& text, Document& document) {
  check_document(text, TemplateSet::builtin(), Options{}, document);
  return document.error;
}

}  // namespace

TEST_CASE("a text of as many cells as are taken is read, and one of more is refused as a whole") {
  Document document;
  CHECK(error_of(cells(kMaxSourceCells), document) == SourceError::none);
  REQUIRE(error_of(cells(kMaxSourceCells + 1), document) == SourceError::too_many_cells);
  REQUIRE(document.result.diagnostics.size() == 1);
  CHECK(document.result.diagnostics.front().rule->code == "GX101");
  CHECK(document.report.form == nullptr);
  CHECK(error_of("一、总体情况\n", document) == SourceError::none);
}

TEST_CASE(
    "a table of as many rows as are taken is read, and a report with one of more is refused as a whole") {
  constexpr std::size_t kOwnRows = 25;  // those of the form
  Document document;
  REQUIRE(error_of(rows(0), document) == SourceError::none);
  const std::size_t figures = document.report.cells.size();
  CHECK(error_of(rows(kMaxTableRows - kOwnRows), document) == SourceError::none);
  CHECK(document.report.cells.size() == figures);
  REQUIRE(error_of(rows(kMaxTableRows - kOwnRows + 1), document) == SourceError::too_many_rows);
  REQUIRE(document.result.diagnostics.size() == 1);
  CHECK(document.result.diagnostics.front().rule->code == "GX101");
  CHECK(document.report.form == nullptr);
  CHECK(error_of(rows(0), document) == SourceError::none);
}
