#include "lex/grid_line.hpp"

#include <algorithm>

#include "gxreport/figure.hpp"
#include "lex/line.hpp"

namespace gxreport::lex {

namespace {

bool is_box(char16_t c) { return c >= 0x2500 && c <= 0x257F; }

bool is_horizontal_box(char16_t c) {
  constexpr std::u16string_view kLines = u"─━┄┅┈┉╌╍═╴╶╸╺╼╾";
  return is_box(c) && kLines.find(c) != std::u16string_view::npos;
}

bool is_horizontal(char16_t c) { return c == u'-' || c == u'=' || is_horizontal_box(c); }

bool is_box_vertical(char16_t c) {
  constexpr std::u16string_view kLines = u"│┃┆┇┊┋╎╏║╵╷╹╻╽╿";
  return is_box(c) && kLines.find(c) != std::u16string_view::npos;
}

bool is_box_junction(char16_t c) { return is_box(c) && !is_horizontal_box(c) && !is_box_vertical(c); }

/// A plus sign also stands before figures.
bool is_plus_junction(std::u16string_view line, std::size_t at) {
  if (line[at] != u'+') return false;
  const bool before = at > 0 && is_horizontal(line[at - 1]);
  return before || (at + 1 < line.size() && is_horizontal(line[at + 1]));
}

bool is_mark(std::u16string_view line, std::size_t at, bool& junction) {
  const char16_t c = line[at];
  junction = is_box_junction(c) || is_plus_junction(line, at);
  return junction || is_pipe(c) || is_box_vertical(c);
}

}  // namespace

bool begins_grid(std::u16string_view line) {
  const std::size_t at = line.find_first_not_of(u' ');
  if (at == std::u16string_view::npos || at + 1 >= line.size()) return false;
  const bool corner = line[at] == u'+' || is_box_junction(line[at]);
  return corner && is_horizontal(line[at + 1]);
}

bool is_rule_segment(const Text& text, const GridLine& line, std::size_t i) {
  if (!line.marks[i].junction || !line.marks[i + 1].junction) return false;
  const std::u16string_view between = text.folded(line.segment(i));
  return std::ranges::all_of(between, is_horizontal);
}

bool read_grid_line(const Text& text, Span line, GridLine& out) {
  out = GridLine{};
  const Span content = trim(text, line);
  const std::u16string_view chars = text.folded(content);
  bool junction = false;
  if (chars.size() < 2 || !is_mark(chars, 0, junction) || !is_mark(chars, chars.size() - 1, junction))
    return false;
  std::uint32_t column = 0;
  Pos counted = line.begin;
  for (std::size_t at = 0; at < chars.size(); ++at) {
    if (!is_mark(chars, at, junction)) continue;
    const Pos pos = content.begin + static_cast<Pos>(at);
    column += display_width(text, {counted, pos}, column);
    counted = pos;
    out.marks.push_back({pos, column, junction});
    if (out.marks.size() > kMostMarks) return false;
  }
  out.rule = true;
  for (std::size_t i = 0; i < out.segments() && out.rule; ++i) out.rule = is_rule_segment(text, out, i);
  return true;
}

}  // namespace gxreport::lex
