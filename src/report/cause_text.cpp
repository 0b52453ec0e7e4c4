#include "report/cause_text.hpp"

#include <algorithm>

#include "report/escape.hpp"
#include "report/excerpt.hpp"
#include "report/style.hpp"

namespace gxreport {

namespace {

constexpr Words kAlso = {"同一原因：", "same cause: "};
constexpr Words kSuspect = {"疑点：", "suspect: "};
constexpr std::string_view kIndent = "         ";
constexpr std::uint32_t kGutter = 9;       // "  12345 | "
constexpr std::size_t kSuspectsShown = 3;  // of one set

bool has_cause(const CauseFindings& causes, const Diagnostic& diagnostic) {
  return diagnostic.cause >= 0 && static_cast<std::size_t>(diagnostic.cause) < causes.size();
}

// "  12345 | ", or blanks as wide when there is no number.
void append_gutter(const std::string& number, bool colour, std::string& out) {
  std::string gutter = number.size() < 6 ? std::string(6 - number.size(), ' ') + number : number;
  gutter += " | ";
  append_styled(gutter, Style::faint, colour, out);
}

void append_also(const Item& item, const Diagnostic& diagnostic, Lang lang, std::string& out) {
  out += kIndent;
  out += kAlso.in(lang);
  append_place(item, diagnostic.span, diagnostic.span != Span{}, out);
  if (diagnostic.rule != nullptr) out += diagnostic.rule->code;
  out += ' ';
  append_visible(diagnostic.message, Blanks::fold, out);
  out += '\n';
}

// Where the likeliest set stands, when there is one that is and its cells are few.
void append_suspects(const Item& item, const Cause& cause, const Diagnostic& shown,
                     const RenderOptions& options, std::string& out) {
  const auto likeliest = std::ranges::count(cause.suspects, 1, &Suspect::rank);
  const auto together = std::ranges::count(cause.suspects, 1, &Suspect::set);
  if (likeliest != together || static_cast<std::size_t>(together) > kSuspectsShown) return;
  for (const Suspect& suspect : cause.suspects) {
    if (suspect.set != 1 || suspect.cell >= item.document->report.cells.size()) continue;
    const Span span = item.document->report.cells[suspect.cell].span;
    if (span != shown.span && !span.empty())
      append_excerpt(item.document->text, span, Severity::note, options, out);
  }
}

}  // namespace

CauseFindings findings_of_causes(const CheckResult& result) {
  CauseFindings causes(result.causes.size());
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (has_cause(causes, diagnostic))
      causes[static_cast<std::size_t>(diagnostic.cause)].push_back(&diagnostic);
  }
  return causes;
}

bool listed_earlier(const CauseFindings& causes, const Diagnostic& diagnostic) {
  return has_cause(causes, diagnostic) &&
         causes[static_cast<std::size_t>(diagnostic.cause)].front() != &diagnostic;
}

void append_place(const Item& item, Span span, bool placed, std::string& out) {
  append_visible(item.file, Blanks::show, out);
  if (placed) {
    const Position position = item.document->text.position(span.begin);
    out += ':' + std::to_string(position.line) + ':' + std::to_string(position.column);
  }
  out += ": ";
}

void append_excerpt(const Text& text, Span span, Severity severity, const RenderOptions& options,
                    std::string& out) {
  const std::uint32_t width = options.width > kGutter ? options.width - kGutter : 0;
  const Excerpt excerpt = excerpt_of(text, span, width);
  append_gutter(std::to_string(text.position(span.begin).line), options.colour, out);
  out += excerpt.line;
  out += '\n';
  append_gutter({}, options.colour, out);
  out.append(excerpt.caret_at, ' ');
  append_styled(std::string(excerpt.caret_width, '^'), style_of(severity), options.colour, out);
  out += '\n';
}

void append_cause(const Item& item, const CauseFindings& causes, const Diagnostic& diagnostic,
                  const RenderOptions& options, std::string& out) {
  if (!has_cause(causes, diagnostic)) return;
  const auto index = static_cast<std::size_t>(diagnostic.cause);
  for (const Diagnostic* other : causes[index]) {
    if (other != &diagnostic) append_also(item, *other, options.lang, out);
  }
  const Cause& cause = item.document->result.causes[index];
  out += kIndent;
  out += kSuspect.in(options.lang);
  append_visible(cause.message, Blanks::fold, out);
  out += '\n';
  append_suspects(item, cause, diagnostic, options, out);
}

}  // namespace gxreport
