// Figures with nothing between them: how they are cut, and when they are not.
#include <algorithm>
#include <vector>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"
#include "match/glued/run.hpp"
#include "match/glued/settle.hpp"
#include "match/glued/splits.hpp"

using namespace gxreport;
using namespace gxreport::match;

namespace {

/// The last cell is the sum of the others.
RowShape summed_row(std::size_t cells) {
  RowShape shape;
  shape.signs.assign(cells, false);
  RowSum sum;
  for (std::size_t c = 0; c < cells; ++c)
    sum.terms.push_back({static_cast<std::uint16_t>(c), static_cast<std::int8_t>(c + 1 == cells ? 1 : -1)});
  sum.last = cells - 1;
  shape.sums = {sum};
  return shape;
}

using Figures = std::vector<std::int64_t>;

std::vector<Figures> cut(std::u16string_view run, const RowShape& shape, bool broken = false) {
  const FigureRun figures = cut_run(run, {0, static_cast<Pos>(run.size())});
  const Splits splits = split_run(run, figures, shape, broken);
  CHECK(splits.complete());
  std::vector<Figures> out;
  for (std::size_t n = 0; n < splits.size(); ++n) {
    Figures& row = out.emplace_back();
    for (const CutCell& cell : splits.at(n)) row.push_back(cell.value);
  }
  return out;
}

GluedTable::Row row_of(std::u16string_view run, bool broken) {
  GluedTable::Row row;
  const RowShape shape = summed_row(3);
  row.width = 3;
  row.sums = shape.sums;
  row.splits = split_run(run, cut_run(run, {0, static_cast<Pos>(run.size())}), shape, broken);
  return row;
}

/// Rows of three cells; each column of the last row is the sum of the rows above.
Settled settle(const std::vector<std::u16string_view>& runs, bool broken) {
  GluedTable table;
  for (const std::u16string_view run : runs) table.rows.push_back(row_of(run, broken));
  for (std::uint16_t place = 0; place < 3; ++place) {
    TableSum& sum = table.sums.emplace_back();
    for (std::uint32_t r = 0; r < runs.size(); ++r)
      sum.terms.push_back({r, place, static_cast<std::int8_t>(r + 1 == runs.size() ? 1 : -1)});
  }
  return settle_table(table);
}

}  // namespace

TEST_CASE("a run is cut where its row's sum holds") {
  CHECK(cut(u"230000023", summed_row(7)) == std::vector<Figures>{{23, 0, 0, 0, 0, 0, 23}});
  CHECK(cut(u"0000000", summed_row(7)) == std::vector<Figures>{{0, 0, 0, 0, 0, 0, 0}});
  CHECK(cut(u"11000011", summed_row(7)).empty());
  CHECK(cut(u"110000011", summed_row(7)) ==
        std::vector<Figures>{{1, 10, 0, 0, 0, 0, 11}, {11, 0, 0, 0, 0, 0, 11}});
  CHECK(cut(u"000000", summed_row(7)).empty());
}

TEST_CASE("no figure goes over a space, a unit or a broken group of thousands") {
  CHECK(cut(u"1 1 2", summed_row(3)) == std::vector<Figures>{{1, 1, 2}});
  CHECK(cut(u"110 11", summed_row(3)) == std::vector<Figures>{{1, 10, 11}, {11, 0, 11}});
  CHECK(cut(u"1件1件2件", summed_row(3)) == std::vector<Figures>{{1, 1, 2}});
  CHECK(cut(u"1,23401,234", summed_row(3)) == std::vector<Figures>{{1234, 0, 1234}});
  CHECK(cut(u"1,2301", summed_row(2), true).size() == 1);  // 1,230 and 1
}

TEST_CASE("one figure of a run may be torn by a lone space") {
  CHECK(cut(u"1 2012", summed_row(3)) == std::vector<Figures>{{12, 0, 12}});
  CHECK(cut(u"1 1011", summed_row(3)) == std::vector<Figures>{{1, 10, 11}, {11, 0, 11}});
  CHECK(cut(u"1 20 12", summed_row(3)).empty());    // as many pieces as cells: each is one
  CHECK(cut(u"1 20001 2", summed_row(5)).empty());  // two are torn
  CHECK(cut(u"1  2012", summed_row(3)).empty());
  CHECK(cut(u"1件 2012", summed_row(3)).empty());
  const auto torn = split_run(u"1 2012", cut_run(u"1 2012", {0, 6}), summed_row(3), false);
  REQUIRE(torn.size() == 1);
  CHECK(torn.at(0)[0].span == Span{0, 3});
  CHECK(torn.at(0)[1].span == Span{3, 4});
}

TEST_CASE("a sign begins a cell, and only where the column has signs") {
  RowShape shape;
  shape.signs = {false, true};
  CHECK(cut(u"12-3", shape, true) == std::vector<Figures>{{12, -3}});
  shape.signs = {true, false};
  CHECK(cut(u"12-3", shape, true).empty());
}

TEST_CASE("a run too long to search is not searched to the end, and says so") {
  const std::u16string run(400, u'1');
  const FigureRun figures = cut_run(run, {0, 400});
  CHECK_FALSE(split_run(run, figures, summed_row(60), true).complete());
  CHECK(holds_with_blanks(run, figures, summed_row(60)));
}

TEST_CASE("blank cells are another reading when the sum allows them") {
  const auto blank = [](std::u16string_view run) {
    return holds_with_blanks(run, cut_run(run, {0, static_cast<Pos>(run.size())}), summed_row(3));
  };
  CHECK(blank(u"112"));        // 1, 1 and a blank total, 11 and a blank …
  CHECK_FALSE(blank(u"000"));  // zeros stand alone
}

TEST_CASE("the columns settle what a row leaves open") {
  const Settled settled = settle({u"110 11", u"000", u"110 11"}, false);
  REQUIRE(settled.how == Settlement::consistent);
  CHECK_FALSE(settled.rows[0][0].certain);  // both rows 1 10 11, or both 11 0 11
  CHECK(settled.rows[0][0].values == Figures{1, 11});
  CHECK(settled.rows[0][2].certain);
  const Settled other = settle({u"110 11", u"1 0 1", u"12 0 12"}, false);
  REQUIRE(other.how == Settlement::consistent);
  CHECK(other.rows[0][0].values == Figures{11});
  CHECK(other.rows[0][0].certain);
}

TEST_CASE("with one figure printed wrong the rest is read, with two nothing is") {
  const std::vector<std::u16string_view> one = {u"110 11", u"1 0 1", u"13 0 12"};
  CHECK(settle(one, false).how == Settlement::contradictory);
  const Settled settled = settle(one, true);
  REQUIRE(settled.how == Settlement::one_wrong);
  CHECK(settled.rows[2][0].values == Figures{13});
  CHECK(settle({u"1 1 3", u"2 2 5", u"9 9 19"}, true).how == Settlement::contradictory);
}

TEST_CASE("the figures of a label end before the numbering of the next") {
  const std::string bytes =
      "三、收到和处理政府信息公开申请情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他"
      "一、本年新收政府信息公开申请数量2000002二、上年结转政府信息公开申请数量0000000（三）不予公开1.属于国家"
      "秘密00000002.其他法律行政法规禁止公开20000023.危及“三安全一稳定”0000000";
  Text text;
  REQUIRE(decode(bytes, std::nullopt, {}, text) == SourceError::none);
  Report report;
  match_report(text, TemplateSet::builtin(), report);
  REQUIRE(report.form != nullptr);
  const auto at = [&](std::string_view id) { return report.cells[report.form->find_cell(id)]; };
  CHECK(at("requests.denied_state_secret.total").status == CellStatus::ok);
  CHECK(at("requests.denied_state_secret.total").value == Decimal{0, 0});
  CHECK(at("requests.denied_safety.total").value == Decimal{0, 0});
  // Rows are missing, so no column can rule out a blank cell in this one.
  CHECK(at("requests.denied_law.natural_person").status == CellStatus::ok);
}
