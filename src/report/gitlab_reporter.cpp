#include "report/gitlab_reporter.hpp"

#include <array>
#include <unordered_map>

#include "check/fingerprint.hpp"
#include "report/cause_words.hpp"
#include "report/escape.hpp"
#include "report/finding_line.hpp"
#include "report/fingerprint_text.hpp"
#include "report/json_writer.hpp"
#include "report/relative_path.hpp"

namespace gxreport {

namespace {

// By Severity.
constexpr std::array<std::string_view, 3> kSeverities = {"info", "minor", "major"};
constexpr std::string_view kNotChecked = "not-checked";
constexpr std::string_view kNotListed = "not-listed";
constexpr Words kFix = {"怎么办：", "What to do: "};

struct Issue {
  std::string_view rule;
  std::string_view severity;
  std::string text;  // as a person reads it
  std::string help;
  std::uint32_t line = 1;
  std::string fingerprint;
};

void append_issue(const Issue& issue, std::string_view path, JsonWriter& json) {
  json.begin_object();
  json.field("type", "issue");
  json.field("check_name", issue.rule);
  json.field("description", issue.text);
  if (!issue.help.empty()) {
    json.key("content");
    json.begin_object();
    json.field("body", issue.help);
    json.end_object();
  }
  json.field("severity", issue.severity);
  json.field("fingerprint", issue.fingerprint);
  json.key("location");
  json.begin_object();
  json.field("path", path);
  json.key("lines");
  json.begin_object();
  json.field("begin", std::uint64_t{issue.line});
  json.end_object();
  json.end_object();
  json.end_object();
}

// 32 digits: the finding's own fingerprint behind that of its place in the run.
std::string fingerprint_of(std::string_view path, std::uint64_t own, std::size_t equal_before) {
  check::Fingerprint place;
  place.field(path);
  place.field(std::to_string(equal_before));
  return fingerprint_text(place.value()) + fingerprint_text(own);
}

std::string help_of(const Diagnostic& diagnostic, Lang lang) {
  if (diagnostic.fix.empty()) return {};
  return std::string(kFix.in(lang)) + visible(diagnostic.fix, Blanks::fold);
}

Issue issue_of(const Document& document, const Diagnostic& diagnostic, Lang lang) {
  Issue issue;
  if (diagnostic.rule != nullptr) issue.rule = diagnostic.rule->code;
  issue.severity = kSeverities.at(static_cast<std::size_t>(diagnostic.severity));
  issue.text = visible(diagnostic.message, Blanks::fold);
  if (const std::string_view cause = cause_words(document.result, diagnostic); !cause.empty())
    issue.text += ' ' + visible(cause, Blanks::fold);
  issue.help = help_of(diagnostic, lang);
  if (document.error == SourceError::none && diagnostic.span != Span{})
    issue.line = document.text.position(diagnostic.span.begin).line;
  return issue;
}

// Objects with a comma and a line end between them.
class Issues {
 public:
  Issues(std::string path, std::string& out) : path_(std::move(path)), out_(out) {}

  void add(Issue issue, std::uint64_t own) {
    issue.fingerprint = fingerprint_of(path_, own, seen_[own]++);
    if (any_) out_ += ",\n";
    any_ = true;
    JsonWriter json(out_);
    append_issue(issue, path_, json);
  }

 private:
  std::string path_;
  std::string& out_;
  bool any_ = false;
  std::unordered_map<std::uint64_t, std::size_t> seen_;
};

}  // namespace

void begin_gitlab(const RenderOptions&, std::string& out) { out += "[\n"; }

void append_check_gitlab(const Item& item, const RenderOptions& options, std::string& out) {
  Issues issues(utf8_name(relative_path(item.file, options.folder)), out);
  if (item.document != nullptr) {
    for (const Diagnostic& diagnostic : item.document->result.diagnostics)
      issues.add(issue_of(*item.document, diagnostic, options.lang), diagnostic.fingerprint);
  }
  if (item.document != nullptr && left_out_of(item.document->result) > 0) {
    Issue more;
    more.rule = kNotListed;
    more.severity = kSeverities.front();
    more.text = left_out_words(left_out_of(item.document->result), options.lang);
    issues.add(std::move(more), 0);
  }
  if (outcome_of(item, options) != Outcome::error) return;
  Issue trouble;
  trouble.rule = kNotChecked;
  trouble.severity = "blocker";
  trouble.text = visible(trouble_of(item, options.lang), Blanks::fold);
  issues.add(std::move(trouble), 0);
}

void end_gitlab(const Tally&, const RenderOptions&, std::string& out) { out += "\n]\n"; }

}  // namespace gxreport
