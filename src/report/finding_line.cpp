#include "report/finding_line.hpp"

#include "report/escape.hpp"
#include "report/style.hpp"

namespace gxreport {

namespace {

constexpr Words kSeverity[] = {{"提示：", "note: "}, {"警告：", "warning: "}, {"错误：", "error: "}};
constexpr Words kNotChecked = {"未检查：", "not checked: "};

void append_line(const Item& item, const Diagnostic& diagnostic, const RenderOptions& options,
                 std::string& out) {
  append_visible(item.file, Blanks::show, out);
  if (item.document->error == SourceError::none && diagnostic.span != Span{}) {
    const Position position = item.document->text.position(diagnostic.span.begin);
    out += ':' + std::to_string(position.line) + ':' + std::to_string(position.column);
  }
  out += ": ";
  if (diagnostic.rule != nullptr) {
    out += diagnostic.rule->code;
    out += ' ';
  }
  const std::string_view severity = kSeverity[static_cast<std::size_t>(diagnostic.severity)].in(options.lang);
  append_styled(severity, style_of(diagnostic.severity), options.colour, out);
  append_visible(diagnostic.message, Blanks::fold, out);
}

}  // namespace

void append_finding_line(const Item& item, const Diagnostic& diagnostic, Lang lang, std::string& out) {
  RenderOptions plain;
  plain.lang = lang;
  append_line(item, diagnostic, plain, out);
}

void append_trouble_line(const Item& item, Lang lang, std::string& out) {
  append_visible(item.file, Blanks::show, out);
  out += ": ";
  out += kNotChecked.in(lang);
  append_visible(trouble_of(item, lang), Blanks::fold, out);
}

std::string left_out_words(std::size_t count, Lang lang) {
  if (count == 0) return {};
  const std::string number = std::to_string(count);
  if (lang == Lang::zh) return "另有 " + number + " 个问题没有列出";
  return number + (count == 1 ? " finding is" : " findings are") + " not listed";
}

void append_check_concise(const Item& item, const RenderOptions& options, std::string& out) {
  if (item.document == nullptr) return;  // said on standard error, counted at the end
  for (const Diagnostic& diagnostic : item.document->result.diagnostics) {
    append_line(item, diagnostic, options, out);
    out += '\n';
  }
  const std::string left_out = left_out_words(left_out_of(item.document->result), options.lang);
  if (!left_out.empty()) out += visible(item.file) + ": " + left_out + '\n';
  const bool said = item.document->error != SourceError::none;
  if (said || outcome_of(item, options) != Outcome::error) return;
  append_trouble_line(item, options.lang, out);
  out += '\n';
}

}  // namespace gxreport
