#include <algorithm>
#include <utility>

#include "gxreport/reconcile.hpp"
#include "reconcile/comparisons.hpp"
#include "reconcile/groups.hpp"

namespace gxreport::reconcile {

std::uint32_t Batch::name_of(const std::string& id) {
  const auto [entry, fresh] = names_.try_emplace(id, static_cast<std::uint32_t>(result_.cells.size()));
  if (fresh) result_.cells.push_back(id);
  return entry->second;
}

void Batch::add(Filed report) {
  Digest& digest = report.digest;
  std::vector<std::uint32_t> own;
  for (const std::string& id : digest.ids) own.push_back(name_of(id));
  std::vector<std::uint32_t>& known = form_names_[digest.head.form];
  if (own.empty() && known.empty() && digest.head.form != nullptr) {
    for (const CellSpec& cell : digest.head.form->cells) known.push_back(name_of(cell.id));
  }
  const std::vector<std::uint32_t>& names = own.empty() ? known : own;
  for (Figure& figure : digest.figures) figure.cell = names.at(figure.cell);
  std::ranges::sort(digest.figures, {}, &Figure::cell);
  digest.ids = {};
  result_.reports.push_back(std::move(report));
}

std::vector<std::string> Batch::organizations() const {
  std::vector<std::string> names;
  names.reserve(result_.reports.size());
  for (const Filed& report : result_.reports) names.push_back(report.organization);
  return names;
}

Result Batch::group(const Directions& directions) {
  Result result = std::exchange(result_, {});
  names_.clear();
  form_names_.clear();
  result.outcomes.resize(result.reports.size());
  Groups groups(result, directions);
  return result;
}

Result Batch::reconcile(const Directions& directions, Lang lang) {
  Result result = std::exchange(result_, {});
  names_.clear();
  form_names_.clear();
  result.outcomes.resize(result.reports.size());
  const Groups groups(result, directions);
  find_twice(result, groups, lang);
  compare_years(result, groups, lang);
  compare_families(result, groups, lang);
  find_repeated_prose(result, groups);
  return result;
}

}  // namespace gxreport::reconcile
