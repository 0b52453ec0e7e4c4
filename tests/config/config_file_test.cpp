// gxreport.toml: what it may say, and how it is refused.
#include "config/config_file.hpp"

#include "catch.hpp"

using namespace gxreport;
using namespace gxreport::config;

namespace {

std::string refused(std::string_view toml) {
  std::string error;
  CHECK(parse_config(toml, "/reports", Lang::en, error) == nullptr);
  return error;
}

}  // namespace

TEST_CASE("all that a file can say") {
  std::string error;
  const auto file = parse_config(
      "select = [\"GX3\", \"gx2\"]\nignore = [\"GX209\"]\nfail-on = \"never\"\nmax-findings = 7\n"
      "baseline = \"../known.json\"\n[severity]\nGX203 = \"note\"\n[[overrides]]\npaths = [\"old/*\"]\n"
      "ignore = [\"ALL\"]\n",
      "/reports/city", Lang::en, error);
  REQUIRE(file);
  CHECK(file->rules.select == std::vector<std::string>{"GX3", "gx2"});
  CHECK(file->rules.ignore == std::vector<std::string>{"GX209"});
  REQUIRE(file->fail_on);
  CHECK_FALSE(file->fail_on->from);
  CHECK(file->max_findings == 7U);
  CHECK(file->baseline == "/reports/known.json");
  REQUIRE(file->rules.severity.size() == 1);
  CHECK(file->rules.severity.front() == std::pair(std::string("GX203"), Severity::note));
  REQUIRE(file->overrides.size() == 1);
  CHECK(file->overrides.front().paths == std::vector<std::string>{"old/*"});
  CHECK(file->overrides.front().rules.ignore == std::vector<std::string>{"ALL"});
  CHECK(file->lines.at("max-findings") == 4);
}

TEST_CASE("a file that says nothing changes nothing") {
  std::string error;
  const auto file = parse_config("# nothing yet\n", "/reports", Lang::en, error);
  REQUIRE(file);
  CHECK_FALSE(file->rules.select);
  CHECK_FALSE(file->fail_on);
  CHECK_FALSE(file->max_findings);
}

TEST_CASE("faults name their place") {
  CHECK(refused("a = 1\n") == "1:5: there is no such setting: a");
  CHECK(refused("\nselect = \"GX3\"\n") == "2:10: must be a list of strings: select");
  CHECK(refused("ignore = [\"GX3\", 4]\n") == "1:18: must be a list of strings: ignore");
  CHECK(refused("ignore = [\"GX399\"]\n") == "1:10: no rule's code begins so: GX399");
  CHECK(refused("[severity]\nGX203 = \"fatal\"\n") == "2:9: must be error, warning or note: GX203");
  CHECK(refused("severity = 1\n") == "1:12: must be a table: severity");
  CHECK(refused("fail-on = 3\n") == "1:11: must be error, warning, note or never: fail-on");
  CHECK(refused("baseline = \"\"\n") == "1:12: must be a string: baseline");
  for (const char* count : {"0", "-1", "1000001", "\"7\"", "7.5"})
    CHECK(refused("max-findings = " + std::string(count)) ==
          "1:16: must be a whole number from 1 to 1000000: max-findings");
  CHECK(refused("overrides = 1\n") == "1:13: must be [[overrides]]: overrides");
  CHECK(refused("[[overrides]]\nignore = [\"GX3\"]\n") == "1:1: has no paths: overrides");
  CHECK(refused("select = [").substr(0, 2) == "1:");
}

TEST_CASE("levels by name") {
  CHECK(severity_named("warning") == Severity::warning);
  CHECK_FALSE(severity_named("never"));
  for (const char* name : {"error", "warning", "note", "never"}) CHECK(name_of(*fail_on_named(name)) == name);
  CHECK_FALSE(fail_on_named("all"));
}
