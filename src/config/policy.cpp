#include "config/policy.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>

namespace gxreport::config {

namespace {

namespace fs = std::filesystem;

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

std::string relative_to(const std::string& folder, const std::string& path) {
  return fs::path(whole_path(path)).lexically_relative(folder).string();
}

}  // namespace

std::string whole_path(const std::string& path) {
  std::error_code ignored;
  fs::path whole = fs::absolute(path.empty() ? fs::path(".") : fs::path(path), ignored).lexically_normal();
  if (!whole.has_filename() && whole.has_relative_path()) whole = whole.parent_path();
  return whole.string();
}

bool matches(const std::string& pattern, const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const bool name_only = pattern.find('/') == std::string::npos && slash != std::string::npos;
  const std::string& subject = name_only ? path.substr(slash + 1) : path;
  return ::fnmatch(pattern.c_str(), subject.c_str(), 0) == 0;
}

Policies::Policies(Typed typed, Lang lang, ReadText read)
    : typed_(std::move(typed)), lang_(lang), read_(std::move(read)) {}

const Policies::Loaded& Policies::load(const std::string& path) {
  const auto [at, added] = files_.try_emplace(path);
  if (!added) return at->second;
  Loaded& loaded = at->second;
  loaded.path = path;
  std::string text;
  const std::string folder = fs::path(whole_path(path)).parent_path().string();
  if (read_(path, text, loaded.error)) loaded.file = parse_config(text, folder, lang_, loaded.error);
  if (loaded.file) loaded.file->path = path;
  return loaded;
}

/// From the folder upwards.
const Policies::Loaded* Policies::nearest(const std::string& folder) {
  for (fs::path at = whole_path(folder);; at = at.parent_path()) {
    const fs::path file = at / kConfigName;
    std::error_code ignored;
    const fs::file_type type = fs::status(file, ignored).type();
    // Where nobody can tell whether there is one, reading it will say why.
    if (type == fs::file_type::regular || type == fs::file_type::none) return &load(file.string());
    if (!at.has_relative_path()) return nullptr;
  }
}

const ConfigFile* Policies::file_for(const std::string& path, std::string& error) {
  if (typed_.isolated) return nullptr;
  const std::string folder = folder_of(path);
  if (!typed_.config.empty()) {
    last_ = &load(typed_.config);
  } else if (last_folder_ != folder) {
    last_ = nearest(folder);
    last_folder_ = folder;
  }
  if (last_ == nullptr) return nullptr;
  if (!last_->file) error = last_->path + ": " + last_->error;
  return last_->file.get();
}

const Policy* Policies::of(const std::string& path, std::string& error) {
  const ConfigFile* file = file_for(path, error);
  if (!error.empty()) return nullptr;
  Key key{file, {}};
  if (file != nullptr && !file->overrides.empty()) {
    const std::string inside = relative_to(file->folder, path);
    for (const Override& one : file->overrides)
      key.second.push_back(std::ranges::any_of(one.paths, [&](const auto& p) { return matches(p, inside); }));
  }
  if (const auto known = policies_.find(key); known != policies_.end()) return &known->second;
  Policy policy = make(file, key.second);
  if (!add_baseline(file, policy, error)) return nullptr;
  return &policies_.emplace(std::move(key), std::move(policy)).first->second;
}

Policy Policies::make(const ConfigFile* file, const std::vector<bool>& matching) const {
  Policy policy;
  RuleChoice rules;
  if (file != nullptr) {
    rules.apply(file->rules);
    for (std::size_t i = 0; i < matching.size(); ++i) {
      if (matching[i]) rules.apply(file->overrides[i].rules);
    }
    if (file->fail_on) policy.fail_on = file->fail_on->from;
    policy.max_findings = file->max_findings.value_or(policy.max_findings);
  }
  rules.apply(typed_.rules);
  if (typed_.fail_on) policy.fail_on = typed_.fail_on->from;
  policy.max_findings = typed_.max_findings.value_or(policy.max_findings);
  if (rules != RuleChoice()) policy.rules = std::move(rules);
  return policy;
}

bool Policies::add_baseline(const ConfigFile* file, Policy& policy, std::string& error) {
  std::string path = typed_.baseline;
  if (path.empty() && file != nullptr) path = file->baseline;
  if (path.empty()) return true;
  const auto [at, added] = baselines_.try_emplace(path);
  if (added) {
    std::string text;
    if (read_(path, text, at->second.error))
      at->second.known = read_baseline(text, whole_path(path), lang_, at->second.error);
  }
  policy.baseline = at->second.known.get();
  if (policy.baseline == nullptr) error = path + ": " + at->second.error;
  return policy.baseline != nullptr;
}

std::vector<const Baseline*> Policies::baselines() const {
  std::vector<const Baseline*> out;
  for (const auto& [path, loaded] : baselines_) {
    if (loaded.known) out.push_back(loaded.known.get());
  }
  return out;
}

}  // namespace gxreport::config
