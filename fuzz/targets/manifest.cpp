// The manifest of reconcile.
#include "cli/manifest.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "target.hpp"

namespace gxreport::fuzz {

namespace {

constexpr const char* kPath = "/nowhere/aa/manifest.csv";

void require_place(const std::string& error) {
  require(!error.empty() && error.front() >= '1' && error.front() <= '9', "what is wrong has a place");
}

void require_rows(cli::Manifest& manifest) {
  std::size_t before = 1;
  for (const cli::ManifestRow& row : manifest.rows()) {
    require(!row.file.empty() || !row.organization.empty(), "a row speaks of something");
    require(row.line > before, "rows stand in order below the header");
    before = row.line;
    require(!row.year || (*row.year >= 1900 && *row.year <= 2199), "a year is one");
    if (row.file.empty() || row.file.front() == '/') continue;
    // By its own folder; an absolute name of another row may lead to the same place, but then it is refused.
    require(manifest.find("/nowhere/aa/" + row.file) == &row, "a file is found");
  }
  for (const std::string& file : manifest.unread())
    require(file.front() == '/', "what was found was asked for");
}

}  // namespace

void manifest(std::string_view bytes) {
  const Lang lang = bytes.size() % 2 == 0 ? Lang::zh : Lang::en;
  cli::Manifest manifest;
  std::string error;
  if (!manifest.parse(bytes, kPath, lang, error)) return require_place(error);
  require(error.empty(), "nothing is wrong with what is read");
  require_rows(manifest);
  std::vector<reconcile::Directions::Child> children;
  const auto nobody = [](std::size_t row) { return "第" + std::to_string(row) + "局"; };
  if (!manifest.children(nobody, lang, children, error)) return require_place(error);
  require(reconcile::find_cycle(children) == children.size(), "parents lead nowhere back");
}

}  // namespace gxreport::fuzz
