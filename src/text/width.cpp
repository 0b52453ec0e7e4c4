#include <algorithm>
#include <array>

#include "gxreport/figure.hpp"
#include "text/column_walk.hpp"
#include "text/utf8_character.hpp"

namespace gxreport {

namespace {

constexpr std::uint32_t kTabStop = 8;

struct Range {
  char32_t first;
  char32_t last;
};

// Both in order. Ambiguous characters (“ ” — … ① │) count as narrow, which is what terminals do outside
// legacy Chinese code pages.
constexpr std::array<Range, 34> kZeroWidthRanges = {{
    {0x0000, 0x0008},   {0x000A, 0x001F},   {0x007F, 0x009F},   {0x00AD, 0x00AD},   {0x0300, 0x036F},
    {0x0483, 0x0489},   {0x0591, 0x05BD},   {0x0610, 0x061A},   {0x061C, 0x061C},   {0x064B, 0x065F},
    {0x0670, 0x0670},   {0x06D6, 0x06DC},   {0x0E31, 0x0E31},   {0x0E34, 0x0E3A},   {0x0E47, 0x0E4E},
    {0x0F71, 0x0F7E},   {0x180B, 0x180E},   {0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF},   {0x200B, 0x200F},
    {0x202A, 0x202E},   {0x2060, 0x206F},   {0x20D0, 0x20F0},   {0x302A, 0x302D},   {0x3099, 0x309A},
    {0xFE00, 0xFE0F},   {0xFE20, 0xFE2F},   {0xFEFF, 0xFEFF},   {0xFFF9, 0xFFFB},   {0x1D165, 0x1D169},
    {0x1F3FB, 0x1F3FF}, {0xE0001, 0xE0001}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF},
}};

constexpr std::array<Range, 26> kWideRanges = {{
    {0x1100, 0x115F},   {0x231A, 0x231B}, {0x2329, 0x232A}, {0x23E9, 0x23EC}, {0x25FD, 0x25FE},
    {0x2614, 0x2615},   {0x2648, 0x2653}, {0x26AA, 0x26AB}, {0x2705, 0x2705}, {0x274C, 0x274C},
    {0x2753, 0x2755},   {0x2795, 0x2797}, {0x2B1B, 0x2B1C}, {0x2E80, 0x303E}, {0x3041, 0x33FF},
    {0x3400, 0x4DBF},   {0x4E00, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
    {0xFE10, 0xFE19},   {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF},
    {0x20000, 0x3FFFD},
}};

template <std::size_t N>
bool contains(const std::array<Range, N>& ranges, char32_t c) {
  const auto* const found = std::lower_bound(
      ranges.begin(), ranges.end(), c, [](const Range& range, char32_t value) { return range.last < value; });
  return found != ranges.end() && found->first <= c;
}

std::uint32_t width_of(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  if (c >= 0x4E00 && c <= 0x9FFF) return 2;
  if (contains(kZeroWidthRanges, c)) return 0;
  return contains(kWideRanges, c) ? 2 : 1;
}

}  // namespace

ColumnWalk::Step ColumnWalk::careful_step(std::size_t at, std::uint32_t column) const {
  const Utf8Character c = utf8_character(bytes_, at);
  return {c.length, c.value == U'\t' ? kTabStop - column % kTabStop : width_of(c.value)};
}

std::uint32_t display_width(const Text& text, Span span, std::uint32_t from) {
  const Span inside{span.begin, std::min(span.end, text.size())};
  ColumnWalk walk(text, inside, from);
  if (!inside.empty()) walk.skip(inside.size());
  return walk.column() - from;
}

}  // namespace gxreport
