// The whole text of what check and extract print as json and ndjson.
#include "catch.hpp"
#include "fixture.hpp"

using namespace gxreport;
using gxreport::test::Made;
using gxreport::test::render;

namespace {

const std::string kSummaryEnd =
    R"(,"tool":"gxreport","version":")" + std::string(version()) + R"(","schema":"1.2"})";
const std::string kNoTail =
    R"("encoding":null,"evidence":[],"document_number":null,"published":null,"period":null})";
const std::string kUtf8Tail =
    R"("encoding":"utf-8","evidence":[],"document_number":null,"published":null,"period":null})";

RenderOptions options_for(Task task, Lang lang = Lang::zh) {
  RenderOptions options;
  options.task = task;
  options.lang = lang;
  return options;
}

}  // namespace

TEST_CASE("check ndjson: a finding in full") {
  Made made("行\t12\n");
  Diagnostic& d = made.find_fault("12");
  d.cells = {0, 2};
  d.relation = RelationFinding{"t.r.a", "=", "t.r.c", *Decimal::parse("12"), *Decimal::parse("11.50")};
  made.document.result.assessed = {1, 2, 3, 4};
  CHECK(
      render("ndjson", options_for(Task::check), {made.item()}) ==
      R"({"file":"a.txt","template":"tiny","year":null,"organization":null,"status":"fail","diagnostics":[)"
      R"({"rule":"GX999","name":"figure-odd","severity":"error","message":"奇怪的数字","cells":["t.r.a","t.r.c"],)"
      R"("span":{"line":1,"column":3,"start":4,"end":6},)"
      R"("relation":{"left":"t.r.a","op":"=","right":"t.r.c","left_value":12,"right_value":11.50},)"
      R"("basis":"测试依据","fingerprint":"0000000000abcdef","fix":"改正它。"}],)"
      R"("assessed":{"held":1,"held_blank":2,"failed":3,"not_assessed":4},)" +
          kUtf8Tail + "\n" +
          R"({"summary":{"files":1,"passed":0,"failed":1,"errors":0,"diagnostics":{"error":1,"warning":0,"note":0})" +
          kSummaryEnd + "}\n");
}

TEST_CASE("check json: one document with the same objects") {
  const Made made("x");
  const std::string document =
      R"({"file":"a.txt","template":"tiny","year":null,"organization":null,"status":"pass","diagnostics":[],)"
      R"("assessed":{"held":0,"held_blank":0,"failed":0,"not_assessed":0},)" +
      kUtf8Tail;
  std::string other = document;
  other.replace(other.find("a.txt"), 5, "b.txt");
  CHECK(render("json", options_for(Task::check), {made.item(), made.item("b.txt")}) ==
        R"({"schema":"1.2","tool":"gxreport","version":")" + std::string(version()) + "\",\"files\":[\n" +
            document + ",\n" + other + "\n],\n\"summary\":" +
            R"({"files":2,"passed":2,"failed":0,"errors":0,"diagnostics":{"error":0,"warning":0,"note":0})" +
            kSummaryEnd + "}\n");
}

TEST_CASE("an input that could not be read is an object too") {
  const Item item{"报\xff.txt", "没有这个文件", nullptr};
  const std::string check = render("ndjson", options_for(Task::check), {item});
  CHECK(
      check.substr(0, check.find('\n')) ==
      R"({"file":"报\\xFF.txt","template":null,"year":null,"organization":null,"status":"error","diagnostics":[],)"
      R"("assessed":{"held":0,"held_blank":0,"failed":0,"not_assessed":0},"error":"没有这个文件",)" +
          kNoTail);
  const std::string extract = render("ndjson", options_for(Task::extract), {item});
  CHECK(extract.substr(0, extract.find('\n')) ==
        R"({"file":"报\\xFF.txt","template":null,"year":null,"organization":null,"cells":[],"sections":[],)"
        R"("error":"没有这个文件",)" +
            kNoTail);
}

TEST_CASE("extract ndjson: each status of a cell, units, places on disk") {
  Made made("\xEF\xBB\xBF一、总体\n行\t1,234.50万元\t—\t9 9\n");
  Cell& ok = made.cell(0);
  ok = {CellStatus::ok, *Decimal::parse("1234.50"), made.find("1,234.50万元"), made.find("万元"), {}};
  made.cell(1) = {CellStatus::empty, {}, made.find("—"), {}, {}};
  made.cell(2) = {
      CellStatus::ambiguous, {}, made.find("9 9"), {}, {*Decimal::parse("99"), *Decimal::parse("9")}};
  made.document.report.sections = {{0, made.find("一、总体"), {}}};
  const std::string out = render("ndjson", options_for(Task::extract), {made.item()});
  CHECK(
      out ==
      R"({"file":"a.txt","template":"tiny","year":null,"organization":null,"cells":[)"
      R"({"id":"t.r.a","value":1234.50,"raw":"1,234.50万元","status":"ok","unit":"万元",)"
      R"("span":{"line":2,"column":3,"start":20,"end":34}},)"
      R"({"id":"t.r.b","value":null,"raw":"—","status":"empty","span":{"line":2,"column":14,"start":35,"end":38}},)"
      R"({"id":"t.r.c","value":null,"raw":"9 9","status":"ambiguous","span":{"line":2,"column":16,"start":39,"end":42},)"
      R"("candidates":[99,9]}],)"
      R"("sections":[{"id":"overview","title":"一、总体","span":{"line":1,"column":1,"start":3,"end":15}}],)" +
          kUtf8Tail + "\n" +
          R"({"summary":{"files":1,"passed":1,"failed":0,"errors":0,"diagnostics":{"error":0,"warning":0,"note":0})" +
          kSummaryEnd + "}\n");
}

TEST_CASE("a cell in which nothing is printed has an empty raw behind its label") {
  Made made("行\n");
  made.cell(0) = {CellStatus::empty, {}, made.find("行"), {}, {}};
  const std::string out = render("ndjson", options_for(Task::extract), {made.item()});
  CHECK(out.find(R"("raw":"","status":"empty","span":{"line":1,"column":2,"start":3,"end":3})") !=
        std::string::npos);
  CHECK(out.find(R"({"id":"t.r.b","value":null,"raw":"","status":"missing","span":null})") !=
        std::string::npos);
}

TEST_CASE("a cell that a sentence settles says which one") {
  Made made("全年3件。行33\n");
  made.cell(0) = {CellStatus::ok, *Decimal::parse("3"), made.find("33"), {}, {}, made.find("全年3件")};
  const std::string out = render("ndjson", options_for(Task::extract), {made.item()});
  CHECK(out.find(R"("raw":"33","status":"ok","span":{"line":1,"column":7,"start":16,"end":18},)"
                 R"("settled_by":{"quote":"全年3件","span":{"line":1,"column":1,"start":0,"end":10}}})") !=
        std::string::npos);
}

TEST_CASE("what was found out about the report") {
  Made made("x");
  Report& report = made.document.report;
  report.evidence = {"一、行"};
  report.identity.organization = "青石县水务局";
  report.identity.year = 2020;
  report.identity.document_number = "青水〔2021〕3号";
  report.identity.published = Date{2021, 1, 7};
  report.identity.period_from = Date{2020, 1, 1};
  const std::string out = render("ndjson", options_for(Task::extract), {made.item()});
  CHECK(out.find(R"("year":2020,"organization":"青石县水务局")") != std::string::npos);
  CHECK(out.find(R"("evidence":["一、行"],"document_number":"青水〔2021〕3号","published":"2021-01-07",)"
                 R"("period":{"from":"2020-01-01","to":null}})") != std::string::npos);
}

TEST_CASE("a finding about the whole document has no place") {
  Made made("x");
  made.find_fault("x").span = {};
  CHECK(render("ndjson", options_for(Task::check), {made.item()}).find(R"("span":null)") !=
        std::string::npos);
}

TEST_CASE("the basis is in the language asked for") {
  Made made("x");
  made.find_fault("x");
  CHECK(render("ndjson", options_for(Task::check, Lang::en), {made.item()})
            .find(R"("basis":"the tests' basis")") != std::string::npos);
}
