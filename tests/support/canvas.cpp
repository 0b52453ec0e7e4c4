#include "canvas.hpp"

#include <algorithm>

#include "utf8.hpp"

namespace gxreport::support {

namespace {

/// The second column of a wide character; printed as nothing.
constexpr char32_t kFiller = U'\0';

std::vector<std::u32string> wrap(std::u32string_view text, std::size_t width) {
  std::vector<std::u32string> lines(1);
  for (const char32_t c : text) {
    if (columns_of(lines.back()) + columns_of(c) > width && !lines.back().empty()) lines.emplace_back();
    lines.back() += c;
  }
  return lines;
}

std::size_t limit_of(const Slot& slot, std::size_t label_width, std::size_t header_width,
                     std::size_t figure_width) {
  const std::size_t natural = columns_of(decode(slot.text));
  if (slot.kind == SlotKind::figure) return std::min(natural, figure_width);
  return std::min(natural, slot.kind == SlotKind::label ? label_width : header_width);
}

/// Grows `sizes[first, first + count)` by equal shares until they hold `need`.
void make_room(std::vector<std::size_t>& sizes, std::size_t first, std::size_t count, std::size_t between,
               std::size_t need) {
  std::size_t have = between * (count - 1);
  for (std::size_t i = first; i < first + count; ++i) have += sizes[i];
  for (std::size_t i = first; have < need; i = i + 1 == first + count ? first : i + 1, ++have) ++sizes[i];
}

}  // namespace

void Canvas::put(std::size_t line, std::size_t column, std::u32string_view text) {
  if (line >= lines_.size()) return;
  for (const char32_t c : text) {
    const std::size_t width = columns_of(c);
    if (column + width > lines_[line].size()) return;
    lines_[line][column] = c;
    if (width == 2) lines_[line][column + 1] = kFiller;
    column += width;
  }
}

std::string Canvas::line(std::size_t index) const {
  std::u32string out = lines_[index];
  std::erase(out, kFiller);
  while (!out.empty() && out.back() == U' ') out.pop_back();
  return encode(out);
}

std::size_t slot_width(const Geometry& geometry, const Slot& slot, std::size_t between) {
  std::size_t width = between * (slot.columns - 1);
  for (std::size_t i = 0; i < slot.columns; ++i) width += geometry.widths[slot.column + i];
  return width;
}

Geometry measure(const PrintedTable& table, std::size_t label_width, std::size_t header_width,
                 std::size_t columns_between, std::size_t lines_between, std::size_t figure_width) {
  Geometry geometry;
  geometry.widths.assign(table.columns, 2);
  geometry.heights.assign(table.rows, 1);
  // Narrow slots first: the wide ones then need less extra room.
  for (const bool merged : {false, true}) {
    for (const Slot& slot : table.slots) {
      if ((slot.columns > 1) != merged) continue;
      const std::size_t need = limit_of(slot, label_width, header_width, figure_width);
      make_room(geometry.widths, slot.column, slot.columns, columns_between, need);
    }
  }
  for (const Slot& slot : table.slots) {
    geometry.texts.push_back(wrap(decode(slot.text), slot_width(geometry, slot, columns_between)));
  }
  for (const bool merged : {false, true}) {
    for (std::size_t i = 0; i < table.slots.size(); ++i) {
      const Slot& slot = table.slots[i];
      if ((slot.rows > 1) != merged) continue;
      make_room(geometry.heights, slot.row, slot.rows, lines_between, geometry.texts[i].size());
    }
  }
  return geometry;
}

}  // namespace gxreport::support
