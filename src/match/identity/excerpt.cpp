#include "match/identity/excerpt.hpp"

#include <algorithm>

namespace gxreport::identity {

namespace {

/// The gap that grows when white space `c` is met after `gap`; CR LF counts once because LF alone breaks.
Gap widen(Gap gap, char16_t c, char16_t next) {
  const bool breaks = c == u'\n' || (c == u'\r' && next != u'\n');
  if (breaks) return gap >= Gap::line ? Gap::blank_line : Gap::line;
  return std::max(gap, Gap::space);
}

bool is_space(char16_t c) { return c <= u' ' && (c == u' ' || (c >= u'\t' && c <= u'\r')); }

}  // namespace

// The arrays stay unset beyond size_: clearing 40 KB would cost more than all the searches.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
Excerpt::Excerpt(const Text& text, Pos begin, Pos end) : text_(&text) {
  const std::u16string_view folded = text.folded();
  const std::size_t stop = std::min<std::size_t>(end, folded.size());
  Gap gap = Gap::blank_line;
  std::size_t size = 0;
  for (std::size_t i = begin; i < stop && size < kCapacity; ++i) {
    const char16_t c = folded[i];
    if (c == kZeroWidth) continue;
    if (c <= u' ' && is_space(c)) {
      gap = widen(gap, c, i + 1 < folded.size() ? folded[i + 1] : u'\0');
      continue;
    }
    chars_[size] = c;
    places_[size] = static_cast<Pos>(i);
    gaps_[size++] = gap;
    gap = Gap::none;
  }
  size_ = size;
}

std::u16string_view Excerpt::chars(Range range) const {
  const std::size_t begin = std::min(range.begin, size_);
  return chars().substr(begin, std::min(range.end, size_) - std::min(begin, range.end));
}

bool Excerpt::starts(std::size_t index, std::u16string_view word) const {
  return index <= size_ && chars().substr(index).starts_with(word);
}

bool Excerpt::ends(std::size_t index, std::u16string_view word) const {
  return index <= size_ && chars().substr(0, index).ends_with(word);
}

std::size_t Excerpt::line_begin(std::size_t index) const {
  while (index > 0 && !begins_line(index)) --index;
  return index;
}

std::size_t Excerpt::line_end(std::size_t index) const {
  do ++index;
  while (index < size_ && !begins_line(index));
  return std::min(index, size_);
}

Span Excerpt::span(Range range) const {
  if (range.empty() || range.end > size_) return {};
  return {places_[range.begin], places_[range.end - 1] + 1};
}

std::string Excerpt::quote(Range range) const {
  std::string out;
  for (std::size_t i = range.begin; i < std::min(range.end, size_); ++i) {
    out += text_->quote({places_[i], places_[i] + 1});
  }
  return out;
}

Excerpt head_of(const Text& text, Pos head_end) {
  constexpr Pos kReach = Excerpt::kCapacity;
  if (head_end >= text.size()) return {text, 0, kReach};
  return {text, head_end - std::min(head_end, kReach), head_end};
}

Excerpt opening_of(const Text& text, Pos head_end) {
  constexpr Pos kOpening = 1200;
  const Pos begin = head_end < text.size() ? head_end : 0;
  return {text, begin, begin + kOpening};
}

Excerpt closing_of(const Text& text, Pos head_end) {
  constexpr Pos kClosing = 600;
  const Pos floor = head_end < text.size() ? head_end : 0;
  return {text, std::max(floor, text.size() - std::min(text.size(), kClosing)), text.size()};
}

}  // namespace gxreport::identity
