#include "lex/tokenizer.hpp"

#include "lex/line.hpp"

namespace gxreport::lex {

namespace {

void write_pipes(LineWriter& writer, Span line) {
  const std::u16string_view chars = writer.text().folded();
  Span inner = line;
  if (is_pipe(chars[inner.begin])) ++inner.begin;
  if (inner.begin < inner.end && is_pipe(chars[inner.end - 1])) --inner.end;
  Pos begin = inner.begin;
  for (Pos at = inner.begin; at <= inner.end; ++at) {
    if (at < inner.end && !is_pipe(chars[at])) continue;
    writer.field({begin, at}, Gap::pipe);
    begin = at + 1;
  }
}

void write_tabs(LineWriter& writer, Span line) {
  const std::u16string_view chars = writer.text().folded();
  Pos begin = line.begin;
  for (Pos at = line.begin; at <= line.end; ++at) {
    if (at < line.end && chars[at] != u'\t') continue;
    writer.field({begin, at}, Gap::tab);
    begin = at + 1;
  }
}

/// Cuts at runs of two or more spaces outside brackets.
void write_columns(LineWriter& writer, Span line) {
  const std::u16string_view chars = writer.text().folded();
  Pos begin = line.begin;
  Pos at = line.begin;
  while (at < line.end) {
    if (chars[at] == u'(') {
      const std::size_t close = chars.substr(at, 60).find(u')');
      if (close != std::u16string_view::npos && at + close < line.end) at += static_cast<Pos>(close);
    }
    if (chars[at] != u' ' || at + 1 >= line.end || chars[at + 1] != u' ') {
      ++at;
      continue;
    }
    writer.field({begin, at}, Gap::columns);
    while (at < line.end && chars[at] == u' ') ++at;
    begin = at;
  }
  writer.field({begin, line.end}, Gap::columns);
}

void write_line(LineWriter& writer, const LineLook& look, bool csv) {
  if (is_rule(writer.text().folded(look.content)))
    return writer.cell(look.content, CellKind::rule, Gap::line);
  if (look.pipe) return write_pipes(writer, look.content);
  if (look.tab) return write_tabs(writer, look.content);
  if (csv && look.commas > 0) return write_csv(writer, look.content);
  if (look.wide_gap) return write_columns(writer, look.content);
  writer.field(look.content, Gap::line);
}

}  // namespace

void tokenize(const Text& text, CellStream& out) {
  out.clear();
  const bool csv = is_csv(text);
  bool blank_before = false;
  for (std::size_t i = 0; i < text.line_count(); ++i) {
    const Pos begin = text.line_start(i);
    Pos end = i + 1 < text.line_count() ? text.line_start(i + 1) : text.size();
    if (end > begin && text.folded()[end - 1] == u'\n') --end;
    const LineLook look = look_at(text, {begin, end});
    if (look.content.empty()) {
      blank_before = true;
      continue;
    }
    LineWriter writer(text, out, static_cast<std::uint32_t>(i), blank_before ? Gap::blank_line : Gap::line);
    write_line(writer, look, csv);
    blank_before = false;
  }
}

}  // namespace gxreport::lex
