#include "report/github_reporter.hpp"

#include <array>
#include <numeric>

#include "report/cause_words.hpp"
#include "report/escape.hpp"
#include "report/file_region.hpp"
#include "report/finding_line.hpp"
#include "report/relative_path.hpp"
#include "report/text_reporter.hpp"

namespace gxreport {

namespace {

constexpr std::size_t kShown = 10;  // annotations of a kind that GitHub shows for a step

constexpr Words kFix = {"怎么办：", "what to do: "};
constexpr Words kNotChecked = {"未检查", "not checked"};

// By Severity.
constexpr std::array<std::string_view, 3> kCommands = {"notice", "warning", "error"};

// What stands behind the second "::". The characters that mean something there are '%' and line ends, of
// which append_visible leaves none.
void append_data(std::string_view text, std::string& out) {
  for (const char c : visible(text, Blanks::fold)) {
    if (c == '%') {
      out += "%25";
    } else {
      out += c;
    }
  }
}

// In a property ':' and ',' mean something too.
void append_value(std::string_view text, Blanks blanks, std::string& out) {
  for (const char c : visible(text, blanks)) {
    if (c == '%') {
      out += "%25";
    } else if (c == ':') {
      out += "%3A";
    } else if (c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
}

void append_number(std::string_view name, std::uint32_t value, std::string& out) {
  out += ',';
  out += name;
  out += '=';
  out += std::to_string(value);
}

// Columns only of what stands in one line: GitHub refuses others.
void append_place(const Text& text, Span span, std::string& out) {
  const FileRegion region = file_region(text, span);
  append_number("line", region.begin.line, out);
  append_number("endLine", region.end.line, out);
  if (region.begin.line != region.end.line) return;
  append_number("col", region.begin.column, out);
  append_number("endColumn", region.end.column, out);
}

void append_command(const Item& item, std::string_view command, const RenderOptions& options,
                    std::string& out) {
  out += "::";
  out += command;
  out += " file=";
  append_value(relative_path(item.file, options.folder), Blanks::show, out);
}

void append_finding(const Item& item, const Diagnostic& diagnostic, const RenderOptions& options,
                    std::string& out) {
  append_command(item, kCommands.at(static_cast<std::size_t>(diagnostic.severity)), options, out);
  const Document& document = *item.document;
  if (document.error == SourceError::none && diagnostic.span != Span{})
    append_place(document.text, diagnostic.span, out);
  out += ",title=";
  if (diagnostic.rule != nullptr) {
    append_value(diagnostic.rule->code, Blanks::fold, out);
    out += ' ';
    append_value(diagnostic.rule->title.in(options.lang), Blanks::fold, out);
  }
  out += "::";
  append_data(diagnostic.message, out);
  if (const std::string_view cause = cause_words(document.result, diagnostic); !cause.empty()) {
    out += "%0A";
    append_data(cause, out);
  }
  if (!diagnostic.fix.empty()) {
    out += "%0A";
    out += kFix.in(options.lang);
    append_data(diagnostic.fix, out);
  }
  out += '\n';
}

void append_trouble(const Item& item, const RenderOptions& options, std::string& out) {
  append_command(item, "error", options, out);
  out += ",title=";
  out += kNotChecked.in(options.lang);
  out += "::";
  append_data(trouble_of(item, options.lang), out);
  out += '\n';
}

std::string cut_words(const std::array<std::size_t, 3>& lines, Lang lang) {
  const auto count = [&](Severity s) { return std::to_string(lines.at(static_cast<std::size_t>(s))); };
  const std::string error = count(Severity::error);
  const std::string warning = count(Severity::warning);
  const std::string notice = count(Severity::note);
  const std::string shown = std::to_string(kShown);
  if (lang == Lang::zh) {
    return "GitHub 每个步骤的 error、warning、notice 标注各只显示前 " + shown + " 条，本次 error " + error +
           " 条、warning " + warning + " 条、notice " + notice + " 条，全部都在这个步骤的日志里";
  }
  return "GitHub shows the first " + shown + " annotations of each kind for a step; this one has " + error +
         " of kind error, " + warning + " warning, " + notice + " notice, and its log has them all";
}

}  // namespace

void begin_github(const RenderOptions&, std::string&) {}

void append_check_github(const Item& item, const RenderOptions& options, std::string& out) {
  if (item.document != nullptr) {
    for (const Diagnostic& diagnostic : item.document->result.diagnostics)
      append_finding(item, diagnostic, options, out);
  }
  if (outcome_of(item, options) == Outcome::error) append_trouble(item, options, out);
}

void end_github(const Tally& tally, const RenderOptions& options, std::string& out) {
  std::array<std::size_t, 3> lines = tally.findings;
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i] -= tally.left_out[i];
  lines.at(static_cast<std::size_t>(Severity::error)) += tally.errors;
  const bool cut = lines[0] > kShown || lines[1] > kShown || lines[2] > kShown;
  if (cut) {
    if (lines[0] < kShown) out += "::notice title=gxreport::";  // itself among those shown
    out += cut_words(lines, options.lang);
    out += '\n';
  }
  const std::string left_out = left_out_words(
      std::accumulate(tally.left_out.begin(), tally.left_out.end(), std::size_t{0}), options.lang);
  if (!left_out.empty()) out += left_out + '\n';
  end_text(tally, options, out);
}

}  // namespace gxreport
