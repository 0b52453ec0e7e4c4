// The characters of a cell as the reading of figures sees them: folded, those of no width left out.
#pragma once

#include <algorithm>
#include <string_view>

#include "gxreport/text.hpp"
#include "text/digit.hpp"

namespace gxreport::figures {

/// What a cursor sees behind its span; no folded character is 0.
constexpr char16_t kEnd = 0;

inline bool is_space(char16_t c) { return c == u' ' || c == u'\t' || c == u'\n' || c == kZeroWidth; }
inline bool is_dash(char16_t c) { return c == u'-' || c == u'/' || c == u'\\' || c == u'─' || c == u'━'; }

/// Walks folded characters as if those of no width were not there.
class Cursor {
 public:
  Cursor(const Text& text, Span span) : folded_(text.folded()), at_(span.begin), end_(span.end) {
    skip_zero_width();
  }

  [[nodiscard]] Pos at() const { return at_; }
  [[nodiscard]] bool at_end() const { return at_ >= end_; }
  [[nodiscard]] char16_t peek() const { return at_end() ? kEnd : folded_[at_]; }
  void advance() {
    ++at_;
    skip_zero_width();
  }
  void skip_spaces() {
    while (!at_end() && is_space(folded_[at_])) ++at_;
  }

 private:
  void skip_zero_width() {
    while (!at_end() && folded_[at_] == kZeroWidth) ++at_;
  }

  std::u16string_view folded_;
  Pos at_;
  Pos end_;
};

/// The span within the text without the spaces at its ends.
inline Span trimmed(const Text& text, Span span) {
  const std::u16string_view folded = text.folded();
  span.end = std::min(span.end, text.size());
  while (!span.empty() && is_space(folded[span.begin])) ++span.begin;
  while (!span.empty() && is_space(folded[span.end - 1])) --span.end;
  return span;
}

}  // namespace gxreport::figures
