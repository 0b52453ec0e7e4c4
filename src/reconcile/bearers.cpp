#include "reconcile/bearers.hpp"

namespace gxreport::reconcile {

namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

}  // namespace

void Bearers::note(const std::string& key, const Filed& report) {
  if (report.named || !report.year || !is_placeless(report.organization)) return;
  const auto [entry, fresh] = names_.try_emplace(key);
  Name& name = entry->second;
  if (fresh) name.folder = folder_of(report.path);
  const auto [content, first] = name.contents.try_emplace(*report.year, report.digest.content);
  const bool copy = !first && content->second == report.digest.content;
  const bool elsewhere = name.folder != folder_of(report.path);
  name.several = name.several || (!copy && (!first || elsewhere));
}

bool Bearers::several(const std::string& key) const {
  const auto name = names_.find(key);
  return name != names_.end() && name->second.several;
}

}  // namespace gxreport::reconcile
