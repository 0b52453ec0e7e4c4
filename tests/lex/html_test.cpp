// What join_html_tables makes of a text, as lines.
#include "lex/html.hpp"

#include <string>

#include "catch.hpp"
#include "gxreport/source.hpp"
#include "lex/grid.hpp"

using namespace gxreport;

namespace {

std::string joined(std::string_view utf8) {
  Text text;
  Text spare;
  REQUIRE(decode(utf8, Encoding::utf8, {}, text) == SourceError::none);
  lex::join_html_tables(text, spare);
  return std::string(text.utf8());
}

/// The lines of a table with such rows.
std::string rows(const std::string& html) {
  const std::string lines = joined("<table>" + html + "</table>");
  REQUIRE(lines.starts_with('\n'));
  return lines.substr(1);
}

std::string row(const std::string& cells) { return rows("<tr>" + cells + "</tr>"); }

std::string repeated(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("each row of an HTML table is one line of cells") {
  CHECK(joined("前\n<TABLE border=\"1\">\n<thead>\n<tr><th>甲</th>\n<th>乙</th></tr></thead><tbody>\n"
               "<tr>\n<td>规章</td><td style=\"text-align: right\">1</td></tr></tbody></Table>\n后<b>\n") ==
        "前\n\n|甲|乙|\n|规章|1|\n\n后<b>\n");
  CHECK(rows("<tr><td>甲<td>1<tr><td>乙<td>2") == "|甲|1|\n|乙|2|\n");
  CHECK(rows("<caption>表一</caption><tr><td>甲</td><td>1</td></tr>") == "表一\n|甲|1|\n");
  CHECK(row("<td>甲</td><!-- <td>7</td> --><td></td><td>&nbsp;</td>") == "|甲|||\n");
}

TEST_CASE("cells over several columns or rows are blanks where they go on") {
  CHECK(rows("<tr><td rowspan=2>不予公开</td><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr>"
             "<tr><td colspan='2'>总计</td><td>3</td></tr>") == "|不予公开|甲|1|\n||乙|2|\n|总计||3|\n");
  CHECK(rows("<tr><td>甲</td><td rowspan=\"2\" "
             "colspan=\"2\">乙</td></tr><tr><td>丙</td></tr><tr><td>丁</td></tr>") ==
        "|甲|乙||\n|丙|||\n|丁|\n");
  CHECK(
      rows(
          "<tbody><tr><td rowspan=\"0\">甲</td><td>1</td></tr></tbody><tbody><tr><td>乙</td></tr></tbody>") ==
      "|甲|1|\n|乙|\n");
  CHECK(rows("<tr><td rowspan=2>甲</td><td>1</td></tr><tr></tr><tr><td>乙</td></tr>") == "|甲|1|\n|乙|\n");
}

TEST_CASE("where a merged figure goes on is no blank") {
  CHECK(row("<td>规章</td><td colspan=2>12件</td>") == "|规章|12件|↵|\n");
  CHECK(rows("<tr><td>甲</td><td rowspan=2>0</td></tr><tr><td>乙</td></tr>") == "|甲|0|\n|乙|↵|\n");
  CHECK(row("<td colspan=2>1.属于国家秘密</td><td>0</td>") == "|1.属于国家秘密||0|\n");
}

TEST_CASE("what stands in a cell is what a browser shows") {
  CHECK(row("<td><p><span>商业</span><br/>企业</p></td><td> <b>2</b><font>0</font>\n</td>") ==
        "|商业企业|20|\n");
  CHECK(row("<td>1&#46;5 &lt;万元&gt;&#x20;</td><td>&copy;</td>") == "|1.5 <万元>|&copy;|\n");
  CHECK(row("<td>甲\n  乙</td><td title=\"a>b\">3</td>") == "|甲 乙|3|\n");
  CHECK(row("<td>a<script>if (x < 3) '</td><td>'</script>b</td><td>4</td>") == "|ab|4|\n");
}

TEST_CASE("what may be no figure, or not shown, is none") {
  CHECK(row("<td>2<br>0</td><td>2<p>0</p></td>") == "|2↵0|2↵0|\n");
  CHECK(row("<td>12<sup>1</sup></td><td><img src=a.png></td><td><del>3</del>4</td>") == "|12↵1↵|↵|↵3↵4|\n");
  CHECK(row("<td style=\"display: none\">3</td><td hidden>4</td><td>5</td>") == "|3↵|4↵|5|\n");
  CHECK(rows("<tr style='display:none'><td>3</td></tr><tr><td>4</td></tr>") == "|3↵|\n|4|\n");
  CHECK(row("<td>3|4</td>") == "|3↵4|\n");
  CHECK(rows("<b>3 < 4</b> &amp; 5<tr><td>甲</td></tr>") == "3 < 4 5\n|甲|\n");
  CHECK(row("<td>甲</td>7<td>5</td>") == "7\n|甲↵|5↵|\n");
}

TEST_CASE("tables of pages are layout, those in them are tables") {
  CHECK(rows("<tr><td>栏目</td><td><p>一、概述</p><p>正文</p><table><tr><td>甲</td><td>1</td></tr></"
             "table>尾</td></tr>") == "栏目\n一、概述\n正文\n|甲|1|\n尾\n");
  CHECK(row("<td><p>一、概述</p><p>正文</p></td>") == "一、概述\n正文\n");
  CHECK(row("<td colspan=4>第（一）项</td>") == "|第（一）项||||\n");
}

TEST_CASE("texts without HTML tables stay as they are") {
  for (const std::string text :
       {"<p>甲</p>\n", "1 < 2, 3 > 2\n", "<tablet>\n", "<tabl", "<table", "< table>", "<table <",
        "<!-- <table><tr><td>1</td></tr></table> -->\n", "|甲|1|\n|---|---|\n"}) {
    CHECK(joined(text) == text);
  }
}

TEST_CASE("characters of a joined table know their place in the file, in grids behind it, too") {
  const std::string source =
      "页<table><tr><td>甲</td><td><b>1</b>&#50;</td></tr></table>\n┌────┬──┐\n│甲乙│３│\n└────┴──┘\n尾";
  Text text;
  Text spare;
  REQUIRE(decode(source, Encoding::utf8, {}, text) == SourceError::none);
  lex::join_html_tables(text, spare);
  lex::join_grids(text, spare);
  REQUIRE(text.utf8() == "页\n|甲|12|\n\n|甲乙|３|\n尾");
  const auto place = [&](char16_t c) { return static_cast<Pos>(text.folded().find(c)); };
  CHECK(text.position(place(u'1')).column ==
        source.find("1") - 3);  // two characters of three bytes stand before it
  CHECK(text.disk_offset(place(u'1')) == source.find("1</b>"));
  CHECK(text.disk_offset(place(u'2')) == source.find("&#50;"));
  CHECK(text.disk_offset(place(u'2') + 1) == source.find("&#50;") + 5);
  CHECK(text.disk_offset(place(u'3')) == source.find("３"));
  CHECK(text.position(place(u'3')).line == 3);
  CHECK(text.position(place(u'尾')).line == 5);
}

TEST_CASE("hostile tables cost what their text costs") {
  CHECK((
      rows("<tr><td colspan=1000000000 rowspan=99999999999999999999>甲</td></tr><tr><td>1</td></tr>").size() <
      300));
  CHECK((joined(repeated("<table><tr><td>", 100000)).size() < 200000));
  CHECK((joined(repeated("<table><tr><td>1", 100000) + repeated("</table>", 100001)).size() < 1000000));
  CHECK((joined("<table>" + repeated("<tr><td rowspan=1000 colspan=64>", 30000)).size() < 4000000));
  CHECK((joined("<table>" + repeated("<td>", 300000)).size() < 1500000));
  CHECK((joined("<table>" + repeated("<a title=\"", 100000)).size() < 1500000));
  CHECK((joined("<table>" + repeated("<!--", 300000)).size() < 1500000));
  CHECK((joined("<table>" + repeated("&", 300000) + repeated("<", 300000)).size() < 1500000));
  CHECK((joined("<table><script>" + repeated("</scrip", 100000)).size() < 1500000));
}

TEST_CASE("tags of style vanish from lines of pipes and stay elsewhere") {
  CHECK(joined("| <span style=\"font-size:14px\">规章</span> | <B>12</B> |\n") == "| 规章 | 12 |\n");
  CHECK(joined("|<em>甲</em>|<span style=\"display:none\">3</span>|\n") ==
        "|甲|<span style=\"display:none\">3|\n");
  CHECK(joined("见<span>附件</span>\n") == "见<span>附件</span>\n");
  CHECK(joined("| 3 < 5 | <某> |\n") == "| 3 < 5 | <某> |\n");
}
