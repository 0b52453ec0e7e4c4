#include "catch.hpp"
#include "fixture.hpp"
#include "report/dump_cells.hpp"
#include "report/dump_report.hpp"

using namespace gxreport;
using gxreport::test::Made;

TEST_CASE("dump report: one line a fact") {
  Made made("青石县水务局2020\n一、总体\n行\t12件\t?\n");
  Report& report = made.document.report;
  report.evidence = {"一、行"};
  report.identity.organization = "青石县水务局";
  report.identity.organization_span = made.find("青石县水务局");
  report.identity.year = 2020;
  report.identity.year_span = made.find("2020");
  report.identity.published = Date{2021, 1, 0};
  report.sections = {{0, made.find("一、总体"), {}}};
  made.cell(0) = {CellStatus::ok, *Decimal::parse("12"), made.find("12件"), made.find("件"), {}};
  made.cell(1) = {CellStatus::invalid, {}, made.find("?"), {}, {}};
  Observation observation;
  observation.kind = Observation::Kind::row_label_deviates;
  observation.span = made.find("行");
  observation.cells = {0};
  observation.expected = "一、行";
  report.observations = {observation};
  std::string out;
  dump_report(made.document.text, report, out);
  CHECK(out ==
        "form tiny\n"
        "evidence \"一、行\"\n"
        "organization \"青石县水务局\" 1:1 \"青石县水务局\"\n"
        "year \"2020\" 1:7 \"2020\"\n"
        "published \"2021-01\"\n"
        "section overview 2:1 \"一、总体\"\n"
        "cell t.r.a ok 12 3:3 \"12件\" unit \"件\"\n"
        "cell t.r.b invalid 3:7 \"?\"\n"
        "cell t.r.c missing\n"
        "observed row_label_deviates t.r.a 3:1 \"行\" expected \"一、行\"\n");
}

TEST_CASE("dump report: no form") {
  const Made made("x");
  std::string out;
  dump_report(made.document.text, Report{}, out);
  CHECK(out == "form none\n");
}

TEST_CASE("dump cells: one line a cell, unsafe characters shown") {
  const Made made("规章\t12\n\na\u202Ex\n");
  std::string out;
  dump_cells(made.document.text, out);
  CHECK(out.find("1:1 ") == 0);
  CHECK(out.find("text \"规章\"\n") != std::string::npos);
  CHECK(out.find("1:4 tab figure \"12\"\n") != std::string::npos);
  CHECK(out.find("a<U+202E>x") != std::string::npos);
}
