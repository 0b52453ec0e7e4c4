// What is in force for a report.
#include "config/policy.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "config/show.hpp"

using namespace gxreport;
using namespace gxreport::config;

namespace {

/// A folder of its own with configurations in it, removed in the end.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "gxreport-config-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void put(const std::string& name, std::string_view text) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
  }
  [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

bool read_text(const std::string& path, std::string& text, std::string& error) {
  std::ifstream file(path);
  if (!file) error = "cannot be read";
  text.assign(std::istreambuf_iterator<char>(file), {});
  return error.empty();
}

bool is_on(const Policy& policy, std::string_view code) {
  if (!policy.rules) return true;
  const auto found = std::ranges::find(all_rules(), code, &Rule::code);
  return policy.rules->of(static_cast<std::size_t>(found - all_rules().begin())).has_value();
}

const Policy& policy_of(Policies& policies, const std::string& path) {
  std::string error;
  const Policy* policy = policies.of(path, error);
  CHECK(error.empty());
  REQUIRE(policy != nullptr);
  return *policy;
}

}  // namespace

TEST_CASE("the nearest file counts, and no other") {
  const Folder folder;
  folder.put("gxreport.toml", "ignore = [\"GX301\"]\nmax-findings = 3\n");
  folder.put("city/gxreport.toml", "ignore = [\"GX302\"]\n");
  Policies policies({}, Lang::en, read_text);
  const Policy& above = policy_of(policies, folder.at("a.txt"));
  CHECK_FALSE(is_on(above, "GX301"));
  CHECK(above.max_findings == 3);
  const Policy& inside = policy_of(policies, folder.at("city/deep/b.txt"));
  CHECK(is_on(inside, "GX301"));
  CHECK_FALSE(is_on(inside, "GX302"));
  CHECK(inside.max_findings == kMaxFindings);
  CHECK(&policy_of(policies, folder.at("c.txt")) == &above);
}

TEST_CASE("overrides count for their paths, in their order") {
  const Folder folder;
  folder.put(
      "gxreport.toml",
      "[[overrides]]\npaths = [\"old/*\"]\nselect = [\"GX3\"]\n[[overrides]]\npaths = [\"*.md\"]\nignore = "
      "[\"GX301\"]\n");
  Policies policies({}, Lang::en, read_text);
  CHECK_FALSE(policy_of(policies, folder.at("new/a.txt")).rules);
  const Policy& old = policy_of(policies, folder.at("old/deep/a.txt"));
  CHECK_FALSE(is_on(old, "GX204"));
  CHECK(is_on(old, "GX301"));
  const Policy& both = policy_of(policies, folder.at("old/a.md"));
  CHECK_FALSE(is_on(both, "GX204"));
  CHECK_FALSE(is_on(both, "GX301"));
  CHECK(is_on(both, "GX302"));
}

TEST_CASE("what was typed counts more than a file") {
  const Folder folder;
  folder.put("gxreport.toml", "ignore = [\"GX301\"]\nfail-on = \"warning\"\nmax-findings = 3\n");
  Typed typed;
  typed.rules.ignore = {"GX302"};
  typed.fail_on = FailOn{};
  typed.max_findings = 9;
  Policies policies(typed, Lang::en, read_text);
  const Policy& policy = policy_of(policies, folder.at("a.txt"));
  CHECK_FALSE(is_on(policy, "GX301"));
  CHECK_FALSE(is_on(policy, "GX302"));
  CHECK_FALSE(policy.fail_on);
  CHECK(policy.max_findings == 9);
  typed.isolated = true;
  Policies alone(typed, Lang::en, read_text);
  CHECK(is_on(policy_of(alone, folder.at("a.txt")), "GX301"));
}

TEST_CASE("a file that cannot be used is no file that says nothing") {
  const Folder folder;
  folder.put("gxreport.toml", "ignore = [\"GX301\"\n");
  Policies policies({}, Lang::en, read_text);
  for (const char* name : {"a.txt", "b.txt", "c/d.txt"}) {
    std::string error;
    CHECK(policies.of(folder.at(name), error) == nullptr);
    CHECK(error.starts_with(folder.at("gxreport.toml: ")));
  }
  Typed typed;
  typed.config = folder.at("none.toml");
  std::string error;
  Policies named(typed, Lang::en, read_text);
  CHECK(named.of("a.txt", error) == nullptr);
  CHECK(error == typed.config + ": cannot be read");
}

TEST_CASE("patterns mean names, or with a slash paths") {
  CHECK(matches("*.md", "deep/a.md"));
  CHECK(matches("old/*", "old/deep/a.txt"));
  CHECK_FALSE(matches("old/*", "new/old/a.txt"));
  CHECK_FALSE(matches("a.*", "deep/b.txt"));
}

TEST_CASE("the settings in words can be read again and mean the same") {
  const Folder folder;
  folder.put(
      "gxreport.toml",
      "ignore = [\"GX2\"]\nfail-on = \"note\"\n[severity]\nGX301 = \"warning\"\n[[overrides]]\npaths = "
      "[\"*.md\"]\nselect = [\"GX3\"]\nseverity.GX302 = \"note\"\n");
  Policies policies({}, Lang::en, read_text);
  std::string shown;
  std::string error;
  REQUIRE(append_settings(policies, folder.at("a.txt"), Lang::en, shown, error));
  CHECK(shown.find("gxreport.toml:1") != std::string::npos);
  folder.put("again/gxreport.toml", shown);
  for (const char* name : {"a.txt", "a.md"}) {
    const Policy& first = policy_of(policies, folder.at(name));
    const Policy& again = policy_of(policies, folder.at("again/" + std::string(name)));
    CHECK(first.rules == again.rules);
    CHECK(first.fail_on == again.fail_on);
  }
}

TEST_CASE("settings in words are no instruction to a terminal, and no other settings") {
  const Folder folder;
  folder.put("gxreport.toml", R"([[overrides]]
paths = ["a\nignore = []\u001b[2J\u202e\\"]
ignore = ["GX301"]
)");
  Policies policies({}, Lang::en, read_text);
  std::string shown;
  std::string error;
  REQUIRE(append_settings(policies, folder.at("a.txt"), Lang::en, shown, error));
  CHECK(shown.find('\x1b') == std::string::npos);
  CHECK(shown.find("\u202e") == std::string::npos);
  CHECK(shown.find(R"(paths = ["a\U0000000Aignore = []\U0000001B[2J\U0000202E\\"])") != std::string::npos);
  CHECK(parse_config(shown, "/nowhere", Lang::en, error) != nullptr);
}
