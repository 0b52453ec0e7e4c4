// The truth files of ../shared: what a careful reader finds in the prose of real reports, and what agrees
// there.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;
namespace fs = std::filesystem;

namespace {

const fs::path kShared = fs::path(GXREPORT_SOURCE_DIR).parent_path() / "shared";

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\r'; });
  return text;
}

/// A finding on sentences as the truth files tell it: what the sentence says, and where.
struct Found {
  bool note = false;
  std::string said;
  std::string line;
};

/// The texts of a truth file: those it names, or the one of its own name.
std::vector<fs::path> texts_of(const fs::path& truth, const nlohmann::json& json) {
  std::vector<fs::path> out;
  for (const auto& name : json.value("files", std::vector<std::string>{})) {
    if (name.ends_with(".txt")) out.push_back(truth.parent_path() / name);
  }
  std::string stem = truth.string();
  stem.resize(stem.size() - std::string(".truth.json").size());
  for (const char* end : {".txt", ".md"}) {
    if (fs::exists(stem + end)) out.emplace_back(stem + end);
  }
  return out;
}

std::vector<Found> findings_in(const fs::path& path) {
  const std::string bytes = bytes_of(path);
  Document document;
  check_document(bytes, TemplateSet::builtin(), Options{}, document);
  std::vector<Found> out;
  for (const Diagnostic& diagnostic : document.result.diagnostics) {
    if (!diagnostic.rule->code.starts_with("GX6")) continue;
    const Span around{diagnostic.span.begin - std::min<Pos>(diagnostic.span.begin, 40),
                      diagnostic.span.end + 40};
    out.push_back({diagnostic.severity == Severity::note, std::string(document.text.quote(diagnostic.span)),
                   without_spaces(std::string(document.text.quote(around)))});
  }
  return out;
}

bool is_on_prose(const nlohmann::json& finding) {
  return finding["kind"] == "sum" || finding["kind"] == "prose-table";
}

bool tells(const Found& found, const nlohmann::json& finding) {
  return found.said == finding["says"].get<std::string>() &&
         found.line.find(without_spaces(finding["quote"].get<std::string>())) != std::string::npos;
}

}  // namespace

TEST_CASE("every certain finding of the shared cases is found, and nothing that agrees") {
  if (!fs::exists(kShared)) {
    WARN("skipped: no folder shared beside this one");
    return;
  }
  std::size_t certain = 0;
  for (const char* folder : {"cases", "seeds"}) {
    for (const auto& entry : fs::directory_iterator(kShared / folder)) {
      if (!entry.path().string().ends_with(".truth.json")) continue;
      const nlohmann::json truth = nlohmann::json::parse(bytes_of(entry.path()));
      const nlohmann::json known = truth.value("findings", nlohmann::json::array());
      for (const fs::path& path : texts_of(entry.path(), truth)) {
        INFO(path);
        const std::vector<Found> found = findings_in(path);
        for (const nlohmann::json& one : known) {
          if (!is_on_prose(one) || !one["certain"].get<bool>()) continue;
          INFO(one["quote"]);
          ++certain;
          CHECK(std::ranges::any_of(found, [&](const Found& f) { return !f.note && tells(f, one); }));
        }
        for (const Found& one : found) {
          INFO(one.said << " in " << one.line);
          const auto known_as = std::ranges::find_if(known, [&](const auto& k) { return tells(one, k); });
          REQUIRE(known_as != known.end());
          CHECK(one.note == !(*known_as)["certain"].template get<bool>());
        }
      }
    }
  }
  CHECK(certain > 0);
}

TEST_CASE("what is open in the shared cases is a note that says how it agrees") {
  if (!fs::exists(kShared)) {
    WARN("skipped: no folder shared beside this one");
    return;
  }
  for (const auto& [file, said] :
       {std::pair{"pingtan-2023.txt", "393"}, std::pair{"kewei-2024.md", "2139"}}) {
    const std::vector<Found> found = findings_in(kShared / "cases" / file);
    INFO(file);
    REQUIRE(found.size() == 1);
    CHECK(found.front().note);
    CHECK(found.front().said == said);
  }
}
