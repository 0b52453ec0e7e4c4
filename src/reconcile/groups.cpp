#include "reconcile/groups.hpp"

#include <algorithm>
#include <set>

namespace gxreport::reconcile {

namespace {

constexpr std::string_view kOwnLevel = "本级";

void note_spelling(Organ& organ, const std::string& name) {
  if (name != organ.name && std::ranges::find(organ.also, name) == organ.also.end())
    organ.also.push_back(name);
}

void find_missing_years(Organ& organ) {
  constexpr std::size_t kMost = 200;  // a misread year makes no list of thousands
  int last = organ.years.begin()->first;
  for (const auto& [year, reports] : organ.years) {
    for (int between = last + 1; between < year && organ.missing_years.size() < kMost; ++between)
      organ.missing_years.push_back(between);
    last = year;
  }
}

// Why a report can be in no group, by itself or because its file is one of `files` already.
std::optional<Reason> reason_against(const Filed& filed, const std::string& key,
                                     std::set<std::string>& files) {
  if (!filed.identity.empty() && !files.insert(filed.identity).second) return Reason::same_file;
  if (!filed.digest.readable) return Reason::not_read;
  if (key.empty()) return Reason::no_organization;
  if (!filed.year) return Reason::no_year;
  return std::nullopt;
}

// The organs that directions.parent sums up: all that no manifest gives a parent and that are not above it.
std::vector<std::string> free_children(const Result& result, const Directions& directions) {
  std::vector<std::string> children;
  if (directions.parent.empty()) return children;
  std::map<std::string, std::string> parents;
  for (const Directions::Child& child : directions.children)
    parents.try_emplace(organ_key(child.organization), organ_key(child.parent));
  const std::string own = organ_key(directions.parent);
  std::set<std::string> above{own};
  for (auto link = parents.find(own); link != parents.end(); link = parents.find(link->second)) {
    if (!above.insert(link->second).second) break;
  }
  for (const Organ& organ : result.organs) {
    const std::string key = organ_key(organ.name);
    if (!above.contains(key) && !parents.contains(key)) children.push_back(organ.name);
  }
  return children;
}

}  // namespace

Groups::Groups(Result& result, const Directions& directions) : organ_of_(result.reports.size(), kNobody) {
  const Keys keys = keys_of(result);
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    if (!keys[i].empty()) place(result, i, keys[i]);
  }
  for (Organ& organ : result.organs) find_missing_years(organ);
  find_families(result, directions);
}

Groups::Keys Groups::keys_of(Result& result) {
  Keys keys(result.reports.size());
  std::set<std::string> files;
  Bearers bearers;
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    const Filed& filed = result.reports[i];
    keys[i] = organ_key(filed.organization);
    if (const auto reason = reason_against(filed, keys[i], files)) {
      result.ungrouped.push_back({i, *reason});
      keys[i].clear();
    } else {
      bearers.note(keys[i], filed);
    }
  }
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    if (keys[i].empty() || result.reports[i].named || !bearers.several(keys[i])) continue;
    result.ungrouped.push_back({i, Reason::no_place});
    keys[i].clear();
  }
  std::ranges::sort(result.ungrouped, {}, &Ungrouped::report);
  return keys;
}

void Groups::place(Result& result, std::uint32_t report, const std::string& key) {
  const Filed& filed = result.reports[report];
  const auto [entry, fresh] = organs_.try_emplace(key, result.organs.size());
  if (fresh) result.organs.push_back({filed.organization, {}, {}, {}});
  Organ& organ = result.organs[entry->second];
  note_spelling(organ, filed.organization);
  organ.years[*filed.year].push_back(report);
  organ_of_[report] = entry->second;
}

std::size_t Groups::organ_named(const std::string& name) const {
  const auto found = organs_.find(organ_key(name));
  return found == organs_.end() ? kNobody : found->second;
}

// The parent's own level has its key with 本级 behind it, and needs nobody to name it as a child.
void Groups::find_families(Result& result, const Directions& directions) {
  std::map<std::string, Family> known;  // by the parent's key
  std::map<std::string, std::string> orphans;
  std::set<std::pair<std::string, std::string>> named;
  const auto add = [&](const std::string& parent, const std::string& child) {
    const std::string key = organ_key(parent);
    if (key.empty() || !named.emplace(key, organ_key(child)).second) return;
    const std::size_t organ = organ_named(parent);
    if (organ == kNobody) orphans.try_emplace(key, parent);
    Family& family = known.try_emplace(key, Family{organ, {}, {}}).first->second;
    const std::size_t young = organ_named(child);
    young == kNobody ? family.absent.push_back(child) : family.children.push_back(young);
  };
  for (const Directions::Child& child : directions.children) add(child.parent, child.organization);
  for (const std::string& child : free_children(result, directions)) add(directions.parent, child);
  for (auto& [key, family] : known) {
    const auto own = organs_.find(key + std::string(kOwnLevel));
    if (own != organs_.end() && named.emplace(key, own->first).second) family.children.push_back(own->second);
    std::ranges::sort(family.children);
    if (family.parent != kNobody) families_.push_back(std::move(family));
  }
  std::ranges::sort(families_, {}, &Family::parent);
  for (const auto& [key, name] : orphans) result.orphans.push_back(name);
}

std::size_t find_cycle(const std::vector<Directions::Child>& children) {
  struct Link {
    std::string parent;
    std::size_t index = 0;
    std::size_t walk = 0;  // the one that came by; 0: none
  };
  std::map<std::string, Link> links;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const std::string parent = organ_key(children[i].parent);
    const auto [entry, fresh] = links.try_emplace(organ_key(children[i].organization), Link{parent, i, 0});
    if (!fresh && entry->second.parent != parent) return i;
  }
  std::size_t walk = 0;
  for (auto& [child, first] : links) {
    ++walk;
    for (Link* link = &first; link->walk == 0 || link->walk == walk;) {
      if (link->walk == walk) return link->index;
      link->walk = walk;
      const auto next = links.find(link->parent);
      if (next == links.end()) break;
      link = &next->second;
    }
  }
  return children.size();
}

}  // namespace gxreport::reconcile
