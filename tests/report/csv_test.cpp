#include <random>

#include "catch.hpp"
#include "fixture.hpp"
#include "report/csv_reporter.hpp"

using namespace gxreport;
using gxreport::test::Made;
using gxreport::test::render;

namespace {

std::string field(std::string_view text) {
  std::string out;
  append_csv_field(text, out);
  return out;
}

// Reads one field back: RFC 4180, then the apostrophe.
std::string read_back(std::string text) {
  if (!text.empty() && text.front() == '"') {
    std::string inner;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
      inner += text[i];
      if (text[i] == '"') ++i;
    }
    text = inner;
  }
  return !text.empty() && text.front() == '\'' ? text.substr(1) : text;
}

}  // namespace

TEST_CASE("csv: one line a cell, columns as promised, the whole output") {
  Made made("行\t-4件\t\"无\"\n");
  made.document.report.identity.organization = "青石县,水务局";
  made.document.report.identity.year = 2020;
  made.cell(0) = {CellStatus::ok, *Decimal::parse("-4"), made.find("-4件"), made.find("件"), {}};
  made.cell(1) = {CellStatus::empty, {}, made.find("\"无\""), {}, {}};
  RenderOptions options;
  options.task = Task::extract;
  CHECK(render("csv", options, {made.item(), {"gone.txt", "why", nullptr}}) ==
        "file,organization,year,template,table,row,column,row label,column "
        "label,value,raw,unit,status,line,column\r\n"
        "a.txt,\"青石县,水务局\",2020,tiny,t,r,a,一、行,栏a,-4,'-4件,件,ok,1,3\r\n"
        "a.txt,\"青石县,水务局\",2020,tiny,t,r,b,一、行,栏b,,\"\"\"无\"\"\",,empty,1,7\r\n"
        "a.txt,\"青石县,水务局\",2020,tiny,t,r,c,一、行,栏c,,,,missing,,\r\n");
}

TEST_CASE("fields are quoted where they must be") {
  CHECK(field("plain") == "plain");
  CHECK(field("a,b") == "\"a,b\"");
  CHECK(field("a\"b") == "\"a\"\"b\"");
  CHECK(field("商业\n企业") == "\"商业\n企业\"");
}

TEST_CASE("figures stay as printed") {
  for (const char* figure : {"+6", "-4", "－4", "+1,234.50", "-1，234", "12", "-", "--", "－", "＋６"}) {
    CHECK(read_back(field(figure)) == figure);
    CHECK(field(figure).find('\'') == std::string::npos);
  }
}

TEST_CASE("nothing that a spreadsheet computes is left") {
  for (const char* text : {"=1+1", "+1+1", "-1-1", "@SUM(A1)", "＝1", "＋a", "－a", "＠a", "\t=1", "\r=1",
                           "\n=1", "+", "=", "-cmd|' /C calc'!A0", "-4件", "+.", "'x", "''"}) {
    const std::string written = field(text);
    const std::size_t first = written.front() == '"' ? 1 : 0;
    CHECK(written[first] == '\'');
    CHECK(read_back(written) == text);
  }
}

TEST_CASE("controls are shown, line ends kept") {
  CHECK(field("a\x1b[0m\u202E") == "a<U+001B>[0m<U+202E>");
  CHECK(field("a\tb") == "a\tb");
}

TEST_CASE("every text of safe characters is read back") {
  std::mt19937 random(4180);
  const std::array<std::string, 14> pieces = {"=",  "+",  "-",  "@", "'", "\"", ",",
                                              "\n", "\r", "\t", "1", ".", "规", " "};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t i = random() % 6; i > 0; --i) text += pieces.at(random() % pieces.size());
    CHECK(read_back(field(text)) == text);
  }
}

TEST_CASE("csv: no line of a field is a command to a log") {
  std::string out;
  append_csv_field("::error::x\n \u3000::add-mask::y ##[z]", out);
  CHECK(out == "\"<U+003A>:error::x\n \u3000<U+003A>:add-mask::y <U+0023>#[z]\"");
}
