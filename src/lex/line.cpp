#include "lex/line.hpp"

namespace gxreport::lex {

namespace {

bool is_box(char16_t c) { return c >= 0x2500 && c <= 0x257F; }

bool is_rule_mark(char16_t c) { return c == u'-' || c == u'=' || (is_box(c) && !is_pipe(c)); }

}  // namespace

std::string_view kind_name(CellKind kind) {
  constexpr std::string_view kNames[] = {"text", "figure", "blank", "rule"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view gap_name(Gap gap) {
  constexpr std::string_view kNames[] = {"space", "columns", "comma", "tab", "pipe", "line", "blank-line"};
  return kNames[static_cast<std::size_t>(gap)];
}

LineLook look_at(const Text& text, Span line) {
  const std::u16string_view chars = text.folded();
  LineLook look;
  look.content = trim(text, line);
  bool space = false;
  for (Pos i = look.content.begin; i < look.content.end; ++i) {
    const char16_t c = chars[i];
    if (c >= 0x3000 && c != u'\uFF5C') {  // Han: nothing to see
      space = false;
      continue;
    }
    look.wide_gap |= space && c == u' ';
    space = c == u' ';
    look.tab |= c == u'\t';
    look.pipe |= is_pipe(c);
    look.commas += c == u',' ? 1U : 0U;
  }
  return look;
}

bool is_rule(std::u16string_view line) {
  std::size_t run = 0;
  std::size_t longest = 0;
  std::size_t plain = 0;
  for (const char16_t c : line) {
    const bool mark = is_rule_mark(c);
    run = mark ? run + 1 : 0;
    longest = longest < run ? run : longest;
    if (is_pipe(c) || c == u'+') ++plain;
    if (!mark && !is_pipe(c) && c != u'+' && c != u':' && c != u' ' && c != u'\t') return false;
  }
  // A lone "--" is a blank figure; a grid has crossings or goes on.
  return longest >= 5 || (longest >= 3 && plain > 0) ||
         (longest >= 1 && !line.empty() && is_box(line.front()));
}

Span trim(const Text& text, Span span) {
  const std::u16string_view chars = text.folded();
  const auto idle = [&](Pos at) { return chars[at] == u' ' || chars[at] == kZeroWidth; };
  while (span.begin < span.end && idle(span.begin)) ++span.begin;
  while (span.end > span.begin && idle(span.end - 1)) --span.end;
  return span;
}

CellKind classify(const Text& text, Span span) {
  constexpr Pos kLongestFigure = 80;  // figure, unit and a bracketed remark
  if (span.empty()) return CellKind::blank;
  if (span.size() > kLongestFigure) return CellKind::text;
  switch (read_figure(text, span).kind) {
    case FigureKind::figure:
      return CellKind::figure;
    case FigureKind::blank:
      return CellKind::blank;
    default:
      return CellKind::text;
  }
}

void LineWriter::cell(Span span, CellKind kind, Gap gap_after) {
  out_.push_back({span, line_, ordinal_, kind, gap_});
  if (ordinal_ < 0xFFFF) ++ordinal_;
  gap_ = gap_after;
}

void LineWriter::field(Span span, Gap gap_after) {
  span = trim(text_, span);
  const CellKind kind = classify(text_, span);
  constexpr Pos kLongestRow = 400;  // longer fields are prose
  const bool spaced = kind == CellKind::text && span.size() <= kLongestRow &&
                      text_.folded(span).find(u' ') != std::u16string_view::npos;
  if (spaced) {
    write_words(*this, span, gap_after);
  } else {
    cell(span, kind, gap_after);
  }
}

}  // namespace gxreport::lex
