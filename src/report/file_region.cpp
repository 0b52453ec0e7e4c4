#include "report/file_region.hpp"

#include <algorithm>

namespace gxreport {

namespace {

// Lines and columns count the file, line_start() counts the text: they agree until the first joined grid.
bool as_in_file(const Text& text, Pos pos, Position place) {
  return text.line_start(place.line - 1) + (place.column - 1) == pos;
}

bool same(Position a, Position b) { return a.line == b.line && a.column == b.column; }

// Behind the last of the characters that follow `span.begin` on its line of the file.
Position end_of_stretch(const Text& text, Span span, Position begin) {
  const Pos last = std::min(span.end, text.size());
  Position end{begin.line, begin.column + 1};
  for (Pos pos = span.begin + 1; pos < last && same(text.position(pos), end); ++pos) ++end.column;
  return end;
}

}  // namespace

FileRegion file_region(const Text& text, Span span) {
  const Position begin = text.position(span.begin);
  FileRegion region{begin, begin, true, text.disk_offset(span.begin), text.disk_offset(span.begin)};
  if (span.empty()) return region;
  region.end = text.position(span.end);
  region.contiguous = as_in_file(text, span.begin, begin) && as_in_file(text, span.end, region.end);
  if (region.contiguous) {
    region.end_byte = text.disk_offset(span.end);
  } else {
    region.end = end_of_stretch(text, span, begin);
  }
  return region;
}

}  // namespace gxreport
