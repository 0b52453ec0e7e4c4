#include "config/baseline.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <tuple>
#include <utility>

#include "config/policy.hpp"
#include "gxreport/limits.hpp"
#include "report/escape.hpp"
#include "report/fingerprint_text.hpp"
#include "report/json_writer.hpp"
#include "schema/template_json.hpp"

namespace gxreport::config {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSchema = "1.0";
constexpr std::size_t kDigits = 16;

std::string folder_of(const std::string& path) { return fs::path(path).parent_path().string(); }

std::string name_in(const std::string& folder, const std::string& file) {
  return utf8_name(fs::path(whole_path(file)).lexically_relative(folder).string());
}

std::uint64_t fingerprint_in(const schema::Node& node) {
  const std::string digits = node.text("fingerprint", kDigits);
  std::uint64_t value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (result.ec != std::errc() || digits.size() != kDigits || result.ptr != digits.data() + digits.size())
    node.at("fingerprint").fail(schema::must_be("16 位十六进制数", "16 hexadecimal digits"));
  return value;
}

auto key_of(const Accepted& entry) { return std::tie(entry.file, entry.fingerprint); }

bool before(const Accepted& a, const Accepted& b) { return key_of(a) < key_of(b); }

std::vector<Accepted> entries_in(std::string_view json) {
  const nlohmann::json document = schema::parse_limited(json, kMaxBaselineBytes);
  const schema::Node root(document);
  root.allow({"schema", "tool", "version", "findings"});
  std::vector<Accepted> entries;
  for (const schema::Node& node : root.items("findings", kMaxAccepted)) {
    node.allow({"file", "rule", "fingerprint"});
    entries.push_back({node.at("file").json().get<std::string>(), node.text("rule"), fingerprint_in(node)});
  }
  return entries;
}

}  // namespace

Baseline::Baseline(std::string path, std::vector<Accepted> entries)
    : path_(std::move(path)), folder_(folder_of(path_)), entries_(std::move(entries)) {
  std::ranges::sort(entries_, before);
  marks_ = std::make_unique<Mark[]>(entries_.size());
}

void Baseline::accept(const std::string& file, CheckResult& result, const Looked& looked) const {
  const std::string name = name_in(folder_, file);
  const auto begin = std::ranges::lower_bound(entries_, name, {}, &Accepted::file);
  const auto end = std::ranges::upper_bound(entries_, name, {}, &Accepted::file);
  for (auto entry = begin; entry != end; ++entry)
    marks_[static_cast<std::size_t>(entry - entries_.begin())].seen = !looked || looked(entry->rule);
  const auto is_known = [&](const Diagnostic& diagnostic) {
    const auto found =
        std::ranges::lower_bound(begin, end, diagnostic.fingerprint, {}, &Accepted::fingerprint);
    if (found == end || found->fingerprint != diagnostic.fingerprint) return false;
    marks_[static_cast<std::size_t>(found - entries_.begin())].occurs = true;
    return true;
  };
  result.accepted += std::erase_if(result.diagnostics, is_known);
}

// What no system call would take as a name is no file's.
bool Baseline::exists(const Accepted& entry) const {
  std::error_code ignored;
  return entry.file.size() <= kMaxPathBytes && fs::exists(fs::path(folder_) / entry.file, ignored);
}

std::vector<const Accepted*> Baseline::stale() const {
  std::vector<const Accepted*> out;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const bool settled = marks_[i].seen || !exists(entries_[i]);
    if (settled && !marks_[i].occurs) out.push_back(&entries_[i]);
  }
  return out;
}

std::unique_ptr<Baseline> read_baseline(std::string_view json, const std::string& path, Lang lang,
                                        std::string& error) {
  try {
    return std::make_unique<Baseline>(path, entries_in(json));
  } catch (const schema::TemplateFault& fault) {
    error = lang == Lang::zh ? fault.words.zh : fault.words.en;
  } catch (const nlohmann::json::exception&) {
    error = lang == Lang::zh ? "不是基线文件" : "is no baseline";
  }
  return nullptr;
}

void begin_baseline(std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", kSchema);
  json.field("tool", "gxreport");
  json.field("version", version());
  json.key("findings");
  json.begin_array();
}

void append_to_baseline(const std::string& path, const std::string& file, const CheckResult& result,
                        std::string& out) {
  if (result.diagnostics.empty()) return;
  const std::string name = name_in(folder_of(whole_path(path)), file);
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (!out.empty()) out += ",\n";
    JsonWriter json(out);
    json.begin_object();
    json.field("file", name);
    json.field("rule", diagnostic.rule->code);
    json.field("fingerprint", fingerprint_text(diagnostic.fingerprint));
    json.end_object();
  }
}

void end_baseline(std::string& out) { out += "\n]}\n"; }

}  // namespace gxreport::config
