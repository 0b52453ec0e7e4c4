// What a report or a file name says, made safe to show: nothing in it reaches a terminal or a log as an
// instruction.
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

/// Behind the Han at `at` and the ASCII that is no quote, backslash, '#' or control. They come in runs.
[[nodiscard]] std::size_t behind_plain(std::string_view text, std::size_t at);

/// True for characters that are never shown raw: C0, DEL and C1 controls, bidirectional controls, line and
/// paragraph separators, invisible format characters and tags.
[[nodiscard]] bool is_unsafe(char32_t character);

/// Tells, character by character of one text, where a log of CI would take what follows for a command: "##[",
/// "##vso[" and the like anywhere, "::" where a line begins, blanks in front or not. Who shows that character
/// otherwise than by itself has taken the command apart.
class LogCommands {
 public:
  /// `lines_stay`: line ends of the text are written as they are, and begin lines.
  explicit LogCommands(bool lines_stay) : lines_stay_(lines_stay) {}
  /// `text[at]` begins the character that was decoded to `step`. To be asked of every character, in order.
  [[nodiscard]] bool begin_at(std::string_view text, std::size_t at, const Utf8Step& step);

 private:
  bool lines_stay_;
  bool line_start_ = true;
};

/// "##", letters if any, and "[" stand at `at`.
[[nodiscard]] bool begins_hash_command(std::string_view text, std::size_t at);

/// Appends "<U+202E>".
void append_code_point(char32_t character, std::string& out);

enum class Blanks : std::uint8_t {
  show,  ///< tabs and line ends are shown as <U+0009>: names of files
  fold   ///< each run of tabs and line ends becomes one space: messages
};

/// Appends `text` with unsafe characters, and the first one of what a log would obey, as <U+XXXX>, and bytes
/// that are no UTF-8 as \xNN.
void append_visible(std::string_view text, Blanks blanks, std::string& out);
[[nodiscard]] std::string visible(std::string_view text, Blanks blanks = Blanks::show);

/// A file name as valid UTF-8: bytes that are no UTF-8 as \xNN, everything else as it is.
[[nodiscard]] std::string utf8_name(std::string_view name);

}  // namespace gxreport
