// How a form says that sentences may stand for a table.
#include <string>

#include "catch.hpp"
#include "schema/template_json.hpp"

using namespace gxreport;

namespace {

/// A form whose one table of layout `layout` has `told`.
std::string form_with(const std::string& layout, const std::string& told) {
  return R"({"id":"small","name":{"zh":"小","en":"small"},"document":"","markers":["行甲"],"years":{"from":2020},
    "parts":[{"id":"p","title":"部分"}],
    "tables":[{"id":"t","part":"p","name":{"zh":"表","en":"table"},"told":)" +
         told + R"(,"blocks":[{"id":"b","layout":")" + layout + R"(",
      "columns":[{"id":"a","label":"甲"},{"id":"sum","label":"合计"}],"rows":[{"id":"r","label":"行"}]}]}],
    "relations":[]})";
}

std::string error_of(const std::string& json) {
  std::string error;
  CHECK(parse_template(json, error) == nullptr);
  return error;
}

}  // namespace

TEST_CASE("a flat table says how sentences tell it") {
  std::string error;
  const auto form =
      parse_template(form_with("flat", R"({"total":"sum","units":["件"],"idle":["本 年","YYYY年"]})"), error);
  REQUIRE(form != nullptr);
  const ToldSpec told = form->tables.front().told.value();
  CHECK(told.total == 1);
  CHECK(told.units == std::vector<std::u16string>{u"件"});
  CHECK(told.idle == std::vector<std::u16string>{u"本年", u"YYYY年"});
  for (const char* id : {"2019-60", "2021-30"})
    CHECK(TemplateSet::builtin().find(id)->tables.back().told.has_value());
}

TEST_CASE("what is wrong with the telling of a table is said with its place") {
  const std::string whole = R"({"total":"sum","units":["件"],"idle":[]})";
  CHECK(error_of(form_with("rows", whole)) == "/tables/0/told: told needs a flat block");
  CHECK(error_of(form_with("flat", R"({"total":"b","units":["件"],"idle":[]})")) ==
        R"(/tables/0/told/total: there is no "b")");
  CHECK(error_of(form_with("flat", R"({"total":"sum","units":["件"]})")) ==
        R"(/tables/0/told: member "idle" is missing)");
  CHECK(error_of(form_with("flat", R"({"total":"sum","units":[],"idle":[]})"))
            .starts_with("/tables/0/told/units: "));
  CHECK(error_of(form_with("flat", R"({"total":"sum","units":["……"],"idle":[]})"))
            .starts_with("/tables/0/told/units/0: "));
  CHECK(error_of(form_with("flat", R"({"total":"sum","units":["件"],"idle":[],"x":1})")) ==
        R"(/tables/0/told: there is no member "x")");
}
