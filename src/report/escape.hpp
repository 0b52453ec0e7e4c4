// What a report or a file name says, made safe to show: nothing in it reaches a terminal as an instruction.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gxreport {

/// One step over UTF-8. `size` bytes are consumed, at least 1; `valid` is false for a byte that begins no
/// well-formed sequence (overlong forms, surrogates and values over U+10FFFF included), then size is 1.
struct Utf8Step {
  char32_t character = 0;
  unsigned size = 1;
  bool valid = false;
};

/// Decodes the sequence at `at`, which must be below text.size().
[[nodiscard]] Utf8Step utf8_step(std::string_view text, std::size_t at);

/// True for characters that are never shown raw: C0, DEL and C1 controls, bidirectional controls, line and
/// paragraph separators, invisible format characters and tags.
[[nodiscard]] bool is_unsafe(char32_t character);

/// Appends "<U+202E>".
void append_code_point(char32_t character, std::string& out);

enum class Blanks : std::uint8_t {
  show,  ///< tabs and line ends are shown as <U+0009>: names of files
  fold   ///< each run of tabs and line ends becomes one space: messages
};

/// Appends `text` with unsafe characters as <U+XXXX> and bytes that are no UTF-8 as \xNN.
void append_visible(std::string_view text, Blanks blanks, std::string& out);
[[nodiscard]] std::string visible(std::string_view text, Blanks blanks = Blanks::show);

/// A file name as valid UTF-8: bytes that are no UTF-8 as \xNN, everything else as it is.
[[nodiscard]] std::string utf8_name(std::string_view name);

}  // namespace gxreport
