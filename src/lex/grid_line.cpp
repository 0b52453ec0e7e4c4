#include "lex/grid_line.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "gxreport/figure.hpp"
#include "lex/line.hpp"
#include "text/column_walk.hpp"
#include "text/search.hpp"

namespace gxreport::lex {

namespace {

enum class Stroke : std::uint8_t { none, horizontal, vertical, junction, plus };

constexpr char16_t kFirstBox = 0x2500;
using Strokes = std::array<Stroke, 0x80>;

/// Every box character that is neither line is a junction, or close to one.
constexpr Strokes kBoxStrokes = [] {
  Strokes strokes{};
  strokes.fill(Stroke::junction);
  for (const char16_t c : std::u16string_view(u"─━┄┅┈┉╌╍═╴╶╸╺╼╾"))
    strokes[c - kFirstBox] = Stroke::horizontal;
  for (const char16_t c : std::u16string_view(u"│┃┆┇┊┋╎╏║╵╷╹╻╽╿")) strokes[c - kFirstBox] = Stroke::vertical;
  return strokes;
}();

constexpr Strokes kAsciiStrokes = [] {
  Strokes strokes{};
  strokes[u'-'] = strokes[u'='] = Stroke::horizontal;
  strokes[u'|'] = Stroke::vertical;
  strokes[u'+'] = Stroke::plus;
  return strokes;
}();

Stroke stroke_of(char16_t c) {
  if (c < kAsciiStrokes.size()) return kAsciiStrokes[c];
  if (c >= kFirstBox && c < kFirstBox + kBoxStrokes.size()) return kBoxStrokes[c - kFirstBox];
  return is_pipe(c) ? Stroke::vertical : Stroke::none;
}

bool is_horizontal(char16_t c) { return stroke_of(c) == Stroke::horizontal; }

/// A plus sign is told by its neighbours: it also stands before figures.
Stroke stroke_at(std::u16string_view line, std::size_t at) {
  const Stroke stroke = stroke_of(line[at]);
  if (stroke != Stroke::plus) return stroke;
  const bool before = at > 0 && is_horizontal(line[at - 1]);
  return before || (at + 1 < line.size() && is_horizontal(line[at + 1])) ? Stroke::junction : Stroke::none;
}

bool is_mark(Stroke stroke) { return stroke == Stroke::vertical || stroke == Stroke::junction; }

/// The marks of a line that begins at `begin`, and the rules between them. False when they are too many.
bool find_marks(std::u16string_view line, Pos begin, ColumnWalk walk, std::vector<GridMark>& marks) {
  std::size_t walked = 0;
  bool ruled = false;  // horizontal lines alone since the last mark
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char16_t c = line[at];
    if (c == u' ' || is_horizontal(c)) {  // most of a grid
      ruled &= c != u' ';
      at = behind_run(line, c, at, line.size()) - 1;
      continue;
    }
    const bool plain = c >= 0x3000 && c < 0xFF00;
    const Stroke stroke = plain ? Stroke::none : stroke_at(line, at);
    if (!is_mark(stroke)) {
      ruled &= stroke == Stroke::horizontal;
      continue;
    }
    const bool junction = stroke == Stroke::junction;
    if (!marks.empty()) marks.back().rule_behind = ruled && junction && marks.back().junction;
    walk.skip(at - std::exchange(walked, at));
    marks.push_back({begin + static_cast<Pos>(at), walk.column(), junction, false});
    if (marks.size() > kMostMarks) return false;
    ruled = true;
  }
  return true;
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
  const ColumnWalk walk(text, content, display_width(text, {line.begin, content.begin}));
  if (!find_marks(chars, content.begin, walk, out.marks)) return false;
  out.rule = std::all_of(out.marks.begin(), out.marks.end() - 1, std::mem_fn(&GridMark::rule_behind));
  return true;
}

}  // namespace gxreport::lex
