// The commands beside check and extract.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/arguments.hpp"
#include "gxreport/gxreport.hpp"
#include "program.hpp"

using namespace gxreport::test;

TEST_CASE("version and help") {
  CHECK(gx({"--version"}).out == "gxreport " + std::string(gxreport::version()) + "\n");
  for (const char* lang : {"zh", "en"}) {
    const Ran root = gx({"--help", "--lang", lang});
    CHECK(root.status == 0);
    CHECK(root.error.empty());
    for (const auto& command : gxreport::cli::command_words()) {
      CHECK(contains(root.out, command.name));
      const Ran help = gx({std::string(command.name), "-h", "--lang", lang});
      CHECK(help.status == 0);
      CHECK(contains(help.out, "gxreport " + std::string(command.name)));
      for (const auto& flag : gxreport::cli::flags()) {
        const std::string name(flag.names.substr(flag.names.find("--")));
        CHECK(contains(help.out, name) == ((flag.uses & command.use) != 0));
      }
    }
  }
}

TEST_CASE("every flag says what it does in both languages, and every sample line parses") {
  using namespace gxreport::cli;
  for (const Flag& flag : flags()) {
    CHECK_FALSE(flag.help.zh.empty());
    CHECK_FALSE(flag.help.en.empty());
    CHECK(flag.value.zh.empty() == flag.value.en.empty());
    CHECK(flag.value.en.empty() == std::holds_alternative<bool Arguments::*>(flag.target));
  }
  for (const CommandWords& command : command_words()) {
    CHECK_FALSE(command.summary.zh.empty());
    CHECK_FALSE(command.summary.en.empty());
    CHECK_FALSE(command.samples.empty());
    CHECK(find_command(command.name) == &command);
  }
}

TEST_CASE("options before and after the paths, joined or apart") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  const std::string expected = gx({"check", "-f", "ndjson", "a.txt"}).out;
  CHECK(gx({"check", "a.txt", "-f", "ndjson"}).out == expected);
  CHECK(gx({"check", "a.txt", "--format=ndjson"}).out == expected);
  CHECK(gx({"check", "-fndjson", "a.txt"}).out == expected);
  CHECK(gx({"--lang", "en", "check", "a.txt", "-f", "ndjson"}).out == expected);
}

TEST_CASE("an unknown option is named, in the language asked for") {
  CHECK(gx({"check", "--frobnicate", "a"}).error ==
        "gxreport: unknown option: --frobnicate (see gxreport check --help)\n");
  CHECK(gx({"check", "--frobnicate", "a", "--lang", "zh"}).error ==
        "gxreport: 没有这个选项：--frobnicate（见 gxreport check --help）\n");
  CHECK(gx({"chekc"}).error == "gxreport: unknown command: chekc (see gxreport --help)\n");
  CHECK(contains(gx({"check", "-f", "xml", "a"}).error, "--format: 'xml' is not one of: json, ndjson, text"));
}

TEST_CASE("dump shows the stages") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  const Ran cells = gx({"dump", "cells", "a.txt"});
  CHECK(cells.status == 0);
  CHECK(contains(cells.out, " figure \""));
  const Ran report = gx({"dump", "report", "a.txt"});
  CHECK(report.status == 0);
  CHECK(report.out.substr(0, 13) == "form 2019-60\n");
  CHECK(contains(report.out, "cell requests.new_received.total ok "));
  CHECK(gx({"dump", "report", "-"}, clean_report()).out == report.out);
  const Ran gone = gx({"dump", "report", "gone"});
  CHECK(gone.status == 2);
  CHECK(gone.error == "gxreport: gone: no such file or folder\n");
  CHECK(gx({"dump", "report", "a.txt", "--encoding", "klingon"}).status == 2);
}

TEST_CASE("the relations of the forms are verified") {
  const Ran verified = gx({"rules", "--verify"});
  CHECK(verified.status == 0);
  CHECK(verified.out.find("2019-60: ") != std::string::npos);
  CHECK(verified.out.find("consistent: figures above 0") != std::string::npos);
  CHECK(verified.out.find(" follows from ") != std::string::npos);
  CHECK(verified.out.find("legacy-stats: 16 relations") != std::string::npos);
  CHECK(gx({"rules", "--verify", "-f", "markdown"}).status == 2);
}

TEST_CASE("the relations of the forms are verified as JSON") {
  const Ran verified = gx({"rules", "--verify", "-f", "json"});
  CHECK(verified.status == 0);
  const auto json = nlohmann::json::parse(verified.out);
  REQUIRE(json["forms"].size() == gxreport::TemplateSet::builtin().all().size());
  for (const auto& form : json["forms"]) {
    INFO(form["template"]);
    CHECK(form["consistent"] == true);
    CHECK(form["complete"] == true);
    CHECK(form["rank"] > 0);
    for (const auto& redundant : form["redundant"]) {
      CHECK(redundant["left"].get<std::string>().find('.') != std::string::npos);
      if (redundant["op"] == "=") CHECK_FALSE(redundant["follows_from"].empty());
    }
  }
}

TEST_CASE("a form whose relations contradict each other ends with status 1") {
  const Desk desk;
  desk.put(
      "form.json",
      R"({"id":"circle","name":{"zh":"圈","en":"circle"},"document":"","markers":[],"parts":[{"id":"p","title":"部分"}],
  "tables":[{"id":"t","part":"p","name":{"zh":"表","en":"table"},"blocks":[{"id":"b",
    "columns":[{"id":"a","label":"甲"},{"id":"b","label":"乙"}],"rows":[{"id":"r","label":"行"},{"id":"s","label":"列"}]}]}],
  "relations":[{"rule":"GX303","table":"t","per":"column","left":["r"],"op":"=","right":["s"]},
    {"rule":"GX303","table":"t","per":"row","rows":["r"],"left":["a"],"op":"=","right":["b"]},
    {"rule":"GX303","table":"t","per":"row","rows":["s"],"left":["a","b"],"op":"=","right":["b"]}]})");
  const Ran text = gx({"rules", "--verify", "--template", "form.json"});
  CHECK(text.status == 1);
  CHECK(contains(text.out, "contradictory"));
  const Ran json = gx({"rules", "--verify", "-f", "json", "--template", "form.json"});
  CHECK(json.status == 1);
  CHECK(contains(json.out, "\"template\":\"circle\""));
  CHECK(contains(json.out, "\"consistent\":false"));
}

TEST_CASE("rules and explain") {
  const Ran rules = gx({"rules"});
  CHECK(rules.status == 0);
  CHECK(count_lines(rules.out) == gxreport::all_rules().size());
  const auto json = nlohmann::json::parse(gx({"rules", "-f", "json"}).out);
  CHECK(json["rules"].size() == gxreport::all_rules().size());
  const Ran one = gx({"explain", "gx301"});
  CHECK(one.status == 0);
  CHECK(contains(one.out, "GX301"));
  const Ran some = gx({"explain", "GX301", "GX000", "GX302"});
  CHECK(some.status == 2);
  CHECK(some.error == "gxreport: GX000: no such rule (gxreport rules lists them)\n");
  CHECK(contains(some.out, "GX302"));
}

TEST_CASE("templates lists the forms and shows one") {
  const Ran list = gx({"templates"});
  CHECK(list.status == 0);
  CHECK(count_lines(list.out) == gxreport::TemplateSet::builtin().all().size());
  const Ran shown = gx({"templates", "--show", "2019-60"});
  CHECK(shown.status == 0);
  std::string error;
  CHECK(gxreport::parse_template(shown.out, error) != nullptr);
  CHECK(error.empty());
}

TEST_CASE("extract as csv: one line a cell") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  const Ran ran = gx({"extract", "a.txt", "-f", "csv"});
  CHECK(ran.status == 0);
  const auto* form = gxreport::TemplateSet::builtin().find("2019-60");
  REQUIRE(form != nullptr);
  const auto printed = std::ranges::count(form->cells, false, &gxreport::CellSpec::optional);
  CHECK(count_lines(ran.out) == static_cast<std::size_t>(printed) + 1);
}
