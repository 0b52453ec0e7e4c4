// The findings of check as csv.
#include "catch.hpp"
#include "fixture.hpp"

using namespace gxreport;
using gxreport::test::Made;
using gxreport::test::render;

namespace {

const std::string kHead =
    "file,organization,year,template,status,rule,name,severity,line,column,message,fix,basis,cells,"
    "relation,left value,right value,fingerprint,cause\r\n";

}  // namespace

TEST_CASE("csv of findings: one line each, the whole output") {
  Made made("行\t12\n");
  made.document.report.identity.organization = "=青石县";
  made.document.report.identity.year = 2020;
  Diagnostic& d = made.find_fault("12");
  d.message = "=1+1,\"\x1b";
  d.cells = {0, 2};
  d.relation = RelationFinding{"t.r.a", "=", "t.r.c", *Decimal::parse("12"), *Decimal::parse("-1.50")};
  made.find_fault("行", Severity::note).span = {};
  const Made clean("x");
  CHECK(
      render("csv", {}, {made.item(), clean.item()}) ==
      kHead +
          "a.txt,'=青石县,2020,tiny,fail,GX999,figure-odd,error,1,3,\"'=1+1,\"\"<U+001B>\",改正它。,测试依据,"
          "t.r.a t.r.c,t.r.a = t.r.c,12,-1.50,0000000000abcdef,\r\n"
          "a.txt,'=青石县,2020,tiny,fail,GX999,figure-odd,note,,,奇怪的数字,改正它。,测试依据,,,,,"
          "0000000000abcdef,\r\n");
}

TEST_CASE("csv of findings: what was not checked has a line, with as many fields as any") {
  Made unread("x");
  unread.document.report.form = nullptr;
  CHECK(render("csv", {}, {{"gone.txt", "why", nullptr}, unread.item("b.txt")}) ==
        kHead + "gone.txt,,,,error,,,,,,why,,,,,,,,\r\n" +
            "b.txt,,,,error,,,,,,没有认出年度报告的格式,,,,,,,,\r\n");
}

TEST_CASE("csv: a byte order mark when it is asked for") {
  RenderOptions options;
  options.byte_order_mark = true;
  CHECK(render("csv", options, {}) == "\xEF\xBB\xBF" + kHead);
  options.task = Task::extract;
  CHECK(render("csv", options, {}).substr(0, 8) ==
        "\xEF\xBB\xBF"
        "file,");
}
