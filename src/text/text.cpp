#include "gxreport/text.hpp"

#include <algorithm>

namespace gxreport {

namespace {

Span clamped(Span span, Pos size) {
  const Pos end = std::min(span.end, size);
  return {std::min(span.begin, end), end};
}

}  // namespace

std::string_view Text::quote(Span span) const {
  const Span inside = clamped(span, size());
  if (inside.empty()) return {};
  const std::size_t begin = utf8_at_[inside.begin];
  return utf8().substr(begin, utf8_at_[inside.end] - begin);
}

std::size_t Text::disk_offset(Pos pos) const {
  if (utf8_at_.empty()) return disk_base_;
  pos = std::min(pos, size());
  return disk_at_.empty() ? disk_base_ + utf8_at_[pos] : disk_at_[pos];
}

Position Text::position(Pos pos) const {
  const bool rearranged = !file_at_.empty();
  const std::vector<Pos>& starts = rearranged ? file_lines_ : line_starts_;
  if (starts.empty()) return {};
  pos = std::min(pos, size());
  if (rearranged) pos = file_at_[pos];
  const auto next = std::upper_bound(starts.begin(), starts.end(), pos);
  const auto line = static_cast<std::uint32_t>(next - starts.begin());
  return {line, pos - *std::prev(next) + 1};
}

Span Text::line_at(Pos pos) const {
  if (line_starts_.empty()) return {};
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), std::min(pos, size()));
  const Pos begin = *std::prev(next);
  if (next == line_starts_.end()) return {begin, size()};
  Pos end = *next - 1;
  // The carriage return of a CR LF is folded to a space; only the source still tells.
  if (end > begin && utf8()[utf8_at_[end - 1]] == '\r') --end;
  return {begin, end};
}

}  // namespace gxreport
