#include "catch.hpp"
#include "fixture.hpp"
#include "report/html_groups.hpp"
#include "report/html_report.hpp"
#include "report/html_suspects.hpp"

using namespace gxreport;
using gxreport::test::Made;

namespace {

std::string cell_of(const Made& made, CellIndex cell) {
  const CellMarks marks(made.document);
  const RenderOptions options;
  const std::string id = "r";
  std::string out;
  append_html_cell({made.document, options, id, &marks}, cell, out);
  return out;
}

/// A finding whose relation says a + b = c, with 8, 3 and 12.
void break_relation(Made& made) {
  made.cell(0) = {CellStatus::ok, *Decimal::parse("8"), made.find("8"), {}, {}};
  made.cell(1) = {CellStatus::ok, *Decimal::parse("3"), made.find("3"), {}, {}};
  made.cell(2) = {CellStatus::ok, *Decimal::parse("12"), made.find("12"), {}, {}};
  Diagnostic& fault = made.find_fault("12");
  fault.cells = {0, 1, 2};
  fault.relation = RelationFinding{"t.r.a + t.r.b", "=", "t.r.c", {11, 0}, {12, 0}};
}

std::vector<std::string> headings_of(const BlockSpec& block) {
  std::vector<std::size_t> rows(block.rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i;
  std::vector<std::string> out;
  const std::vector<HeadedRow> headed = headed_rows(block, rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const RowHeading& heading : headed[i].begin)
      out.push_back(block.groups.at(static_cast<std::size_t>(heading.group)).id + " " + std::to_string(i) +
                    "+" + std::to_string(heading.rows));
  }
  return out;
}

/// A cause with its suspects: cell, then rank.
Cause cause_with(std::string message, const std::vector<std::pair<CellIndex, std::uint16_t>>& suspects) {
  Cause cause;
  cause.message = std::move(message);
  for (const auto& [cell, rank] : suspects) {
    Suspect& suspect = cause.suspects.emplace_back();
    suspect.cell = cell;
    suspect.rank = rank;
  }
  return cause;
}

}  // namespace

TEST_CASE("html: a cell shows what is printed, or what is the matter") {
  Made made("行\t1,234\t—\t71248\n");
  made.cell(0) = {CellStatus::ok, *Decimal::parse("1234"), made.find("1,234"), {}, {}};
  made.cell(1) = {CellStatus::empty, {}, made.find("—"), {}, {}};
  CHECK(cell_of(made, 0) == "<td>1,234</td>");
  CHECK(cell_of(made, 1) == "<td class=\"empty\">—</td>");
  CHECK(cell_of(made, 2) == "<td class=\"missing\"><i class=\"word\">缺</i></td>");
  made.cell(1) = {CellStatus::empty, {}, made.find("行"), {}, {}};
  made.cell(2) = {
      CellStatus::ambiguous, {}, made.find("71248"), {}, {*Decimal::parse("7"), *Decimal::parse("71")}};
  CHECK(cell_of(made, 1) == "<td class=\"empty\"><i class=\"word\">空</i></td>");
  CHECK(cell_of(made, 2) == "<td class=\"ambiguous\">71248 <i class=\"word\">可能是 7 / 71</i></td>");
  made.cell(2).candidates.clear();
  CHECK(cell_of(made, 2) == "<td class=\"ambiguous\">71248 <i class=\"word\">不明</i></td>");
  made.cell(2).status = CellStatus::invalid;
  CHECK(cell_of(made, 2) == "<td class=\"invalid\">71248</td>");
}

TEST_CASE("html: a unit that stands elsewhere is shown beside the figure, one in the cell once") {
  Made made("金额（万元）\t4.5\t6元\n");
  made.cell(0) = {CellStatus::ok, *Decimal::parse("4.5"), made.find("4.5"), made.find("万元"), {}};
  made.cell(1) = {CellStatus::ok, *Decimal::parse("6"), made.find("6元"), {11, 12}, {}};
  CHECK(cell_of(made, 0) == "<td>4.5 <small>万元</small></td>");
  CHECK(cell_of(made, 1) == "<td>6元</td>");
}

TEST_CASE("html: of a relation one figure is pointed at, the others are marked as belonging to it") {
  Made made("行\t8\t3\t12\n");
  break_relation(made);
  CHECK(cell_of(made, 0) == "<td class=\"in error\" data-f=\"1\">8</td>");
  CHECK(cell_of(made, 2) ==
        "<td class=\"at error\" id=\"r-c2\" data-f=\"1\">12<a class=\"mark\" href=\"#r-f1\" "
        "aria-describedby=\"r-f1\"><span class=\"vh\">问题 </span>1</a></td>");
}

TEST_CASE("html: of several findings the gravest is the mark, and each has its number") {
  Made made("行\t8\t3\t12\n");
  break_relation(made);
  made.find_fault("8", Severity::note).cells = {0, 1};
  const std::string first = cell_of(made, 0);
  CHECK(first.find("<td class=\"at error\" id=\"r-c0\" data-f=\"1 2\">8<a class=\"mark\" href=\"#r-f2\"") ==
        0);
  // The second cell of a finding about several is no stop of its own for the Tab key.
  CHECK(first.find("tabindex") == std::string::npos);
  CHECK(cell_of(made, 1).find("href=\"#r-f2\" aria-describedby=\"r-f2\" tabindex=\"-1\"") !=
        std::string::npos);
}

TEST_CASE("html: cells that are not the form's, or not printed, are not marked") {
  Made made("行\t8\n");
  Template form = test::tiny_form();
  form.cells[1].optional = true;
  made.document.report.form = &form;
  made.find_fault("8").cells = {1, 7, kNoCell, 2};
  const CellMarks marks(made.document);
  CHECK(marks.of(1).empty());
  CHECK(marks.of(7).empty());
  CHECK(marks.of(kNoCell).empty());
  CHECK(marks.target_of(0) == 2);
  CHECK(marks.target_of(1) == kNoCell);
}

TEST_CASE("html: headings span the rows of their group, one within the other") {
  const BlockSpec& block = TemplateSet::builtin().find("2021-30")->tables[1].blocks[0];
  CHECK(headings_of(block) == std::vector<std::string>{"results 2+26", "denied 5+8", "unavailable 14+3",
                                                       "rejected 18+5", "other 24+3"});
}

TEST_CASE("html: groups that stand under each other come to an end") {
  BlockSpec block;
  block.groups = {{"a", {}}, {"b", {}}};
  block.rows.resize(3);
  block.rows[0].subtotal_of = 0;
  block.rows[0].group = 1;
  block.rows[1].subtotal_of = 1;
  block.rows[1].group = 0;
  for (const HeadedRow& row : headed_rows(block, std::vector<std::size_t>{0, 1, 2})) CHECK(row.depth <= 2);
}

TEST_CASE("html: likeliest suspects, and the finding that speaks for a cause") {
  CheckResult result;
  for (const int cause : {-1, 1, 0, 1}) result.diagnostics.emplace_back().cause = cause;
  result.causes = {cause_with("first", {{4, 1}, {5, 2}}), cause_with("second", {{6, 1}, {7, 1}})};
  CHECK(suspected_cells(result) == std::vector<CellIndex>{4, 6, 7});
  const std::vector<std::size_t> firsts = first_findings(result);
  CHECK(firsts == std::vector<std::size_t>{2, 1});
  CHECK(cause_of(result, firsts, 0).message.empty());
  CHECK(cause_of(result, firsts, 2).message == "first");
  CHECK(cause_of(result, firsts, 3).message == "second");
  CHECK(cause_of(result, firsts, 3).first == 1);
}
