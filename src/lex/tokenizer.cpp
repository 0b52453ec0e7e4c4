#include "lex/tokenizer.hpp"

#include "gxreport/limits.hpp"
#include "lex/line.hpp"

namespace gxreport::lex {

namespace {

void write_pipes(LineWriter& writer, Span line, PipeEdges edges) {
  const std::u16string_view chars = writer.text().folded();
  Span inner = line;
  if (edges.left && is_pipe(chars[inner.begin])) ++inner.begin;
  if (edges.right && inner.begin < inner.end && is_pipe(chars[inner.end - 1])) --inner.end;
  Pos begin = inner.begin;
  for (Pos at = inner.begin; at <= inner.end; ++at) {
    at = writer.marks().separators.next(at, inner.end);
    if (at < inner.end && !is_pipe(chars[at])) continue;
    writer.field({begin, at}, Gap::pipe);
    begin = at + 1;
  }
}

void write_tabs(LineWriter& writer, Span line) {
  const std::u16string_view chars = writer.text().folded();
  Pos begin = line.begin;
  for (Pos at = line.begin; at <= line.end; ++at) {
    at = writer.marks().separators.next(at, line.end);
    if (at < line.end && chars[at] != u'\t') continue;
    writer.field({begin, at}, Gap::tab);
    begin = at + 1;
  }
}

/// Behind the first bracket that opens in `within`, or its opening mark when it is not soon closed;
/// within.begin when none opens.
Pos behind_bracket(std::u16string_view chars, Span within, Pos line_end) {
  constexpr std::size_t kLongest = 60;
  const std::size_t open = chars.substr(0, within.end).find(u'(', within.begin);
  if (open == std::u16string_view::npos) return within.begin;
  const std::size_t close = chars.substr(0, line_end).substr(open, kLongest).find(u')');
  return static_cast<Pos>(close == std::u16string_view::npos ? open + 1 : open + close + 1);
}

/// Cuts at runs of two or more spaces outside brackets.
void write_columns(LineWriter& writer, Span line) {
  const std::u16string_view chars = writer.text().folded();
  Pos begin = line.begin;
  Pos at = line.begin;
  Pos gap = writer.marks().gaps.next(at, line.end);
  while (gap < line.end) {
    if (const Pos behind = behind_bracket(chars, {at, gap}, line.end); behind > at) {
      at = behind;
      if (gap < at) gap = writer.marks().gaps.next(at, line.end);
      continue;
    }
    writer.field({begin, gap}, Gap::columns);
    at = gap;
    while (at < line.end && chars[at] == u' ') ++at;
    begin = at;
    gap = writer.marks().gaps.next(at, line.end);
  }
  writer.field({begin, line.end}, Gap::columns);
}

/// Han and digits, with which nearly every line begins, stand in no line of a grid.
bool may_be_rule(char16_t first) {
  return (first < 0x3000 && (first < u'0' || first > u'9')) || is_pipe(first);
}

void write_line(LineWriter& writer, const LineLook& look, bool csv, PipeEdges edges) {
  const std::u16string_view chars = writer.text().folded(look.content);
  if (may_be_rule(chars.front()) && is_rule(chars))
    return writer.cell(look.content, CellKind::rule, Gap::line);
  if (look.pipe) return write_pipes(writer, look.content, edges);
  if (look.tab) return write_tabs(writer, look.content);
  if (csv && look.comma) return write_csv(writer, look.content);
  if (look.wide_gap) return write_columns(writer, look.content);
  writer.field(look.content, Gap::line);
}

/// The line without its line end.
Span line_of(const Text& text, std::size_t number) {
  const Pos begin = text.line_start(number);
  Pos end = number + 1 < text.line_count() ? text.line_start(number + 1) : text.size();
  if (end > begin && text.folded()[end - 1] == u'\n') --end;
  return {begin, end};
}

/// Follows the tables of piped lines: where every line of a table begins (ends) with a pipe, that is its
/// edge.
class PipeTables {
 public:
  PipeTables(const Text& text, const Marks& marks) : text_(text), marks_(marks) {}

  PipeEdges edges_at(std::size_t line) {
    if (line >= end_) look_ahead(line);
    return edges_;
  }

 private:
  void look_ahead(std::size_t line) {
    const std::u16string_view chars = text_.folded();
    edges_ = {};
    for (end_ = line; end_ < text_.line_count(); ++end_) {
      const LineLook look = look_at(text_, marks_, line_of(text_, end_));
      if (!look.pipe && (look.content.empty() || !is_rule(text_.folded(look.content)))) break;
      if (!look.pipe) continue;
      edges_.left &= is_pipe(chars[look.content.begin]);
      edges_.right &= is_pipe(chars[look.content.end - 1]);
    }
  }

  const Text& text_;
  const Marks& marks_;
  std::size_t end_ = 0;
  PipeEdges edges_;
};

/// Writes the cells of one text.
class Tokenizer {
 public:
  Tokenizer(const Text& text, CellStream& out, BlankLines blank_lines)
      : text_(text),
        out_(out),
        blank_lines_(blank_lines),
        marks_(text.folded()),
        csv_(is_csv(text, marks_)),
        tables_(text, marks_) {
    out.clear();
  }

  [[nodiscard]] bool csv() const { return csv_; }

  void write(std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end && out_.size() <= kMaxSourceCells; ++i) write(i);
  }

 private:
  void write(std::size_t number) {
    const Span line = line_of(text_, number);
    const LineLook look = line.empty() ? LineLook{} : look_at(text_, marks_, line);
    LineWriter writer(text_, marks_, out_, static_cast<std::uint32_t>(number),
                      blank_before_ ? Gap::blank_line : Gap::line);
    if (look.content.empty()) {
      blank_before_ = blank_lines_ == BlankLines::part;
      if (!blank_before_) writer.cell({line.begin, line.begin}, CellKind::blank, Gap::line);
      return;
    }
    write_line(writer, look, csv_, look.pipe ? tables_.edges_at(number) : PipeEdges{});
    blank_before_ = false;
  }

  const Text& text_;
  CellStream& out_;
  BlankLines blank_lines_;
  Marks marks_;
  bool csv_;
  PipeTables tables_;
  bool blank_before_ = false;
};

}  // namespace

void tokenize(const Text& text, CellStream& out, BlankLines blank_lines) {
  Tokenizer(text, out, blank_lines).write(0, text.line_count());
}

bool tokenize(const Text& text, const KnownLines& known, const std::function<void(CellStream&)>& append,
              CellStream& out) {
  Tokenizer tokenizer(text, out, BlankLines::part);
  if (tokenizer.csv()) {
    tokenizer.write(0, text.line_count());
    return false;
  }
  tokenizer.write(0, known.first);
  append(out);
  tokenizer.write(known.end, text.line_count());
  return true;
}

}  // namespace gxreport::lex
