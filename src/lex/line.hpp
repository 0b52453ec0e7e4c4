// One line on its way into the cell stream.
#pragma once

#include "gxreport/figure.hpp"
#include "gxreport/limits.hpp"
#include "gxreport/text.hpp"
#include "lex/cell.hpp"
#include "lex/marks.hpp"
#include "text/plain_count.hpp"

namespace gxreport::lex {

/// What a glance at a line's characters tells.
struct LineLook {
  bool pipe = false;  ///< then nothing is said of tabs and commas behind it
  bool tab = false;
  bool wide_gap = false;  ///< two spaces in a row behind the first character; not told beside pipes and tabs
  bool comma = false;     ///< after folding; not told behind a tab
  Span content;           ///< without spaces at both ends; tabs count as content
};

[[nodiscard]] LineLook look_closely(const Text& text, const Marks& marks, Span line);
[[nodiscard]] inline LineLook look_at(const Text& text, const Marks& marks, Span line) {
  const std::u16string_view chars = text.folded();
  const auto is_solid = [&] { return chars[line.begin] != kZeroWidth && chars[line.end - 1] != kZeroWidth; };
  if (!line.empty() && !marks.breaks.any(line) && is_solid())
    return {false, false, false, false, line};  // nothing parts it
  return look_closely(text, marks, line);
}
/// A line of a grid: dashes, equals signs, crosses and box characters alone.
[[nodiscard]] bool is_rule(std::u16string_view line);
[[nodiscard]] inline Span trim(const Text& text, Span span) {
  const std::u16string_view chars = text.folded();
  const auto idle = [&](Pos at) { return chars[at] == u' ' || chars[at] == kZeroWidth; };
  while (span.begin < span.end && idle(span.begin)) ++span.begin;
  while (span.end > span.begin && idle(span.end - 1)) --span.end;
  return span;
}
/// Han with which no figure begins and no word for none.
[[nodiscard]] inline bool begins_text(char16_t c) { return c >= 0x4E00 && c != u'无' && c != u'空'; }
/// The kind of what may be a figure or a word for none; not empty.
[[nodiscard]] CellKind classify_short(const Text& text, Span span);
/// The kind that the content of `span` has as a cell of its own.
[[nodiscard]] inline CellKind classify(const Text& text, Span span) {
  constexpr Pos kLongestFigure = 80;  // figure, unit and a bracketed remark
  constexpr Pos kLongestWord = 3;     // 无, 空白, 空 白
  if (span.empty()) return CellKind::blank;
  const char16_t first = text.folded()[span.begin];
  if (span.size() > kLongestFigure || begins_text(first)) return CellKind::text;
  if (first >= 0x4E00 && span.size() > kLongestWord) return CellKind::text;
  return classify_short(text, span);
}

/// Appends cells of one line; the first takes the gap to the line before, all others `gap`.
class LineWriter {
 public:
  LineWriter(const Text& text, const Marks& marks, CellStream& out, std::uint32_t line, Gap first)
      : text_(text), marks_(marks), out_(out), line_(line), gap_(first) {}

  /// One separated field: a single cell, or a label and the figures that follow it with spaces between.
  void field(Span span, Gap gap_after);
  void cell(Span span, CellKind kind, Gap gap_after) {
    if (out_.size() == out_.capacity()) return cell_behind_growth(span, kind, gap_after);
    if (out_.size() > kMaxSourceCells) return;
    Cell& cell = out_.emplace_back();  // in its place: a copy would wait for what was just written
    cell.span = span;
    cell.line = line_;
    cell.ordinal = ordinal_;
    cell.kind = kind;
    cell.gap = gap_;
    if (ordinal_ < 0xFFFF) ++ordinal_;
    gap_ = gap_after;
  }
  [[nodiscard]] const Text& text() const { return text_; }
  [[nodiscard]] const Marks& marks() const { return marks_; }

 private:
  /// As cell(), which would else have the growth of the stream in all places that call it.
  [[gnu::cold, gnu::noinline]] void cell_behind_growth(Span span, CellKind kind, Gap gap_after);
  /// Text without spaces: it begins as no figure does.
  [[nodiscard]] bool is_plain_text(Span span) const;
  /// Of anything but digits alone and plain text; trimmed.
  void long_field(Span span, Gap gap_after);

  const Text& text_;
  const Marks& marks_;
  CellStream& out_;
  std::uint32_t line_;
  std::uint16_t ordinal_ = 0;
  Gap gap_;
};

/// Whether the pipes at both ends of a line are edges of its table; else a blank cell stands beyond them.
struct PipeEdges {
  bool left = true;
  bool right = true;
};

/// Cuts a field that holds spaces into words and writes them.
void write_words(LineWriter& writer, Span field, Gap gap_after);

/// CSV: whether the file is made of comma-separated rows, and cutting one.
[[nodiscard]] bool is_csv(const Text& text, const Marks& marks);
void write_csv(LineWriter& writer, Span line);
/// The fields of a line between ASCII commas outside quotation marks, without the quotation marks around
/// them.
[[nodiscard]] std::vector<Span> comma_fields(const Text& text, Span line);

}  // namespace gxreport::lex
