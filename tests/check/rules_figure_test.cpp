// GX209 to GX212: what a figure may be.
#include <string>

#include "catch.hpp"
#include "check/sample.hpp"

using namespace gxreport;
using gxreport::test::of_rule;
using gxreport::test::only;
using gxreport::test::Sample;

TEST_CASE("GX209 on a form that prints no unit accepts any unit of money") {
  for (const char* unit : {"元", "万元", "亿元"}) {
    Sample sample;
    sample.figure("disclosure.procurement.amount", "18.5", unit);
    CHECK(sample.codes().empty());
  }
  Sample bare;
  bare.figure("disclosure.procurement.amount", "18.5");
  CHECK(only(bare.check(), "GX209").message.find("没有单位") != std::string::npos);
  Sample pieces;
  pieces.figure("disclosure.procurement.amount", "18.5", "件");
  CHECK(only(pieces.check(), "GX209").message.find("不是金额的单位") != std::string::npos);
  Sample blank;
  blank.status("disclosure.procurement.amount", CellStatus::empty, "/");
  CHECK(of_rule(blank.check(), "GX209").empty());
}

TEST_CASE("GX209 accepts a unit that is stated within 120 characters before the figure") {
  const auto finds = [](std::size_t between) {
    Sample sample;
    sample.print("单位" + std::string(between, 'x'));  // and a line end
    sample.figure("disclosure.procurement.amount", "18.5");
    return of_rule(sample.check(), "GX209").size();
  };
  CHECK(finds(117) == 0);
  CHECK(finds(118) == 1);
}

TEST_CASE("GX209 on a form that prints a unit wants that one") {
  Sample sample("2021-30");
  CHECK(sample.codes().empty());
  sample.figure("disclosure.fees.amount", "18", "元");
  CHECK(only(sample.check(), "GX209").message.find("格式为“万元”") != std::string::npos);
  sample.figure("disclosure.fees.amount", "18");
  CHECK(of_rule(sample.check(), "GX209").size() == 1);
}

TEST_CASE("GX209: 万 is torn from 元 only by what stands between them") {
  const auto finds = [](const char* unit) {
    Sample sample("2021-30");
    sample.figure("disclosure.fees.amount", "18", unit);
    Cell& cell = sample.report.cells[sample.cell("disclosure.fees.amount")];
    cell.unit.begin = cell.unit.end - 1;
    return of_rule(sample.check(), "GX209").size();
  };
  CHECK(finds("万元") == 1);
  CHECK(finds("万\n元") == 0);
}

TEST_CASE("GX210 and GX211 look at counts, amounts and changes as each may be") {
  Sample sample;
  sample.figure("disclosure.penalty.previous_items", "3").figure("disclosure.penalty.change", "-2");
  CHECK(sample.codes().empty());
  sample.figure("disclosure.procurement.projects", "-6")
      .figure("disclosure.procurement.amount", "-18.5", "元");
  CHECK(of_rule(sample.check(), "GX210").size() == 2);
  Sample decimals;
  decimals.figure("disclosure.procurement.projects", "6.0")
      .figure("disclosure.procurement.amount", "18.5", "元");
  CHECK(decimals.codes().empty());
  decimals.figure("disclosure.penalty.change", "2.5").figure("disclosure.penalty.decisions", "0.1");
  CHECK(of_rule(decimals.check(), "GX211").size() == 2);
}

TEST_CASE("GX212 needs an increase of ten times the list and of four digits") {
  const auto fires = [](const char* list, const char* change) {
    Sample sample;
    sample.figure("disclosure.fees.previous_items", list).figure("disclosure.fees.change", change);
    return of_rule(sample.check(), "GX212").size() == 1;
  };
  CHECK(fires("49", "19292"));
  CHECK(fires("100", "1000"));
  CHECK(fires("1", "1000"));
  CHECK_FALSE(fires("101", "1000"));
  CHECK_FALSE(fires("1", "999"));
  CHECK_FALSE(fires("2471", "1882"));
  CHECK_FALSE(fires("0", "19292"));    // a new list has no proportion
  CHECK_FALSE(fires("49", "-19292"));  // GX501
}
