// The built-in forms and the errors that a form of one's own can have.
#include "gxreport/template.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"

using namespace gxreport;

namespace {

const Template& form(std::string_view id) {
  const Template* found = TemplateSet::builtin().find(id);
  REQUIRE(found != nullptr);
  return *found;
}

std::size_t relations_of(const Template& t, std::string_view rule) {
  return static_cast<std::size_t>(std::ranges::count_if(
      t.relations, [&](const RelationSpec& r) { return r.rule == rule && r.hinge == kNoCell; }));
}

/// Relations on what not every report prints.
std::size_t optional_relations(const Template& t, std::string_view rule) {
  return static_cast<std::size_t>(std::ranges::count_if(
      t.relations, [&](const RelationSpec& r) { return r.rule == rule && r.hinge != kNoCell; }));
}

std::size_t required_cells(const Template& t) {
  return static_cast<std::size_t>(std::ranges::count(t.cells, false, &CellSpec::optional));
}

std::string error_of(std::string_view json) {
  std::string error;
  CHECK(parse_template(json, error) == nullptr);
  return error;
}

constexpr std::string_view kSmall =
    R"({"id":"small","name":{"zh":"小","en":"small"},"document":"","markers":[],
  "parts":[{"id":"p","title":"部分"}],
  "tables":[{"id":"t","part":"p","name":{"zh":"表","en":"table"},"blocks":[{"id":"b",
    "columns":[{"id":"a","label":"甲"},{"id":"b","label":"乙"}],"rows":[{"id":"r","label":"行"}]}]}],
  "relations":[{"rule":"GX303","table":"t","per":"row","left":["a"],"op":"=","right":["b"]}]})";

std::string with(std::string_view from, std::string_view to) {
  std::string json(kSmall);
  const std::size_t at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the forms have the cells and relations of the official tables") {
  const Template& first = form("2019-60");
  CHECK(required_cells(first) == 6 + 6 + 6 + 2 + 2 + 23 * 7 + 15);
  CHECK(relations_of(first, "GX301") == 7);
  CHECK(relations_of(first, "GX302") == 7);
  CHECK(relations_of(first, "GX303") == 23);
  CHECK(relations_of(first, "GX401") == 3);
  CHECK(relations_of(first, "GX501") == 5);
  const Template& second = form("2021-30");
  CHECK(required_cells(second) == 6 + 1 + 2 + 1 + 25 * 7 + 15);
  CHECK(relations_of(second, "GX303") == 25);
  CHECK(relations_of(second, "GX502") == 2);
}

TEST_CASE("小计 and the subtotals of groups have cells and relations of their own") {
  const Template& first = form("2019-60");
  CHECK(first.cells.size() - required_cells(first) == 23 + 3 * 8);
  CHECK(optional_relations(first, "GX301") == 1);
  CHECK(optional_relations(first, "GX302") == 1 + 3 * 8);
  CHECK(optional_relations(first, "GX303") == 2 * 23 + 3 * 3);
  const Template& second = form("2021-30");
  CHECK(second.cells.size() - required_cells(second) == 25 + 4 * 8);
  CHECK(optional_relations(second, "GX302") == 1 + 4 * 8);
  CHECK(optional_relations(second, "GX303") == 2 * 25 + 3 * 4);
  CHECK(second.row_of(second.find_cell("requests.other_subtotal.total")).label.text == "其他处理");
}

TEST_CASE("no total counts a subtotal among its parts") {
  for (const std::string_view id : {"2019-60", "2021-30"}) {
    const Template& t = form(id);
    for (const RelationSpec& relation : t.relations) {
      if (relation.rule != "GX302") continue;
      for (const Term& term : relation.right) CHECK(t.row_of(term.cell).subtotal_of < 0);
    }
  }
}

TEST_CASE("every cell id is found at its own index") {
  for (const auto& t : TemplateSet::builtin().all()) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < t->cells.size(); ++i) {
      CHECK(t->find_cell(t->cells[i].id) == i);
      ids.insert(t->cells[i].id);
    }
    CHECK(ids.size() == t->cells.size());
  }
}

TEST_CASE("the form due follows the year of the report") {
  const TemplateSet& forms = TemplateSet::builtin();
  CHECK(forms.due(2018)->id == "legacy-stats");
  CHECK(forms.due(2019)->id == "2019-60");
  CHECK(forms.due(2020)->id == "2019-60");
  CHECK(forms.due(2021)->id == "2021-30");
  CHECK(forms.due(2040)->id == "2021-30");
}

TEST_CASE("row totals speak of the row's own cells") {
  const Template& t = form("2019-60");
  const auto relation = std::ranges::find_if(
      t.relations, [](const RelationSpec& r) { return r.rule == "GX303" && r.subject.en == "granted"; });
  REQUIRE(relation != t.relations.end());
  REQUIRE(relation->left.size() == 1);
  CHECK(t.cells[relation->left[0].cell].id == "requests.granted.total");
  CHECK(relation->right.size() == 6);
  for (const Term& term : relation->right) CHECK(t.row_of(term.cell).id == "granted");
}

TEST_CASE("a form of one's own is read, and its errors name their place") {
  std::string error;
  REQUIRE(parse_template(kSmall, error) != nullptr);
  CHECK(error_of("[]") == "/: must be an object");
  CHECK(error_of("{}") == "/: member \"id\" is missing");
  CHECK(error_of(with("\"part\":\"p\"", "\"part\":\"q\"")) == "/tables/0/part: there is no \"q\"");
  CHECK(error_of(with("\"right\":[\"b\"]", "\"right\":[\"c\"]")) ==
        "/relations/0: there is no cell \"t.r.c\"");
  CHECK(error_of(with("\"op\":\"=\"", "\"op\":\"!\"")) == "/relations/0/op: must be =, >= or <=");
  CHECK(error_of(with("{\"id\":\"b\",\"label\":\"乙\"}", "{\"id\":\"a\",\"label\":\"乙\"}")) ==
        "/tables/0/blocks/0/columns/1: id \"a\" stands twice");
  CHECK(error_of(with("\"label\":\"行\"", "\"label\":7")).starts_with("/tables/0/blocks/0/rows/0/label: "));
  CHECK_FALSE(error_of("{").empty());
}

TEST_CASE("the form in force says what is asked of the text of its parts, and who publishes by when") {
  const Template& second = form("2021-30");
  const auto part = [](const Template& of, std::string_view id) {
    return *std::ranges::find(of.parts, id, &PartSpec::id);
  };
  CHECK(part(second, "overview").longest == 1000);
  CHECK(std::ranges::count(part(second, "issues").says_nothing, u"无") == 1);
  CHECK(std::ranges::count(part(second, "other").speaks_of, u"处理费") == 1);
  CHECK(part(form("2019-60"), "overview").longest == 0);
  REQUIRE(second.publishers.size() == 5);
  CHECK(second.publishers.front().month == 1);
  CHECK(second.publishers.front().day == 31);
  CHECK(form("2019-60").publishers.size() == second.publishers.size());
  CHECK(form("legacy-stats").publishers.empty());
}
