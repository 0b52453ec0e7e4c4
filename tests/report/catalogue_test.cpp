#include "report/catalogue.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "fixture.hpp"

using namespace gxreport;

TEST_CASE("rules as text: one line each") {
  const Rule* const rules[] = {&test::tiny_rule()};
  std::string out;
  append_rules_text(rules, Lang::en, out);
  CHECK(out == "GX999  error    figure-odd  the figure is odd\n");
  out.clear();
  append_rules_text(rules, Lang::zh, out);
  CHECK(out == "GX999  错误  figure-odd  数字奇怪\n");
}

TEST_CASE("rules as JSON: everything in the record") {
  std::string out;
  append_rules_json(all_rules(), out);
  const auto document = nlohmann::json::parse(out);
  REQUIRE(document["rules"].size() == all_rules().size());
  for (std::size_t i = 0; i < all_rules().size(); ++i) {
    const auto& json = document["rules"][i];
    const Rule& rule = *all_rules()[i];
    CHECK(json["code"] == std::string(rule.code));
    CHECK(json["name"] == std::string(rule.name));
    CHECK(json["severity"] == std::string(severity_name(rule.severity)));
    CHECK(json["title"]["zh"] == std::string(rule.title.zh));
    CHECK(json["basis"]["en"] == std::string(rule.basis.en));
    CHECK(json["good"] == std::string(rule.good));
    CHECK(json["templates"].size() == rule.forms.size());
  }
}

TEST_CASE("a rule's page: what, basis, why, what to do, examples") {
  std::string out;
  append_rule_page(test::tiny_rule(), Lang::en, out);
  CHECK(out ==
        "GX999 figure-odd (error)\n"
        "the figure is odd\n"
        "\nBasis\n  the tests' basis\n"
        "\nWhy it matters\n  why\n"
        "\nWhat to do\n  fix\n"
        "\nExample that breaks it\n  bad\n"
        "\nExample that keeps it\n  good\n");
}

TEST_CASE("a rule's page shows the bytes of its example, line by line") {
  Rule rule = test::tiny_rule();
  rule.bad = "a\tb\n\xff\x1b\n";
  std::string out;
  append_rule_page(rule, Lang::en, out);
  CHECK(out.find("\nExample that breaks it\n  a\tb\n  \\xFF<U+001B>\n\nExample") != std::string::npos);
}

TEST_CASE("forms as text name every form") {
  std::string out;
  append_templates_text(TemplateSet::builtin(), Lang::zh, out);
  for (const auto& form : TemplateSet::builtin().all()) CHECK(out.find(form->id + "  ") != std::string::npos);
}
