// What join_grids makes of a text, as lines.

#include "lex/grid.hpp"

#include "catch.hpp"
#include "gxreport/source.hpp"

using namespace gxreport;

namespace {

void join_grids(Text& text) {
  Text spare;
  lex::join_grids(text, spare);
}

std::string joined(std::string_view utf8) {
  Text text;
  REQUIRE(decode(utf8, Encoding::utf8, {}, text) == SourceError::none);
  join_grids(text);
  return std::string(text.utf8());
}

}  // namespace

TEST_CASE("a figure that did not fit on one line of its box is one figure") {
  CHECK(joined("┌────┬───┐\n│甲乙│１ │\n│    │３ │\n│    │９ │\n└────┴───┘\n") == "|甲乙|１３９|\n");
  CHECK(joined("+------+-------+\n| 甲乙 | １２  |\n|      | ５６  |\n+------+-------+\n") ==
        "|甲乙|１２５６|\n");
  CHECK(joined("┌────┬────┐\n│甲乙│１，│\n│丙  │７８│\n│    │２  │\n└────┴────┘\n") ==
        "|甲乙丙|１，７８２|\n");
  CHECK(joined("┌────┬──┐\n│甲乙│12│\n│    │件│\n└────┴──┘\n") == "|甲乙|12件|\n");
  CHECK(joined("┌────┬───┐\n│甲乙│236│\n│    │， │\n│    │608│\n└────┴───┘\n") == "|甲乙|236，608|\n");
}

TEST_CASE("figures that would have fitted on one line are no figure") {
  CHECK(joined("┌────┬──────┐\n│甲乙│12    │\n│    │5     │\n└────┴──────┘\n") == "|甲乙|12↵5|\n");
  CHECK(joined("┌────┬──────┐\n│甲乙│-     │\n│    │5     │\n└────┴──────┘\n") == "|甲乙|-↵5|\n");
  CHECK(joined("┌────┬──────┐\n│甲乙│１    │\n│    │２    │\n└────┴──────┘\n") == "|甲乙|１↵２|\n");
}

TEST_CASE("programs that fill the last line first cut figures, too") {
  CHECK(joined("+-------+-------+\n| 甲乙  | 17    |\n| 丙丁  | 514件 |\n+-------+-------+\n") ==
        "|甲乙丙丁|17514件|\n");
}

TEST_CASE("merged cells are blanks where they go on") {
  CHECK(joined("┌────┬──┬──┐\n"
               "│    │甲│１│\n"
               "│不予├──┼──┤\n"
               "│公开│乙│２│\n"
               "├────┴──┼──┤\n"
               "│总计   │３│\n"
               "└───────┴──┘\n") == "|不予公开|甲|１|\n||乙|２|\n|总计||３|\n");
  CHECK(joined("+----+--+--+\n|不予|甲|１|\n|公开+--+--+\n|    |乙|２|\n+----+--+--+\n") ==
        "|不予公开|甲|１|\n||乙|２|\n");
}

TEST_CASE("rows that no rule parts stay rows") {
  CHECK(joined("+------------+------+\n"
               "| 规章       | 12   |\n"
               "| 规范性文件 | 5    |\n"
               "| 其他       |      |\n"
               "+------------+------+\n") == "|规章|12|\n|规范性文件|5|\n|其他||\n");
}

TEST_CASE("two labels and the figures of one: nobody knows whose") {
  CHECK(joined("+------------+----+\n"
               "| 规章       | 12 |\n"
               "| 规范性文件 |    |\n"
               "+------------+----+\n") == "|规章↵规范性文件↵|12↵|\n");
}

TEST_CASE("a line that a character of other width shifts still finds its boxes") {
  // The quotation mark was taken for two columns.
  CHECK(joined("+------+----+----+\n"
               "| “甲 | 乙 | 1  |\n"
               "|      +----+----+\n"
               "| “丙 | 丁 | 2  |\n"
               "+------+----+----+\n") == "|“甲“丙|乙|1|\n||丁|2|\n");
}

TEST_CASE("boxes that do not fit their grid hold no figure") {
  CHECK(joined("+----+----+----+\n| 甲 | 1 | 2 | 3 |\n| 乙 | 4  | 5  |\n+----+----+----+\n") ==
        "|甲↵乙↵|1↵4↵|2↵3↵5↵|\n");
  CHECK(joined("+----+----+\n| 甲 | 1  |\n| 乙 | 2  |\n| 丙 |\n+----+----+\n").find("1|") ==
        std::string::npos);
}

TEST_CASE("a row that no rule ends may go on") {
  CHECK(joined("┌────┬──┐\n│甲乙│12│\n\n第2页\n") == "|甲乙↵|12↵|\n\n第2页\n");
}

TEST_CASE("blank lines between all lines of a grid change nothing") {
  CHECK(joined("┌────┬──┐\n\n│甲乙│１│\n\n│    │２│\n\n└────┴──┘\n\n五、\n") == "|甲乙|１２|\n\n五、\n");
}

TEST_CASE("what is no grid stays as it is") {
  for (const std::string text :
       {"规章 | 1\n", "|---|---|\n| 1 | 2 |\n", "+6\n-4\n", "标题\n====\n", "+-----+\n",
        "┌────┐\n│甲乙│\n│丙丁│\n└────┘\n", "+-5\n", "│甲│1│\n│乙│2│\n"}) {
    CHECK(joined(text) == text);
  }
}

TEST_CASE("characters of a joined grid know their place in the file") {
  const std::string source = "页\n┌────┬──┐\n│甲乙│１│\n│    │２│\n└────┴──┘\n尾\n";
  Text text;
  REQUIRE(decode(source, Encoding::utf8, {}, text) == SourceError::none);
  join_grids(text);
  REQUIRE(text.utf8() == "页\n|甲乙|１２|\n尾\n");
  const auto place = [&](char16_t c) { return static_cast<Pos>(text.folded().find(c)); };
  CHECK(text.position(place(u'1')).line == 3);
  CHECK(text.position(place(u'1')).column == 5);
  CHECK(text.position(place(u'2')).line == 4);
  CHECK(text.position(place(u'尾')).line == 6);
  CHECK(text.disk_offset(place(u'2')) == source.find("２"));
  CHECK(text.disk_offset(place(u'2') + 1) == source.find("２") + 3);
  CHECK(text.disk_offset(text.size()) == source.size());
}

TEST_CASE("bytes that are no characters are still counted in a joined grid") {
  const std::string source = "┌────┬──┐\n│甲\xFF │１│\n│    │２│\n└────┴──┘\n政府信息公开\n";
  Text text;
  REQUIRE(decode(source, std::nullopt, {}, text) == SourceError::none);
  REQUIRE(text.fault_count() == 1);
  join_grids(text);
  REQUIRE(text.faults().size() == 1);
  CHECK(text.fault_count() == 1);
  CHECK(text.disk_offset(text.faults()[0]) == source.find('\xFF'));
}

TEST_CASE("rules without end and lines of pipes alone stay as they are") {
  std::string rules;
  for (int i = 0; i < 100000; ++i) rules += "+--+--+\n";
  CHECK((joined(rules) == rules));
  const std::string pipes = "┌─┬─┐\n" + std::string(1000000, '|') + "\n";
  CHECK((joined(pipes) == pipes));
}
