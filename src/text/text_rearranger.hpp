// A text made of the characters of another in another order, each of which still knows its place in the file.
#pragma once

#include <string_view>
#include <vector>

#include "gxreport/text.hpp"
#include "text/text_builder.hpp"

namespace gxreport {

/// Call take() and insert() in the order of the new text, then finish() once. The source must not change
/// meanwhile. What take() leaves out is lost, its faults (Text::faults) too.
class TextRearranger {
 public:
  /// `out` is made anew in the storage that it has.
  TextRearranger(const Text& source, Text& out);

  /// Characters of the source; clamped to it.
  void take(Span span);
  /// A character that the file does not have; it stands behind the last one taken.
  void insert(char32_t c);
  /// A character in place of `source`, which is not empty and lies in the source (&amp;).
  void replace(Span source, char32_t c);
  /// Now `out` is the new text. It keeps no reference to the source, whose bytes need not outlive it.
  void finish();

 private:
  const Text& source_;
  Text& text_;
  TextBuilder builder_;
  std::vector<Pos> places_;  // of each character so far, in the source
  std::vector<Pos> faults_;
  Pos behind_ = 0;  // the last character taken
};

}  // namespace gxreport
