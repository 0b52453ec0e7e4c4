// "across": what a form says of other reports, and how it is refused.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "gxreport/template.hpp"

using namespace gxreport;
using nlohmann::json;

namespace {

json form() { return json::parse(TemplateSet::builtin_source("2021-30")); }

std::string fault_of(const json& changed) {
  std::string error;
  const auto read = parse_template(changed.dump(), error);
  CHECK((read == nullptr) == !error.empty());
  return error;
}

}  // namespace

TEST_CASE("the built-in forms tie years, sum up children, and compare prose") {
  const Template& now = *TemplateSet::builtin().find("2021-30");
  const Template& before = *TemplateSet::builtin().find("2019-60");
  // A column each with the optional one; two rows.
  CHECK(now.across.years.size() == 8 + 2);
  CHECK(before.across.years.size() == 8 + 5);
  CHECK(now.across.years.back().later.size() == 3);
  CHECK(now.across.years.back().later[1].coefficient == -1);
  CHECK(now.across.sum_tables.size() == 3);
  REQUIRE(now.across.prose.size() == 2);
  CHECK(now.parts.at(now.across.prose[1]).id == "issues");
  for (const std::string& cell : now.across.drawn) CHECK(now.find_cell(cell) != kNoCell);
}

TEST_CASE("a form without it is a form") {
  json plain = form();
  plain.erase("across");
  CHECK(fault_of(plain).empty());
  plain["across"] = json::object();
  CHECK(fault_of(plain).empty());
}

TEST_CASE("what it names must be there") {
  const auto with = [](const char* pointer, const json& value) {
    json changed = form();
    changed[json::json_pointer(pointer)] = value;
    return fault_of(changed);
  };
  CHECK(with("/across/sums/0", "nothing").starts_with("/across/sums/0"));
  CHECK(with("/across/prose/0", "nothing").starts_with("/across/prose/0"));
  CHECK(with("/across/drawn/0", "requests.total").starts_with("/across/drawn/0"));
  CHECK(with("/across/years/0/rule", "GX704").starts_with("/across/years/0/rule"));
  CHECK(with("/across/years/0/table", "nothing").starts_with("/across/years/0"));
  CHECK(with("/across/years/0/later/0", "nothing").starts_with("/across/years/0"));
  CHECK(with("/across/years/0/later", json::array()).starts_with("/across/years/0/later"));
  CHECK(with("/across/years/0/rows", json::array({"granted"})).starts_with("/across/years/0"));
  CHECK(with("/across/years/1/rows/0", "licensing").starts_with("/across/years/1"));
  CHECK(with("/across/more", 1).starts_with("/across"));
}
