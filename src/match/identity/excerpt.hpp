// A stretch of folded text with its white space taken out, so that a title wrapped over lines or
// letter-spaced is found by a plain search.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gxreport/text.hpp"
#include "text/digit.hpp"
#include "text/search.hpp"

namespace gxreport::identity {

/// What stood between a kept character and the one before it, weakest first.
enum class Gap : std::uint8_t { none, space, line, blank_line };

/// Half-open range of indices into one Excerpt.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr std::size_t size() const { return empty() ? 0 : end - begin; }
};

class Excerpt {
 public:
  static constexpr std::size_t kCapacity = 6000;
  static constexpr std::size_t npos = std::u16string_view::npos;

  /// The characters of [begin, end), at most kCapacity of them. `text` must outlive the excerpt.
  Excerpt(const Text& text, Pos begin, Pos end);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::u16string_view chars() const { return {chars_.data(), size_}; }
  [[nodiscard]] std::u16string_view chars(Range range) const;
  /// The character at `index`; NUL outside.
  [[nodiscard]] char16_t at(std::size_t index) const { return index < size_ ? chars_[index] : u'\0'; }
  /// True when `word` stands at `index`, or ends just before it.
  [[nodiscard]] bool starts(std::size_t index, std::u16string_view word) const;
  [[nodiscard]] bool ends(std::size_t index, std::u16string_view word) const;
  [[nodiscard]] std::size_t find(std::u16string_view word, std::size_t from = 0) const {
    return find_word(chars(), word, from);
  }
  /// The gap before `index`; a blank line before the first and after the last character.
  [[nodiscard]] Gap gap(std::size_t index) const {
    return index == 0 || index >= size_ ? Gap::blank_line : gaps_[index];
  }
  [[nodiscard]] bool begins_line(std::size_t index) const { return gap(index) >= Gap::line; }
  /// First index of the line that holds `index`, and one past its last.
  [[nodiscard]] std::size_t line_begin(std::size_t index) const;
  [[nodiscard]] std::size_t line_end(std::size_t index) const;

  /// Characters of the text, white space between first and last included.
  [[nodiscard]] Span span(Range range) const;
  /// The source characters without the white space.
  [[nodiscard]] std::string quote(Range range) const;

 private:
  const Text* text_;
  std::size_t size_ = 0;
  std::array<char16_t, kCapacity> chars_;  // filled up to size_, as are the next two
  std::array<Pos, kCapacity> places_;
  std::array<Gap, kCapacity> gaps_;
};

/// The head [0, head_end), or what of it is nearest to the report when navigation makes it too long.
[[nodiscard]] Excerpt head_of(const Text& text, Pos head_end);
/// The first lines after the head, or of a text in which `head_end` is the end.
[[nodiscard]] Excerpt opening_of(const Text& text, Pos head_end);
/// The last lines of the text, without the head unless that is all there is.
[[nodiscard]] Excerpt closing_of(const Text& text, Pos head_end);

/// Han characters, 〇 and ○ (a zero in dates) among them.
[[nodiscard]] constexpr bool is_han(char16_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == u'〇' || c == u'○';
}

}  // namespace gxreport::identity
