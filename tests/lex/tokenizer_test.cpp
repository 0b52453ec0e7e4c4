// One line a cell: gap kind content.
#include "lex/tokenizer.hpp"

#include "catch.hpp"
#include "gxreport/source.hpp"

using namespace gxreport;

namespace {

std::string cells_of(std::string_view utf8) {
  Text text;
  REQUIRE(decode(utf8, Encoding::utf8, {}, text) == SourceError::none);
  lex::CellStream cells;
  lex::tokenize(text, cells);
  std::string out;
  for (const lex::Cell& cell : cells) {
    out += std::string(lex::gap_name(cell.gap)) + " " + std::string(lex::kind_name(cell.kind)) + " [" +
           std::string(text.quote(cell.span)) + "]\n";
  }
  return out;
}

}  // namespace

TEST_CASE("one cell a line, blank lines between") {
  CHECK(cells_of("规章\n\n0\n\n1,234\n") ==
        "line text [规章]\nblank-line figure [0]\nblank-line figure [1,234]\n");
}

TEST_CASE("tabs keep empty cells") {
  CHECK(cells_of("\t规章\t\t0\t") ==
        "line blank []\ntab text [规章]\ntab blank []\ntab figure [0]\ntab blank []\n");
}

TEST_CASE("the outer pipes are no cells, the inner empty ones are") {
  CHECK(cells_of("| 规章 | | 0 |") == "line text [规章]\npipe blank []\npipe figure [0]\n");
  CHECK(cells_of("规章 | 件 | 0") == "line text [规章]\npipe text [件]\npipe figure [0]\n");
  CHECK(cells_of("│规章│0│") == "line text [规章]\npipe figure [0]\n");
}

TEST_CASE("what programs print for an empty cell is an empty cell") {
  CHECK(cells_of("规章 | None | NaN | 0") ==
        "line text [规章]\npipe blank []\npipe blank []\npipe figure [0]\n");
  CHECK(cells_of("规章\tnull\tN/A") == "line text [规章]\ntab blank []\ntab blank []\n");
  CHECK(cells_of("规章 | — | 无 | Nones") ==
        "line text [规章]\npipe blank [—]\npipe blank [无]\npipe text [Nones]\n");
}

TEST_CASE("lines of grids and of Markdown are rules") {
  CHECK(cells_of("|---|:-:|") == "line rule [|---|:-:|]\n");
  CHECK(cells_of("+-----+====+") == "line rule [+-----+====+]\n");
  CHECK(cells_of("├──┼──┤") == "line rule [├──┼──┤]\n");
  CHECK(cells_of("| — | — |") == "line blank [—]\npipe blank [—]\n");
  CHECK(cells_of("--") == "line blank [--]\n");
}

TEST_CASE("columns of spaces, and figures behind a label with single spaces") {
  CHECK(cells_of("规章   0    12") == "line text [规章]\ncolumns figure [0]\ncolumns figure [12]\n");
  CHECK(cells_of("（一）予以公开 12 0 -") ==
        "line text [（一）予以公开]\nspace figure [12]\nspace figure [0]\nspace blank [-]\n");
  CHECK(cells_of("0 0 12") == "line figure [0]\nspace figure [0]\nspace figure [12]\n");
}

TEST_CASE("numbering, units and remarks do not part a cell") {
  CHECK(cells_of("1. 属于国家秘密") == "line text [1. 属于国家秘密]\n");
  CHECK(cells_of("1 属于国家秘密 3") == "line text [1 属于国家秘密]\nspace figure [3]\n");
  CHECK(cells_of("12 件") == "line figure [12 件]\n");
  CHECK(cells_of("（四） 无\n法提供") == "line text [（四） 无]\nline text [法提供]\n");
  CHECK(cells_of("行政强制 无") == "line text [行政强制]\nspace blank [无]\n");
  CHECK(cells_of("22（其中修订 16 件）") == "line figure [22（其中修订 16 件）]\n");
}

TEST_CASE("a page number is no figure") {
  CHECK(cells_of("- 4 -") == "line text [- 4 -]\n");
  CHECK(cells_of("— 5 —") == "line text [— 5 —]\n");
  CHECK(cells_of("/ 5 /") == "line blank [/]\nspace figure [5]\nspace blank [/]\n");
  CHECK(cells_of("— +5 —") == "line blank [—]\nspace figure [+5]\nspace blank [—]\n");
}

TEST_CASE("commas part cells only in a file of comma-separated rows") {
  const std::string row = "规章,0,1,2\n";
  CHECK(cells_of(row).find("comma") == std::string::npos);
  const std::string table = row + row + row + row + row;
  CHECK(cells_of(table).starts_with(
      "line text [规章]\ncomma figure [0]\ncomma figure [1]\ncomma figure [2]\n"));
  CHECK(cells_of(table + "a,\"1,234\",,0\n")
            .ends_with("comma figure [1,234]\ncomma blank []\ncomma figure [0]\n"));
  const std::string thousands =
      "行政强制 9 1,532 3,649 0\n13,421 13,632 12,905,977\n9,436,05 3,427,43\n9,436,05\n";
  CHECK(cells_of(thousands + thousands + thousands).find("comma") == std::string::npos);
  CHECK(cells_of("1,234\n1,234\n1,234\n1,234\n1,234\n1,234\n").find("comma") == std::string::npos);
}

TEST_CASE("every character outside separators belongs to one cell, in order") {
  const std::string texts[] = {"a\tb c  d|e\n\n 1 2 3 \n,,,\n", "（（（  (  \n)\t|\n", "\t\t\n|\n||\n"};
  for (const std::string& source : texts) {
    Text text;
    REQUIRE(decode(source, Encoding::utf8, {}, text) == SourceError::none);
    lex::CellStream cells;
    lex::tokenize(text, cells);
    Pos last = 0;
    for (const lex::Cell& cell : cells) {
      CHECK(cell.span.begin >= last);
      CHECK(cell.span.end >= cell.span.begin);
      last = cell.span.end;
    }
    CHECK(last <= text.size());
  }
}
