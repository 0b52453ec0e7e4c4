// The display columns of a text, character by character.
#pragma once

#include <cstdint>
#include <string_view>

#include "gxreport/text.hpp"

namespace gxreport {

/// Walks the characters of a span. Columns are counted as display_width() does (gxreport/figure.hpp).
class ColumnWalk {
 public:
  ColumnWalk(const Text& text, Span span, std::uint32_t from = 0) : bytes_(text.quote(span)), column_(from) {}

  /// The column in which the next character begins.
  [[nodiscard]] std::uint32_t column() const { return column_; }

  /// Goes on by so many characters, of which the span must have as many. Most text consists of ASCII, its
  /// full-width forms, Han and the lines of tables, which their first bytes tell.
  void skip(std::size_t characters) {
    const char* const bytes = bytes_.data();
    std::size_t at = at_;
    std::uint32_t column = column_;
    const auto take = [&](std::size_t length, std::uint32_t width) {
      at += length;
      column += width;
    };
    for (; characters > 0; --characters) {
      const auto first = static_cast<std::uint8_t>(bytes[at]);
      if (first >= 0x20 && first < 0x7F) {
        take(1, 1);
      } else if (first == 0xE2 && (bytes[at + 1] == '\x94' || bytes[at + 1] == '\x95')) {
        take(3, 1);  // U+2500 to U+257F
      } else if ((first >= 0xE5 && first <= 0xE9) || (first == 0xEF && bytes[at + 1] == '\xBC')) {
        take(3, 2);  // U+5000 to U+9FFF, U+FF00 to U+FF3F
      } else {
        const Step step = careful_step(at, column);
        take(step.length, step.width);
      }
    }
    at_ = at;
    column_ = column;
  }

 private:
  struct Step {
    std::size_t length = 1;  ///< in bytes
    std::uint32_t width = 0;
  };
  [[nodiscard]] Step careful_step(std::size_t at, std::uint32_t column) const;

  std::string_view bytes_;  // valid UTF-8, as that of every Text
  std::size_t at_ = 0;
  std::uint32_t column_;
};

}  // namespace gxreport
