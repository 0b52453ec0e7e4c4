#include "match/extent.hpp"

#include "gxreport/figure.hpp"

namespace gxreport::match {

namespace {

bool is_aligned(std::uint32_t a_begin, std::uint32_t a_end, std::uint32_t b_begin, std::uint32_t b_end) {
  constexpr std::uint32_t kNear = 2;  // of sums of beginning and end: one column
  const std::uint32_t a = a_begin + a_end;
  const std::uint32_t b = b_begin + b_end;
  return a_begin == b_begin || a_end == b_end || (a > b ? a - b : b - a) <= kNear;
}

}  // namespace

Extent extent_of(const Text& text, Span span) {
  constexpr Pos kLongestLine = 2000;  // no line of a table is longer
  const Pos begin = text.line_at(span.begin).begin;
  if (span.empty() || span.begin - begin > kLongestLine) return {};
  const std::uint32_t column = display_width(text, {begin, span.begin});
  return {column, column + display_width(text, span, column), span.begin - begin, span.end - begin};
}

bool overlap(const Extent& a, const Extent& b) {
  return (a.begin < b.end && b.begin < a.end) || (a.first < b.last && b.first < a.last);
}

bool is_aligned(const Extent& a, const Extent& b) {
  return is_aligned(a.begin, a.end, b.begin, b.end) || is_aligned(a.first, a.last, b.first, b.last);
}

}  // namespace gxreport::match
