// 小计 and the subtotals of groups: read where they are printed, nothing where they are not, and never
// guessed.
#include <string>
#include <vector>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

const Template& form() { return *TemplateSet::builtin().find("2021-30"); }

constexpr std::size_t kOtherTables = 3 + 2;  ///< relations of the tables that these texts do not print

/// A table of requests that adds up, told how to print itself.
struct Table {
  std::vector<std::string> header = {"自然人",       "商业企业", "科研机构", "社会公益组织",
                                     "法律服务机构", "其他",     "小计",     "总计"};
  std::size_t subtotal_at = 6;  ///< where rows print the subtotal; 8: nowhere
  bool subtotals = false;
  std::string lost;   ///< id of a row that is left out
  std::string fused;  ///< id of a row whose group's heading stands in its own cell

  static std::vector<int> counts(const std::string& id) {
    if (id == "new_received" || id == "handled_total") return {9, 4, 3, 0, 0, 2};
    if (id == "granted") return {5, 1, 2, 0, 0, 0};
    if (id == "denied_state_secret" || id == "denied_law") return {2, 1, 0, 0, 0, 1};
    if (id == "denied_subtotal") return {4, 2, 0, 0, 0, 2};
    if (id == "rejected_duplicate" || id == "rejected_subtotal") return {0, 1, 1, 0, 0, 0};
    return {0, 0, 0, 0, 0, 0};
  }

  [[nodiscard]] std::string figures(const std::string& id) const {
    std::vector<int> row = counts(id);
    const int five = row[1] + row[2] + row[3] + row[4] + row[5];
    row.push_back(row[0] + five);
    if (subtotal_at < 8) row.insert(row.begin() + static_cast<std::ptrdiff_t>(subtotal_at), five);
    std::string out;
    for (const int figure : row) out += "\t" + std::to_string(figure);
    return out + "\n";
  }

  [[nodiscard]] std::string print() const {
    std::string out = "三、收到和处理政府信息公开申请情况\n申请人情况";
    for (const std::string& name : header) out += "\t" + name;
    out += '\n';
    for (const RowSpec& row : form().tables.at(1).blocks.at(0).rows) {
      if (row.id == lost || (row.subtotal_of >= 0 && !subtotals)) continue;
      if (row.id == fused) out += "（三）不予公开";
      out += row.label.numbering + row.label.text + figures(row.id);
    }
    return out;
  }
};

struct Reading {
  std::string utf8;
  Document document;

  explicit Reading(std::string text) : utf8(std::move(text)) {
    check_document(utf8, TemplateSet::builtin(), Options{}, document);
    REQUIRE(document.report.form == &form());
  }
  [[nodiscard]] std::string at(std::string_view id) const {
    const Cell& cell = document.report.cells.at(form().find_cell("requests." + std::string(id)));
    return cell.status == CellStatus::ok ? cell.value.to_string() : std::string(status_name(cell.status));
  }
  [[nodiscard]] std::size_t findings(std::string_view code) const {
    std::size_t count = 0;
    for (const Diagnostic& d : document.result.diagnostics) count += d.rule->code == code ? 1 : 0;
    return count;
  }
};

}  // namespace

TEST_CASE("小计 is read before and behind the columns that it sums up") {
  for (const std::size_t at : {std::size_t{1}, std::size_t{6}}) {
    Table table;
    table.subtotal_at = at;
    table.header.erase(table.header.begin() + 6);
    table.header.insert(table.header.begin() + static_cast<std::ptrdiff_t>(at), "小计");
    const Reading read(table.print());
    CHECK(read.at("granted.subtotal") == "3");
    CHECK(read.at("granted.business") == "1");
    CHECK(read.at("granted.other_org") == "0");
    CHECK(read.at("new_received.total") == "18");
    CHECK(read.document.result.assessed.failed == 0);
    CHECK(read.document.result.assessed.not_assessed == kOtherTables);
  }
}

TEST_CASE("a table without 小计 says nothing of it") {
  Table table;
  table.subtotal_at = 8;
  table.header.erase(table.header.begin() + 6);
  const Reading read(table.print());
  CHECK(read.at("granted.subtotal") == "missing");
  CHECK(read.at("granted.total") == "8");
  CHECK(read.document.result.assessed.held == 7 + 7 + 25);
  CHECK(read.document.result.assessed.not_assessed == kOtherTables);
  CHECK(read.findings("GX204") == 0);
  CHECK(read.findings("GX201") == 0);
}

TEST_CASE("a header that says 小计 for 总计 adds no column") {
  Table table;
  table.subtotal_at = 8;
  table.header.erase(table.header.begin() + 7);
  const Reading read(table.print());
  CHECK(read.at("granted.total") == "8");
  CHECK(read.at("granted.subtotal") == "missing");
}

TEST_CASE("a header with 小计 over rows of seven figures leaves them open") {
  Table table;
  table.subtotal_at = 8;
  const Reading read(table.print());
  CHECK(read.at("granted.other_org") == "ambiguous");
  CHECK(read.at("granted.total") == "ambiguous");
}

TEST_CASE("eight figures without the header are read only where every sum proves one order") {
  Table table;
  table.header.erase(table.header.begin() + 6);
  const Reading proven(table.print());
  CHECK(proven.at("granted.subtotal") == "3");
  CHECK(proven.at("granted.total") == "8");

  std::string wrong = table.print();
  const std::string figures = table.figures("granted");
  wrong.replace(wrong.find(figures), figures.size(), "\t5\t1\t2\t0\t0\t0\t3\t9\n");
  const Reading open(wrong);
  CHECK(open.at("granted.total") == "ambiguous");
  CHECK(open.at("new_received.subtotal") == "missing");
  CHECK(open.findings("GX208") > 0);
}

TEST_CASE("one row with a figure too many is no column") {
  Table table;
  table.subtotal_at = 8;
  table.header.erase(table.header.begin() + 6);
  std::string text = table.print();
  const std::string figures = table.figures("granted");
  text.replace(text.find(figures), figures.size(), "\t5\t1\t2\t0\t0\t0\t3\t8\n");
  const Reading read(text);
  CHECK(read.at("granted.total") == "ambiguous");
  CHECK(read.at("new_received.total") == "18");
  CHECK(read.findings("GX208") == 1);
}

TEST_CASE("figures beside the heading of a group are its subtotal") {
  Table table;
  table.subtotals = true;
  const Reading read(table.print());
  CHECK(read.at("denied_subtotal.total") == "8");
  CHECK(read.at("rejected_subtotal.subtotal") == "2");
  CHECK(read.at("other_subtotal.total") == "0");
  CHECK(read.at("denied_state_secret.total") == "4");
  CHECK(read.document.result.assessed.failed == 0);

  std::string text = table.print();
  const std::string figures = table.figures("denied_subtotal");
  text.replace(text.find(figures), figures.size(), "\t4\t2\t0\t0\t0\t2\t4\t9\n");
  const Reading broken(text);
  CHECK(broken.at("denied_subtotal.total") == "9");
  CHECK(broken.findings("GX302") == 1);
  CHECK(broken.findings("GX303") == 2);
}

TEST_CASE("figures beside a heading whose group lacks a row may be that row's") {
  Table table;
  table.subtotals = true;
  table.lost = "denied_state_secret";
  const Reading read(table.print());
  CHECK(read.at("denied_subtotal.total") == "missing");
  CHECK(read.at("denied_state_secret.total") != "8");
}

TEST_CASE("a heading fused with its first row leaves the row its figures") {
  Table table;
  table.fused = "denied_state_secret";
  const Reading read(table.print());
  CHECK(read.at("denied_state_secret.total") == "4");
  CHECK(read.at("denied_subtotal.total") == "missing");
}

TEST_CASE("figures of 三、本年度办理结果 disturb nothing") {
  Table table;
  table.subtotals = true;
  std::string text = table.print();
  text.insert(text.find("（一）予以公开"), "三、本年度办理结果" + table.figures("handled_total"));
  const Reading read(text);
  CHECK(read.at("granted.total") == "8");
  CHECK(read.at("denied_subtotal.total") == "8");
  CHECK(read.at("carried_in.total") == "0");
  CHECK(read.document.result.assessed.failed == 0);
}
