// Tags and entities of HTML, as far as tables need them.
#pragma once

#include <cstdint>
#include <optional>

#include "gxreport/text.hpp"

namespace gxreport::lex {

enum class HtmlName : std::uint8_t {
  other,  ///< a matter of style, or a comment: what stands before and behind it belongs together
  table,
  section,  ///< thead, tbody, tfoot
  caption,
  row,
  cell,
  block,  ///< begins a line: p, div, br …
  style,  ///< font, span …: as other, and known to be
  apart,  ///< its text or picture is no part of the text around it: sup, del, img, input …
};

struct HtmlTag {
  HtmlName name = HtmlName::other;
  bool closing = false;
  bool hidden = false;        ///< says itself that it is not shown
  std::uint16_t columns = 1;  ///< colspan and rowspan, 1 … kMostSpan
  std::uint16_t rows = 1;
  Pos end = 0;  ///< behind it; behind the whole element of script and style
};
constexpr std::uint16_t kMostSpan = 1000;

/// Reads tags from the front to the back of a text. Linear over all calls if `at` never goes back.
class HtmlTags {
 public:
  explicit HtmlTags(const Text& text) : text_(text), folded_(text.folded()) {}

  /// The tag or comment at `at`, where a '<' stands; nothing when it is none, or nowhere closed.
  [[nodiscard]] std::optional<HtmlTag> read(Pos at);

 private:
  [[nodiscard]] std::optional<HtmlTag> read_comment(Pos at);
  [[nodiscard]] bool read_attributes(Pos at, HtmlTag& tag);
  [[nodiscard]] Span read_value(Pos at);
  void take_attribute(Span name, Span value, HtmlTag& tag) const;
  /// Behind `word`; the end of the text, from where on nothing is a tag, when it does not stand there.
  [[nodiscard]] Pos behind(std::u16string_view word, Pos from);
  [[nodiscard]] Pos skip_word(Pos at) const;
  [[nodiscard]] Pos skip_spaces(Pos at) const;
  [[nodiscard]] bool is_word(Span span, std::u16string_view lower) const;

  const Text& text_;
  std::u16string_view folded_;
  bool exhausted_ = false;  // something was opened that nothing closes
};

struct HtmlEntity {
  char32_t c = 0;
  Pos end = 0;
};
/// The entity at `at`, where a '&' stands; nothing for one that is not known.
[[nodiscard]] std::optional<HtmlEntity> read_entity(std::u16string_view folded, Pos at);

}  // namespace gxreport::lex
