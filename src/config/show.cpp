#include "config/show.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>

#include "report/escape.hpp"

namespace gxreport::config {

namespace {

constexpr Words kBuiltIn = {"内置", "built in"};
constexpr Words kCommandLine = {"命令行", "command line"};

/// A TOML string: what a terminal or a log would obey, and what TOML wants escaped, by its number.
std::string toml_string(std::string_view text) {
  const std::string name = utf8_name(text);
  std::string out = "\"";
  for (std::size_t at = 0; at < name.size();) {
    const Utf8Step step = utf8_step(name, at);
    if (is_unsafe(step.character) || begins_hash_command(name, at)) {
      out += fmt::format("\\U{:08X}", static_cast<std::uint32_t>(step.character));
    } else {
      if (step.character == '"' || step.character == '\\') out += '\\';
      out.append(name, at, step.size);
    }
    at += step.size;
  }
  return out + '"';
}

std::string list_of(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const std::string& text : texts) out += (out.size() > 1 ? ", " : "") + toml_string(text);
  return out + ']';
}

/// Writes the lines, each with where it comes from.
class Show {
 public:
  Show(const ConfigFile* file, const Typed& typed, Lang lang, std::string& out)
      : file_(file), typed_(typed), lang_(lang), out_(out) {}

  void run(const std::string& path) {
    rules();
    single("fail-on", toml_string(name_of(fail_on())), typed_.fail_on.has_value(), file_ && file_->fail_on);
    number();
    const std::string& baseline = typed_.baseline.empty() && file_ ? file_->baseline : typed_.baseline;
    if (!baseline.empty()) single("baseline", toml_string(baseline), !typed_.baseline.empty(), true);
    severities();
    overrides(path);
  }

 private:
  [[nodiscard]] FailOn fail_on() const {
    if (typed_.fail_on) return *typed_.fail_on;
    return file_ && file_->fail_on ? *file_->fail_on : FailOn{Severity::error};
  }

  void number() {
    const auto in_file = file_ ? file_->max_findings : std::nullopt;
    const auto most = typed_.max_findings ? typed_.max_findings : in_file;
    if (most) single("max-findings", std::to_string(*most), typed_.max_findings.has_value(), true);
  }

  void rules() {
    const bool typed = typed_.rules.select.has_value();
    const bool filed = file_ && file_->rules.select;
    const auto selected = typed   ? *typed_.rules.select
                          : filed ? *file_->rules.select
                                  : std::vector<std::string>{"ALL"};
    single("select", list_of(selected), typed, filed);
    // What is typed takes away from what the file leaves; a selection that is typed begins anew.
    if (file_ && !file_->rules.ignore.empty() && !typed)
      line("ignore", list_of(all_ignored()), typed_.rules.ignore.empty() ? place("ignore") : both("ignore"));
    else if (!typed_.rules.ignore.empty())
      line("ignore", list_of(typed_.rules.ignore), std::string(kCommandLine.in(lang_)));
  }

  [[nodiscard]] std::vector<std::string> all_ignored() const {
    std::vector<std::string> all = file_->rules.ignore;
    all.insert(all.end(), typed_.rules.ignore.begin(), typed_.rules.ignore.end());
    return all;
  }

  void severities() {
    const bool filed = file_ && !file_->rules.severity.empty();
    if (!filed && typed_.rules.severity.empty()) return;
    out_ += "\n[severity]\n";
    if (filed) {
      for (const auto& [pattern, level] : file_->rules.severity) severity(pattern, level, place("severity"));
    }
    for (const auto& [pattern, level] : typed_.rules.severity)
      severity(pattern, level, std::string(kCommandLine.in(lang_)));
  }

  void severity(const std::string& pattern, Severity level, const std::string& from) {
    const bool typed_again = std::ranges::any_of(typed_.rules.severity, [&](const auto& one) {
      return one.first == pattern && from.find(':') != std::string::npos;
    });
    if (!typed_again) line(toml_string(pattern), toml_string(severity_name(level)), from);
  }

  void overrides(const std::string& path) {
    if (!file_) return;
    const std::string inside =
        std::filesystem::path(whole_path(path)).lexically_relative(file_->folder).string();
    for (const Override& one : file_->overrides) {
      const bool counts = std::ranges::any_of(one.paths, [&](const auto& p) { return matches(p, inside); });
      out_ += "\n[[overrides]]\n";
      const std::string from = file_->path + ':' + std::to_string(one.line);
      line("paths", list_of(one.paths),
           from + std::string(counts ? kCounts.in(lang_) : kCountsNot.in(lang_)));
      if (one.rules.select) line("select", list_of(*one.rules.select), from);
      if (!one.rules.ignore.empty()) line("ignore", list_of(one.rules.ignore), from);
      for (const auto& [pattern, level] : one.rules.severity)
        line("severity." + pattern, toml_string(severity_name(level)), from);
    }
  }

  void single(const std::string& key, const std::string& value, bool typed, bool filed) {
    line(key, value,
         std::string(typed   ? kCommandLine.in(lang_)
                     : filed ? std::string_view()
                             : kBuiltIn.in(lang_)));
  }

  /// `from` empty: the key's place in the file.
  void line(const std::string& key, const std::string& value, const std::string& from) {
    out_ += key + " = " + value + "  # " + visible(from.empty() ? place(key) : from, Blanks::fold) + '\n';
  }

  [[nodiscard]] std::string place(const std::string& key) const {
    const auto at = file_->lines.find(key);
    return file_->path + (at == file_->lines.end() ? "" : ":" + std::to_string(at->second));
  }
  [[nodiscard]] std::string both(const std::string& key) const {
    return place(key) + ", " + std::string(kCommandLine.in(lang_));
  }

  static constexpr Words kCounts = {"，适用于这份报告", ", counts for this report"};
  static constexpr Words kCountsNot = {"，不适用于这份报告", ", does not count for this report"};

  const ConfigFile* file_;
  const Typed& typed_;
  Lang lang_;
  std::string& out_;
};

}  // namespace

bool append_settings(Policies& policies, const std::string& path, Lang lang, std::string& out,
                     std::string& error) {
  std::error_code ignored;
  const bool folder = std::filesystem::is_directory(path, ignored);
  const std::string inside = folder && !path.ends_with('/') ? path + '/' : path;
  const ConfigFile* file = policies.file_for(inside, error);
  if (!error.empty()) return false;
  Show(file, policies.typed(), lang, out).run(inside);
  return true;
}

}  // namespace gxreport::config
