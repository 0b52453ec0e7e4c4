#include "report/excerpt.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "gxreport/figure.hpp"
#include "report/escape.hpp"

namespace gxreport {

namespace {

constexpr Pos kReach = 400;  // characters looked at on either side of a span's beginning
constexpr std::string_view kCut = "…";

// A piece of a line, laid out. columns[i] is where character i begins; columns.back() is the width.
struct Layout {
  Pos begin = 0;
  std::string characters;
  std::vector<std::size_t> bytes;  // columns.size() offsets into characters
  std::vector<std::uint32_t> columns;
  bool cut_before = false;
  bool cut_after = false;

  [[nodiscard]] std::size_t size() const { return columns.size() - 1; }
  [[nodiscard]] std::uint32_t width() const { return columns.back(); }
};

std::uint32_t append_glyph(const Text& text, Pos pos, std::uint32_t column, std::string& out) {
  const Span span{pos, pos + 1};
  const std::string_view character = text.quote(span);
  const std::size_t before = out.size();
  if (character == "\t") {
    const std::uint32_t width = display_width(text, span, column);
    out.append(width, ' ');
    return width;
  }
  // Characters come one by one: what they would say together has to be asked for.
  constexpr Pos kLongestCommand = 32;
  if (character == "#" &&
      begins_hash_command(text.quote({pos, std::min(pos + kLongestCommand, text.size())}), 0)) {
    append_code_point('#', out);
  } else {
    append_visible(character, Blanks::show, out);
  }
  const bool shown_raw = out.size() - before == character.size();
  return shown_raw ? display_width(text, span, column) : static_cast<std::uint32_t>(out.size() - before);
}

Layout lay_out(const Text& text, Span line, Pos from, Pos to) {
  Layout layout;
  layout.begin = from;
  layout.cut_before = from > line.begin;
  layout.cut_after = to < line.end;
  layout.columns.push_back(0);
  layout.bytes.push_back(0);
  for (Pos pos = from; pos < to; ++pos) {
    const std::uint32_t column = layout.columns.back();
    layout.columns.push_back(column + append_glyph(text, pos, column, layout.characters));
    layout.bytes.push_back(layout.characters.size());
  }
  return layout;
}

// The characters [first, last) of a layout that are shown.
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
};

Window choose_window(const Layout& layout, std::size_t marked, std::uint32_t width) {
  Window window{0, layout.size()};
  if (!layout.cut_before && !layout.cut_after && layout.width() <= width) return window;
  const std::uint32_t room = width - 2;  // for the two cuts
  const std::uint32_t mark = layout.columns[marked];
  if (layout.cut_before || mark > room / 2) {
    std::uint32_t start = mark > room / 3 ? mark - room / 3 : 0;
    if (!layout.cut_after) start = std::min(start, layout.width() > room ? layout.width() - room : 0);
    const auto at = std::lower_bound(layout.columns.begin(), layout.columns.end(), start);
    window.first = static_cast<std::size_t>(at - layout.columns.begin());
  }
  const std::uint32_t limit = layout.columns[window.first] + room;
  const auto at = std::upper_bound(layout.columns.begin(), layout.columns.end(), limit);
  window.last = static_cast<std::size_t>(at - layout.columns.begin()) - 1;
  return window;
}

Excerpt cut_out(const Layout& layout, const Window& window, std::size_t marked, std::size_t marked_end) {
  Excerpt excerpt;
  const bool before = layout.cut_before || window.first > 0;
  if (before) excerpt.line += kCut;
  excerpt.line.append(layout.characters, layout.bytes[window.first],
                      layout.bytes[window.last] - layout.bytes[window.first]);
  if (layout.cut_after || window.last < layout.size()) excerpt.line += kCut;
  const std::uint32_t begin = layout.columns[marked];
  const std::uint32_t end = layout.columns[std::min(marked_end, window.last)];
  excerpt.caret_at = begin - layout.columns[window.first] + (before ? 1 : 0);
  excerpt.caret_width = end > begin ? end - begin : 1;
  return excerpt;
}

}  // namespace

Excerpt excerpt_of(const Text& text, Span span, std::uint32_t width) {
  const Span line = text.line_at(span.begin);
  const Pos begin = std::clamp(span.begin, line.begin, std::max(line.begin, line.end));
  const Pos end = std::clamp(span.end, begin, std::max(begin, line.end));
  const Pos from = begin - line.begin > kReach ? begin - kReach : line.begin;
  const Pos to = line.end - begin > kReach ? begin + kReach : line.end;
  const Layout layout = lay_out(text, line, from, to);
  const std::size_t marked = begin - from;
  const std::size_t marked_end = std::min<std::size_t>(end - from, layout.size());
  return cut_out(layout, choose_window(layout, marked, std::max(width, 20U)), marked, marked_end);
}

}  // namespace gxreport
