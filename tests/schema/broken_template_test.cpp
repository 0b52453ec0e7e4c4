// What is wrong with a form is said with its place, whatever it is, and nothing in a file can do harm.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "schema/template_json.hpp"

using namespace gxreport;

namespace {

constexpr std::string_view kSmall =
    R"({"id":"small","name":{"zh":"小","en":"small"},"document":"","markers":["行甲","甲乙"],"years":{"from":2020},
  "parts":[{"id":"p","title":"部分"}],
  "tables":[{"id":"t","part":"p","name":{"zh":"表","en":"table"},"noise":["角"],"blocks":[{"id":"b",
    "columns":[{"id":"a","label":"甲"},{"id":"b","label":"乙","kind":"count"}],
    "groups":[{"id":"g","label":"组"}],
    "rows":[{"id":"r","label":"行","group":"g"},{"id":"s","label":{"text":"列","cores":["列"]}}]}]}],
  "relations":[{"rule":"GX303","table":"t","per":"row","rows":["r"],"left":["a"],"op":"=","right":["b"]}]})";

std::string with(std::string_view from, std::string_view to) {
  std::string json(kSmall);
  const std::size_t at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

std::string error_of(std::string_view json) {
  Bilingual error;
  CHECK(schema::parse_form(
            json, [](std::string_view code) { return code == "GX303"; }, error) == nullptr);
  CHECK_FALSE(error.zh.empty());
  return error.en;
}

struct Broken {
  std::string_view from;
  std::string_view to;
  std::string_view error;
};

constexpr Broken kBroken[] = {
    // members: unknown, missing, twice, of another type
    {R"("id":"small")", R"("id":"small","extra":1)", R"(/: there is no member "extra")"},
    {R"("document":"",)", "", R"(/: member "document" is missing)"},
    {R"("markers":["行甲","甲乙"],)", "", R"(/: member "markers" is missing)"},
    {R"("parts":[{"id":"p","title":"部分"}],)", "", R"(/: member "parts" is missing)"},
    {R"("document":"")", R"("document":7)", "/document: must be a string"},
    {R"("document":"")", R"("document":"","document":"")", R"(/: member "document" stands twice)"},
    {R"("label":"甲")", R"("label":"甲","label":"乙")",
     R"(/tables/0/blocks/0/columns/0: member "label" stands twice)"},
    {R"("name":{"zh":"小","en":"small"})", R"("name":"小")", "/name: must be an object"},
    {R"("name":{"zh":"小","en":"small"})", R"("name":{"zh":"小"})", R"(/name: member "en" is missing)"},
    {R"({"id":"p","title":"部分"})", R"({"id":"p","title":"部分","x":0})",
     R"(/parts/0: there is no member "x")"},
    {R"("parts":[{"id":"p","title":"部分"}])", R"("parts":{})", "/parts: must be an array"},
    {R"("blocks":[{"id":"b",)", R"("blocks":[{"id":"b","rowz":[],)",
     R"(/tables/0/blocks/0: there is no member "rowz")"},
    {R"("kind":"count")", R"("optional":"yes")",
     "/tables/0/blocks/0/columns/1/optional: must be true or false"},
    {R"("title":"部分"})", R"("title":"部分","speaks_of":["——"]})",
     "/parts/0/speaks_of/0: holds no letter, digit or Han character"},
    {R"("title":"部分"})", R"("title":"部分","longest":0})",
     "/parts/0/longest: must be a whole number from 1 to 1000000"},
    {R"("document":"")", R"("document":"","publication":{"labels":[]})",
     R"(/publication: member "publishers" is missing)"},
    {R"("document":"")",
     R"("document":"","publication":{"labels":[],"publishers":[{"name":{"zh":"局","en":"bureau"},"month":13,"day":1}]})",
     "/publication/publishers/0/month: must be a whole number from 1 to 12"},
    // values
    {R"("id":"small")", R"("id":"Small")",
     "/id: must be at most 64 lower-case letters, digits and -, a letter first"},
    {R"("id":"small")", R"("id":"../small")",
     "/id: must be at most 64 lower-case letters, digits and -, a letter first"},
    {R"("id":"a")", R"("id":"1a")",
     "/tables/0/blocks/0/columns/0/id: must be at most 64 lower-case letters, digits and _, a letter first"},
    {R"("from":2020)", R"("from":"2020")", "/years/from: must be a whole number from 1900 to 9999"},
    {R"("from":2020)", R"("from":99999999999999999999)",
     "/years/from: must be a whole number from 1900 to 9999"},
    {R"("from":2020)", R"("from":2020,"to":2019)", "/years: from is later than to"},
    {R"("markers":["行甲",)", R"("markers":["行",)", "/markers/0: must have 2 to 200 characters"},
    {R"("kind":"count")", R"("kind":"counts")",
     "/tables/0/blocks/0/columns/1/kind: must be count, change or amount"},
    {R"("blocks":[{"id":"b",)", R"("blocks":[{"id":"b","layout":"round",)",
     "/tables/0/blocks/0/layout: must be rows or flat"},
    {R"("blocks":[{"id":"b",)", R"("blocks":[{"id":"b","header_levels":3,)",
     "/tables/0/blocks/0/header_levels: must be a whole number from 1 to 2"},
    {R"("label":"甲")", R"("label":"")", "/tables/0/blocks/0/columns/0/label: must have 1 to 200 characters"},
    {R"("label":"甲")", R"("label":"——")",
     "/tables/0/blocks/0/columns/0/label: holds no letter, digit or Han character"},
    {R"("label":"甲")", R"("label":["甲"])",
     "/tables/0/blocks/0/columns/0/label: must be a string or an object"},
    {R"("cores":["列"])", R"("cores":[""])",
     "/tables/0/blocks/0/rows/1/label/cores/0: must have 1 to 200 characters"},
    // names of what is not there, or is there already
    {R"("part":"p")", R"("part":"q")", R"(/tables/0/part: there is no "q")"},
    {R"("group":"g")", R"("group":"h")", R"(/tables/0/blocks/0/rows/0/group: there is no "h")"},
    {R"("label":"行","group":"g")", R"("subtotal_of":"h")",
     R"(/tables/0/blocks/0/rows/0/subtotal_of: there is no "h")"},
    {R"("label":"行","group":"g")", R"("label":"行","subtotal_of":"g")",
     "/tables/0/blocks/0/rows/0: has both label and subtotal_of"},
    {R"("label":"行","group":"g")", R"("group":"g")",
     R"(/tables/0/blocks/0/rows/0: member "label" is missing)"},
    {R"({"id":"s",)", R"({"id":"r",)", R"(/tables/0/blocks/0/rows/1: id "r" stands twice)"},
    {R"([{"id":"p","title":"部分"}])", R"([{"id":"p","title":"部分"},{"id":"p","title":"部分"}])",
     R"(/parts/1: id "p" stands twice)"},
    {R"("table":"t")", R"("table":"u")", R"(/relations/0/table: there is no table "u")"},
    {R"("rows":["r"])", R"("rows":["r","x"])", R"(/relations/0/rows/1: there is no "x")"},
    {R"("right":["b"])", R"("right":["c"])", R"(/relations/0: there is no cell "t.r.c")"},
    {R"("right":["b"])", R"("right":["b","-b"])", R"(/relations/0/right: "b" stands twice)"},
    {R"("left":["a"])", R"("left":[])", "/relations/0/left: must not be empty"},
    {R"("per":"row")", R"("per":"cell")", "/relations/0/per: must be row or column"},
    {R"("op":"=")", R"("op":"==")", "/relations/0/op: must be =, >= or <="},
    {R"("rule":"GX303")", R"("rule":"303")", "/relations/0/rule: must be the code of a rule, such as GX303"},
    {R"("rule":"GX303")", R"("rule":"GX999")", "/relations/0/rule: GX999 is no rule about relations"},
    // tables that could not be read
    {R"("blocks":[{"id":"b",)", R"("blocks":[{)", R"(/tables/0/blocks/0: member "id" is missing)"},
    {R"("columns":[{"id":"a","label":"甲"},{"id":"b","label":"乙","kind":"count"}])", R"("columns":[])",
     "/tables/0/blocks/0/columns: must have 1 to 32 items"},
    {R"("blocks":[{"id":"b",)", R"("blocks":[{"id":"z","layout":"flat","columns":[{"id":"a","label":"甲"}],
       "rows":[{"id":"y","label":"丙"}]},{"id":"b",)",
     "/tables/0: a flat block is the only one of its table"},
    {R"("kind":"count"}],)", R"("optional":true}],"layout":"flat",)",
     "/tables/0/blocks/0: a flat block has no optional rows or columns"},
    // no JSON
    {R"("id":"small")", R"("id":small)", "1:7: is no JSON from here on"},
    {R"("parts":[)", R"("parts":[,)", "2:12: is no JSON from here on"},
};

}  // namespace

TEST_CASE("the form that the broken ones are made of is whole") {
  Bilingual error;
  CHECK(schema::parse_form(kSmall, nullptr, error) != nullptr);
  CHECK(error.en.empty());
}

TEST_CASE("a broken form is refused with the place and what is wrong there") {
  for (const Broken& broken : kBroken) {
    INFO(broken.to);
    CHECK(error_of(with(broken.from, broken.to)) == broken.error);
  }
  CHECK(error_of("") == "1:1: is no JSON from here on");
  CHECK(error_of("[]") == "/: must be an object");
  CHECK(error_of("\"\xFF\"") == "1:2: is no JSON from here on");
}

TEST_CASE("a hostile form costs little") {
  CHECK(error_of(std::string(100'000, '[')) == "/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0: nests more than 16 deep");
  CHECK(error_of(std::string((1U << 20U) + 1, ' ')) == "/: is larger than 1048576 bytes");
  CHECK(error_of(with("\"甲\"", '"' + std::string(201, 'x') + '"')) ==
        "/tables/0/blocks/0/columns/0/label: must have 1 to 200 characters");
  std::string rows;
  for (int i = 0; i < 129; ++i) rows += R"({"id":"x)" + std::to_string(i) + R"(","label":"行"},)";
  CHECK(error_of(with(R"({"id":"r",)", rows + R"({"id":"r",)")) ==
        "/tables/0/blocks/0/rows: must have 1 to 128 items");
}

TEST_CASE("cells and terms are counted before they are made") {
  std::string columns;
  std::string rows;
  for (int i = 0; i < 30; ++i) columns += R"(,{"id":"c)" + std::to_string(i) + R"(","label":"甲"})";
  for (int i = 0; i < 60; ++i) rows += R"(,{"id":"x)" + std::to_string(i) + R"(","label":"行"})";
  std::string blocks;
  for (const char* id : {"b1", "b2"}) {
    blocks += std::string(R"({"id":")") + id + R"(","columns":[{"id":"a)" + id + R"(","label":"甲"})" +
              columns + R"(],"rows":[{"id":"r)" + id + R"(","label":"行"})" + rows + "]},";
  }
  CHECK(error_of(with(R"("blocks":[)", R"("blocks":[)" + blocks)) ==
        "/tables/0/blocks/1: cell \"t.x0.c0\" stands twice");
  std::string many(kSmall);
  const std::string block = blocks.substr(0, blocks.find(R"({"id":"b2")") - 1);
  for (int t = 0; t < 3; ++t) {
    const std::string table = R"({"id":"t)" + std::to_string(t) +
                              R"(","part":"p","name":{"zh":"","en":""},"blocks":[)" + block + "]},";
    const std::size_t at = many.find(R"("tables":[)") + 10;
    many.insert(at, table);
  }
  CHECK(error_of(many) == "/tables/2/blocks/0: the form has more than 4096 cells");
}
