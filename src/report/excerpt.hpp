// The source line of a finding as a person sees it, and where the caret goes.
#pragma once

#include <cstdint>
#include <string>

#include "gxreport/text.hpp"

namespace gxreport {

struct Excerpt {
  std::string line;               ///< valid UTF-8, tabs expanded, unsafe characters as <U+XXXX>, no line end
  std::uint32_t caret_at = 0;     ///< terminal columns before the caret
  std::uint32_t caret_width = 1;  ///< columns to underline, at least 1
};

/// The line on which `span` begins, at most `width` columns of it (but at least 20): a longer line is cut to
/// a window around the span, with … where it was cut. What of the span stands on later lines is not
/// underlined. Costs the window, not the line: a finding in a line of 64 MB is as cheap as any.
[[nodiscard]] Excerpt excerpt_of(const Text& text, Span span, std::uint32_t width);

}  // namespace gxreport
