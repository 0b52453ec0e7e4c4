#include "lex/grid_line.hpp"

#include <algorithm>
#include <array>

#include "gxreport/figure.hpp"
#include "lex/line.hpp"
#include "text/column_walk.hpp"

namespace gxreport::lex {

namespace {

enum class Stroke : std::uint8_t { none, horizontal, vertical, junction };

constexpr char16_t kFirstBox = 0x2500;
constexpr std::size_t kBoxes = 0x80;

/// Every box character that is neither line is a junction, or close to one.
constexpr auto kStrokes = [] {
  std::array<Stroke, kBoxes> strokes{};
  strokes.fill(Stroke::junction);
  for (const char16_t c : std::u16string_view(u"─━┄┅┈┉╌╍═╴╶╸╺╼╾"))
    strokes[c - kFirstBox] = Stroke::horizontal;
  for (const char16_t c : std::u16string_view(u"│┃┆┇┊┋╎╏║╵╷╹╻╽╿")) strokes[c - kFirstBox] = Stroke::vertical;
  return strokes;
}();

Stroke stroke_of(char16_t c) {
  if (c >= kFirstBox && c < kFirstBox + kBoxes) return kStrokes[c - kFirstBox];
  if (c == u'-' || c == u'=') return Stroke::horizontal;
  return is_pipe(c) ? Stroke::vertical : Stroke::none;
}

bool is_horizontal(char16_t c) { return stroke_of(c) == Stroke::horizontal; }

bool is_plus_junction(std::u16string_view line, std::size_t at) {
  const bool before = at > 0 && is_horizontal(line[at - 1]);
  return before || (at + 1 < line.size() && is_horizontal(line[at + 1]));
}

/// A plus sign is told by its neighbours: it also stands before figures.
Stroke stroke_at(std::u16string_view line, std::size_t at) {
  const char16_t c = line[at];
  if (c == u'+') return is_plus_junction(line, at) ? Stroke::junction : Stroke::none;
  return stroke_of(c);
}

bool is_mark(Stroke stroke) { return stroke == Stroke::vertical || stroke == Stroke::junction; }

/// Notes where a rule runs from mark to mark.
void find_rules(const Text& text, GridLine& line) {
  line.rule = true;
  for (std::size_t i = 0; i < line.segments(); ++i) {
    const bool corners = line.marks[i].junction && line.marks[i + 1].junction;
    const std::u16string_view between = text.folded(line.segment(i));
    line.marks[i].rule_behind = corners && std::ranges::all_of(between, is_horizontal);
    line.rule &= line.marks[i].rule_behind;
  }
}

}  // namespace

bool begins_grid(std::u16string_view line) {
  const std::size_t at = line.find_first_not_of(u' ');
  if (at == std::u16string_view::npos || at + 1 >= line.size()) return false;
  const bool corner = line[at] == u'+' || stroke_of(line[at]) == Stroke::junction;
  return corner && is_horizontal(line[at + 1]);
}

bool read_grid_line(const Text& text, Span line, GridLine& out) {
  constexpr std::size_t kUsualMarks = 16;
  out.marks.clear();
  out.marks.reserve(kUsualMarks);
  const Span content = trim(text, line);
  const std::u16string_view chars = text.folded(content);
  if (chars.size() < 2 || !is_mark(stroke_at(chars, 0)) || !is_mark(stroke_at(chars, chars.size() - 1)))
    return false;
  ColumnWalk walk(text, content, display_width(text, {line.begin, content.begin}));
  for (std::size_t at = 0; at < chars.size(); ++at, walk.step()) {
    const Stroke stroke = stroke_at(chars, at);
    if (!is_mark(stroke)) continue;
    const Pos pos = content.begin + static_cast<Pos>(at);
    out.marks.push_back({pos, walk.column(), stroke == Stroke::junction, false});
    if (out.marks.size() > kMostMarks) return false;
  }
  find_rules(text, out);
  return true;
}

}  // namespace gxreport::lex
