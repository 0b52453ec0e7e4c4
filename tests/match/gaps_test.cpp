// Rows whose labels stand apart from their figures, in a table that is whole otherwise.
#include <string>
#include <vector>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

const Template& form() { return *TemplateSet::builtin().find("2021-30"); }

const BlockSpec& requests() { return form().tables.at(1).blocks.at(0); }

std::string figures(int n, const char* gap) {
  std::string out = std::to_string(n);
  for (int i = 0; i < 5; ++i) out += std::string(gap) + "0";
  return out + gap + std::to_string(n);
}

int count_of(const RowSpec& row) {
  if (row.id == "partial") return 2;
  if (row.id == "denied_state_secret") return 3;
  return row.id == "handled_total" || row.id == "new_received" ? 5 : 0;
}

/// The table; of 部分公开 and 属于国家秘密 the labels come first and then their two lines of figures, with
/// `stray` before the first. `total` is what the row of totals prints.
std::string table(int total, const std::string& stray) {
  std::string out = "三、收到和处理政府信息公开申请情况\n";
  for (const RowSpec& row : requests().rows) {
    if (row.optional) continue;
    const std::string label = row.label.numbering + row.label.text;
    if (row.id == "partial") {
      out += label + "\n1.属于国家秘密\n" + stray;
      out += "| " + figures(2, " | ") + " |\n|---|---|\n| " + figures(3, " | ") + " |\n";
    } else if (row.id != "denied_state_secret") {
      const int n = row.id == "handled_total" ? total : count_of(row);
      out += "| " + label + " | " + figures(n, " | ") + " |\n";
    }
  }
  return out;
}

std::string read(const std::string& utf8, std::string_view id) {
  Text text;
  REQUIRE(decode(utf8, Encoding::utf8, {}, text) == SourceError::none);
  Report report;
  match_report(text, TemplateSet::builtin(), report);
  REQUIRE(report.form == &form());
  const Cell& cell = report.cells.at(form().find_cell(id));
  return cell.status == CellStatus::ok ? cell.value.to_string() : std::string(status_name(cell.status));
}

}  // namespace

TEST_CASE("lines of figures fill a gap in the form's order when every sum proves it") {
  for (const char* stray : {"", "1\n"}) {
    CHECK(read(table(5, stray), "requests.partial.total") == "2");
    CHECK(read(table(5, stray), "requests.denied_state_secret.natural_person") == "3");
  }
}

TEST_CASE("where a sum does not hold the order alone proves nothing") {
  CHECK(read(table(6, ""), "requests.partial.total") == "ambiguous");
  CHECK(read(table(6, ""), "requests.denied_state_secret.total") == "ambiguous");
  CHECK(read(table(6, ""), "requests.handled_total.total") == "6");
}

TEST_CASE("fewer lines than rows are given to none") {
  std::string text = table(5, "");
  const std::string line = "|---|---|\n| " + figures(3, " | ") + " |\n";
  const std::size_t at = text.find(line);
  REQUIRE(at != std::string::npos);
  text.erase(at, line.size());
  CHECK(read(text, "requests.partial.total") == "ambiguous");
  CHECK(read(text, "requests.denied_state_secret.total") == "ambiguous");
}
