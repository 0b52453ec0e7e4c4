// A text that is cut into more cells than are taken.
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
