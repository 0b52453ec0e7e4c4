// What was typed of the rules, and reading the files that say more.
#include "cli/rule_settings.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "cli/file_bytes.hpp"
#include "cli/notices.hpp"
#include "cli/settings.hpp"
#include "gxreport/limits.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kNoFile = {"不是可以读取的普通文件", "is no regular file that can be read"};
constexpr Words kNoRule = {"没有以此开头的规则代码（gxreport rules 列出全部）",
                           "no rule's code begins so (gxreport rules lists them)"};
constexpr Words kTwoConfigs = {"--config 和 --isolated 只能用一个",
                               "either --config or --isolated, not both"};

/// "GX3,GX203" → "GX3", "GX203".
std::vector<std::string> parts_of(const std::vector<std::string>& typed) {
  std::vector<std::string> out;
  for (const std::string& list : typed) {
    for (std::size_t at = 0; at <= list.size();) {
      const std::size_t end = std::min(list.find(',', at), list.size());
      if (end > at) out.push_back(list.substr(at, end - at));
      at = end + 1;
    }
  }
  return out;
}

std::string named(std::string_view flag, std::string_view value, std::string_view what) {
  return std::string(flag) + " " + std::string(value) + ": " + std::string(what);
}

bool interpret_patterns(std::string_view flag, const std::vector<std::string>& typed, Lang lang,
                        std::vector<std::string>& out, std::string& error) {
  out = parts_of(typed);
  if (out.empty()) out.insert(out.end(), typed.begin(), typed.end());
  const auto unknown = std::ranges::find_if_not(out, is_rule_pattern);
  if (unknown == out.end()) return true;
  error = named(flag, *unknown, kNoRule.in(lang));
  return false;
}

bool interpret_severity(const std::string& typed, Lang lang, RuleLayer& out, std::string& error) {
  const std::size_t sign = typed.find('=');
  const std::string pattern = typed.substr(0, sign);
  const auto severity =
      sign == std::string::npos ? std::nullopt : config::severity_named(typed.substr(sign + 1));
  if (!severity) {
    error = not_one_of("--severity", typed, "CODE=error, CODE=warning, CODE=note", lang);
  } else if (!is_rule_pattern(pattern)) {
    error = named("--severity", pattern, kNoRule.in(lang));
  } else {
    out.severity.emplace_back(pattern, *severity);
  }
  return error.empty();
}

bool interpret_most(const std::string& typed, Lang lang, std::optional<std::size_t>& out,
                    std::string& error) {
  if (typed.empty()) return true;
  std::size_t most = 0;
  const auto result = std::from_chars(typed.data(), typed.data() + typed.size(), most);
  const bool number = result.ec == std::errc() && result.ptr == typed.data() + typed.size();
  if (number && most >= 1 && most <= kMaxFindings) {
    out = most;
    return true;
  }
  error = not_one_of("--max-findings", typed, "1-" + std::to_string(kMaxFindings), lang);
  return false;
}

bool interpret_fail_on(const std::string& typed, Lang lang, std::optional<config::FailOn>& out,
                       std::string& error) {
  if (typed.empty()) return true;
  out = config::fail_on_named(typed);
  if (!out) error = not_one_of("--fail-on", typed, "error, warning, note, never", lang);
  return out.has_value();
}

constexpr std::size_t kStaleNamed = 5;

std::string stale_entries(const std::vector<const config::Accepted*>& stale, Lang lang) {
  std::string out;
  for (std::size_t i = 0; i < std::min(stale.size(), kStaleNamed); ++i) {
    out += out.empty() ? "" : lang == Lang::zh ? "、" : ", ";
    out += stale[i]->file + ' ' + stale[i]->rule;
  }
  return out + (stale.size() > kStaleNamed ? " …" : "");
}

}  // namespace

void append_stale(const config::Baseline& baseline, Lang lang, std::string& notices) {
  const std::vector<const config::Accepted*> stale = baseline.stale();
  if (stale.empty()) return;
  const std::string count = std::to_string(stale.size());
  const std::string what = lang == Lang::zh ? count + " 条已接受的问题不再出现，可以重新写基线："
                                            : count +
                                                  (stale.size() == 1 ? " accepted finding no longer occurs"
                                                                     : " accepted findings no longer occur") +
                                                  "; the baseline can be written anew: ";
  append_notice(baseline.path(), what + stale_entries(stale, lang), notices);
}

bool interpret_rules(const Arguments& arguments, Lang lang, config::Typed& out, std::string& error) {
  if (!arguments.select.empty() &&
      !interpret_patterns("--select", arguments.select, lang, out.rules.select.emplace(), error))
    return false;
  if (!interpret_patterns("--ignore", arguments.ignore, lang, out.rules.ignore, error)) return false;
  for (const std::string& one : parts_of(arguments.severity)) {
    if (!interpret_severity(one, lang, out.rules, error)) return false;
  }
  out.baseline = arguments.baseline;
  out.config = arguments.config;
  out.isolated = arguments.isolated;
  if (out.isolated && !out.config.empty()) error = kTwoConfigs.in(lang);
  return error.empty() && interpret_most(arguments.max_findings, lang, out.max_findings, error) &&
         interpret_fail_on(arguments.fail_on, lang, out.fail_on, error);
}

config::ReadText text_reader(Lang lang) {
  return [lang](const std::string& path, std::string& text, std::string& error) {
    FileBytes file;
    const FileBytes::Result result = file.read_file(path);
    if (result == FileBytes::Result::read) {
      text = file.bytes();
      return true;
    }
    error =
        result == FileBytes::Result::failed ? errno_text(file.error(), lang) : std::string(kNoFile.in(lang));
    return false;
  };
}

}  // namespace gxreport::cli
