// What is wrong with the outline of a form is said with its place.
#include <algorithm>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "schema/template_json.hpp"

using namespace gxreport;

namespace {

constexpr std::string_view kSmall =
    R"({"id":"small","name":{"zh":"小","en":"small"},"document":"","markers":[],
  "parts":[{"id":"p","title":"部分"}],
  "tables":[{"id":"t","part":"p","name":{"zh":"表","en":"table"},"blocks":[{"id":"b",
    "columns":[{"id":"a","label":"甲"}],"rows":[{"id":"r","label":"行"}]}]}],"relations":[],
  "outline":{"id":"stats","name":{"zh":"统计","en":"statistics"},
    "header":{"indicator":["指标"],"value":["数值"]},"not_rows":["填报人"],
    "indicators":[{"id":"all","wordings":["总件数"]},{"id":"one","wordings":["甲件数"],"under":["all"]},
      {"id":"two","wordings":["乙件数"],"amount":true}],
    "splits":[{"rule":"GX801","kind":"sum","total":"all","parts":["one"],"optional":["two"]}],
    "part_rule":"GX802","total_rule":"GX502"}})";

std::string with(std::string_view from, std::string_view to) {
  std::string json(kSmall);
  const std::size_t at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

std::unique_ptr<const Template> parse(std::string_view json, Bilingual& error) {
  const auto is_rule = [](std::string_view code) {
    return code == "GX801" || code == "GX802" || code == "GX502";
  };
  return schema::parse_form(json, is_rule, error);
}

struct Broken {
  std::string_view from;
  std::string_view to;
  std::string_view error;
};

constexpr Broken kBroken[] = {
    {R"("id":"stats",)", R"("id":"stats","x":1,)", R"(/outline: there is no member "x")"},
    {R"("id":"stats",)", "", R"(/outline: member "id" is missing)"},
    {R"("id":"stats")", R"("id":"t")", R"(/outline/id: id "t" stands twice)"},
    {R"("value":["数值"])", R"("valve":["数值"])", R"(/outline/header: there is no member "valve")"},
    {R"(,"value":["数值"])", "", R"(/outline/header: member "value" is missing)"},
    {R"("value":["数值"])", R"("value":["指 标"])", R"(/outline/header/value/0: "指 标" stands twice)"},
    {R"("value":["数值"])", R"("value":["——"])",
     "/outline/header/value/0: holds no letter, digit or Han character"},
    {R"("not_rows":["填报人"])", R"("not_rows":["：",""])",
     "/outline/not_rows/0: holds no letter, digit or Han character"},
    {R"("not_rows":["填报人"],)", "", R"(/outline: member "not_rows" is missing)"},
    {R"("wordings":["总件数"])", R"("wordings":[])",
     "/outline/indicators/0/wordings: must have 1 to 64 items"},
    {R"("wordings":["甲件数"])", R"("wordings":["其中：总件数"])",
     R"(/outline/indicators/1/wordings/0: "其中：总件数" names two indicators)"},
    {R"("wordings":["甲件数"])", R"("wordings":["其中"])",
     R"(/outline/indicators/1/wordings/0: "其中" holds no letter to compare)"},
    {R"("id":"one")", R"("id":"all")", R"(/outline/indicators/1: id "all" stands twice)"},
    {R"("id":"one")", R"("id":"One")",
     "/outline/indicators/1/id: must be at most 64 lower-case letters, digits and _, a letter first"},
    {R"("under":["all"])", R"("under":["none"])",
     R"(/outline/indicators/1/under/0: there is no indicator "none")"},
    {R"("amount":true)", R"("amount":1)", "/outline/indicators/2/amount: must be true or false"},
    {R"("rule":"GX801")", R"("rule":"GX205")", "/outline/splits/0/rule: GX205 is no rule about relations"},
    {R"("kind":"sum")", R"("kind":"product")", "/outline/splits/0/kind: must be sum or between"},
    {R"("total":"all")", R"("total":"none")", R"(/outline/splits/0/total: there is no indicator "none")"},
    {R"("parts":["one"])", R"("parts":[])", "/outline/splits/0/parts: must have 1 to 64 items"},
    {R"("parts":["one"])", R"("parts":["one","one"])", R"(/outline/splits/0/parts/1: "one" stands twice)"},
    {R"("parts":["one"])", R"("parts":["all"])", R"(/outline/splits/0/parts/0: "all" stands twice)"},
    {R"("optional":["two"])", R"("optional":["one"])", R"(/outline/splits/0/optional/0: "one" stands twice)"},
    {R"("part_rule":"GX802")", R"("part_rule":"802")",
     "/outline/part_rule: must be the code of a rule, such as GX303"},
    {R"(,"total_rule":"GX502")", "", R"(/outline: member "total_rule" is missing)"},
};

}  // namespace

TEST_CASE("an outline is read as it stands") {
  Bilingual error;
  const auto form = parse(kSmall, error);
  REQUIRE(form != nullptr);
  REQUIRE(form->outline);
  CHECK(form->outline->find(u"甲件") == 1);
  CHECK(form->outline->indicators[1].under == std::vector<int>{0, 0});
  CHECK(form->outline->indicators[2].amount);
}

TEST_CASE("every error in an outline is told with its place") {
  for (const Broken& broken : kBroken) {
    Bilingual error;
    CHECK(parse(with(broken.from, broken.to), error) == nullptr);
    CHECK(error.en == broken.error);
    CHECK_FALSE(error.zh.empty());
  }
}
