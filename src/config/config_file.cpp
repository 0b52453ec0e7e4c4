#include "config/config_file.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <initializer_list>
#include <utility>

#include "config/key_depth.hpp"
#include "gxreport/limits.hpp"

namespace gxreport::config {

namespace {

constexpr std::array<std::pair<std::string_view, Severity>, 3> kSeverities = {
    {{"error", Severity::error}, {"warning", Severity::warning}, {"note", Severity::note}}};

constexpr Words kUnknownKey = {"没有这个设置：", "there is no such setting: "};
constexpr Words kStrings = {"要写成字符串的列表：", "must be a list of strings: "};
constexpr Words kTable = {"要写成表：", "must be a table: "};
constexpr Words kNoRule = {"没有以此开头的规则代码：", "no rule's code begins so: "};
constexpr Words kSeverity = {"要写成 error、warning 或 note：", "must be error, warning or note: "};
constexpr Words kFailOn = {"要写成 error、warning、note 或 never：",
                           "must be error, warning, note or never: "};
constexpr Words kCount = {"要写成 1 到 1000000 的整数：", "must be a whole number from 1 to 1000000: "};
constexpr Words kString = {"要写成字符串：", "must be a string: "};
constexpr Words kOverrides = {"要写成 [[overrides]]：", "must be [[overrides]]: "};
constexpr Words kNoPaths = {"没有 paths：", "has no paths: "};

constexpr Words kTooLarge = {"超过 1048576 字节", "is larger than 1048576 bytes"};
constexpr Words kTooDeep = {"键的层次超过 16 层", "a key nests more than 16 deep"};

/// Reads one document; stops at the first fault.
class Reader {
 public:
  Reader(const std::string& folder, Lang lang, std::string& error)
      : folder_(folder), lang_(lang), error_(error) {}

  std::unique_ptr<ConfigFile> read(const toml::table& root) {
    auto out = std::make_unique<ConfigFile>();
    out->folder = folder_;
    for (const auto& [key, value] : root) {
      const std::string name(key.str());
      out->lines[name] = static_cast<std::uint32_t>(key.source().begin.line);
      if (!read_key(name, value, *out)) return nullptr;
    }
    return out;
  }

 private:
  bool read_key(const std::string& name, const toml::node& value, ConfigFile& out) {
    if (name == "fail-on") return read_fail_on(name, value, out);
    if (name == "max-findings") return read_count(name, value, out);
    if (name == "baseline") return read_path(name, value, out);
    if (name == "overrides") return read_overrides(name, value, out);
    return read_rules(name, value, out.rules);
  }

  bool read_rules(const std::string& name, const toml::node& value, RuleLayer& out) {
    if (name == "select") return read_patterns(name, value, out.select.emplace());
    if (name == "ignore") return read_patterns(name, value, out.ignore);
    if (name == "severity") return read_severities(name, value, out);
    return fail(value, kUnknownKey, name);
  }

  bool read_strings(const std::string& name, const toml::node& value, std::vector<std::string>& out) {
    const toml::array* items = value.as_array();
    if (items == nullptr) return fail(value, kStrings, name);
    for (const toml::node& item : *items) {
      if (!item.is_string()) return fail(item, kStrings, name);
      out.push_back(item.as_string()->get());
    }
    return true;
  }

  bool read_patterns(const std::string& name, const toml::node& value, std::vector<std::string>& out) {
    if (!read_strings(name, value, out)) return false;
    const auto unknown = std::ranges::find_if_not(out, is_rule_pattern);
    return unknown == out.end() || fail(value, kNoRule, *unknown);
  }

  bool read_severities(const std::string& name, const toml::node& value, RuleLayer& out) {
    const toml::table* table = value.as_table();
    if (table == nullptr) return fail(value, kTable, name);
    for (const auto& [key, level] : *table) {
      const std::string pattern(key.str());
      if (!is_rule_pattern(pattern)) return fail(level, kNoRule, pattern);
      const auto severity = level.is_string() ? severity_named(level.as_string()->get()) : std::nullopt;
      if (!severity) return fail(level, kSeverity, pattern);
      out.severity.emplace_back(pattern, *severity);
    }
    return true;
  }

  bool read_fail_on(const std::string& name, const toml::node& value, ConfigFile& out) {
    if (value.is_string()) out.fail_on = fail_on_named(value.as_string()->get());
    return out.fail_on || fail(value, kFailOn, name);
  }

  bool read_count(const std::string& name, const toml::node& value, ConfigFile& out) {
    const std::int64_t count = value.is_integer() ? value.as_integer()->get() : 0;
    if (count < 1 || count > static_cast<std::int64_t>(kMaxFindings)) return fail(value, kCount, name);
    out.max_findings = static_cast<std::size_t>(count);
    return true;
  }

  bool read_path(const std::string& name, const toml::node& value, ConfigFile& out) {
    if (!value.is_string() || value.as_string()->get().empty()) return fail(value, kString, name);
    out.baseline = (std::filesystem::path(folder_) / value.as_string()->get()).lexically_normal().string();
    return true;
  }

  bool read_overrides(const std::string& name, const toml::node& value, ConfigFile& out) {
    const toml::array* items = value.as_array();
    if (items == nullptr) return fail(value, kOverrides, name);
    for (const toml::node& item : *items) {
      if (!item.is_table()) return fail(item, kOverrides, name);
      if (!read_override(*item.as_table(), out.overrides.emplace_back())) return false;
    }
    return true;
  }

  bool read_override(const toml::table& table, Override& out) {
    out.line = static_cast<std::uint32_t>(table.source().begin.line);
    for (const auto& [key, value] : table) {
      const std::string name(key.str());
      if (!(name == "paths" ? read_strings(name, value, out.paths) : read_rules(name, value, out.rules)))
        return false;
    }
    return !out.paths.empty() || fail(table, kNoPaths, "overrides");
  }

  bool fail(const toml::node& at, const Words& what, std::string_view which) {
    const toml::source_position& place = at.source().begin;
    error_ = std::to_string(place.line) + ':' + std::to_string(place.column) + ": " +
             std::string(what.in(lang_)) + std::string(which);
    return false;
  }

  const std::string& folder_;
  Lang lang_;
  std::string& error_;
};

}  // namespace

std::optional<Severity> severity_named(std::string_view name) {
  const auto found = std::ranges::find(kSeverities, name, &std::pair<std::string_view, Severity>::first);
  return found == kSeverities.end() ? std::nullopt : std::optional(found->second);
}

std::optional<FailOn> fail_on_named(std::string_view name) {
  if (name == "never") return FailOn{};
  const auto severity = severity_named(name);
  return severity ? std::optional(FailOn{severity}) : std::nullopt;
}

std::string_view name_of(const FailOn& level) { return level.from ? severity_name(*level.from) : "never"; }

std::unique_ptr<ConfigFile> parse_config(std::string_view toml, const std::string& folder, Lang lang,
                                         std::string& error) {
  if (toml.size() > kMaxConfigBytes) {
    error = std::string(kTooLarge.in(lang));
    return nullptr;
  }
  if (const std::size_t line = line_of_deep_key(toml); line > 0) {
    error = std::to_string(line) + ": " + std::string(kTooDeep.in(lang));
    return nullptr;
  }
  try {
    return Reader(folder, lang, error).read(toml::parse(toml));
  } catch (const toml::parse_error& fault) {
    const toml::source_position& place = fault.source().begin;
    error = std::to_string(place.line) + ':' + std::to_string(place.column) + ": " +
            std::string(fault.description());
    return nullptr;
  }
}

}  // namespace gxreport::config
