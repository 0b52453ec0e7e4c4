// A decoded document: its characters, their folded forms, and where they stand on disk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/span.hpp"

namespace gxreport {

/// `utf16_*` covers files with and without a byte order mark; so does `utf8`.
enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, gb18030 };

/// "utf-8", "utf-16le", "utf-16be", "gb18030".
[[nodiscard]] std::string_view encoding_name(Encoding encoding);
/// Accepts the names above and usual synonyms (utf8, gbk, gb2312, utf-16 …), any case.
[[nodiscard]] std::optional<Encoding> encoding_from_name(std::string_view name);

/// A character that stands for itself in no comparison: zero-width spaces, joiners, soft hyphens,
/// a byte order mark inside the text. Everything that walks folded text skips it.
inline constexpr char16_t kZeroWidth = u'\u200B';
/// Folded form of a byte sequence that is no character of the encoding (see Text::faults).
inline constexpr char16_t kBadCharacter = u'\uFFFD';
/// Folded form of every character outside the Basic Multilingual Plane.
inline constexpr char16_t kAstral = u'\uE000';

/// The text of one document. Immutable once built; every index is a character index.
///
/// Folding is 1:1 in characters, so a Span is valid for both forms:
/// full-width ASCII, digits and points to half-width · all bracket pairs ()（）〔〕[]【】 to '(' ')'
/// except 《》〈〉 · every quotation mark to '"' · every dash and minus to '-' · every kind of space but
/// tab and line ends to ' ' · '｜' and '│' kinds stay (the lexer reads rules) · traditional Han to
/// simplified · Han in compatibility and radical forms (as PDF converters print) to plain Han · control
/// characters to ' '. Braces stay. A line end folds to '\n', the carriage return of a CR LF to ' '.
///
/// Characters and lines are those of the file, except where grids or HTML tables were joined (join_grids):
/// there their rows are lines, and disk_offset() and position() still tell where in the file a character
/// stands.
class Text {
 public:
  [[nodiscard]] Pos size() const { return static_cast<Pos>(folded_.size()); }
  [[nodiscard]] std::u16string_view folded() const { return folded_; }
  [[nodiscard]] std::u16string_view folded(Span span) const {
    const Pos end = span.end < size() ? span.end : size();
    const Pos begin = span.begin < end ? span.begin : end;
    return {folded_.data() + begin, end - begin};
  }
  /// The source characters as UTF-8 (bad bytes as U+FFFD). Clamped to the text.
  [[nodiscard]] std::string_view quote(Span span) const;
  [[nodiscard]] std::string_view utf8() const { return utf8_storage_.empty() ? utf8_ : utf8_storage_; }
  /// Offset of a character's first byte in the file on disk; of the file's end for size(). What is not in the
  /// file, such as the pipes of a joined grid, stands behind the character before it.
  [[nodiscard]] std::size_t disk_offset(Pos pos) const;
  /// Line and column in the file.
  [[nodiscard]] Position position(Pos pos) const;
  /// The whole line (without its line end) that holds `pos`.
  [[nodiscard]] Span line_at(Pos pos) const;
  [[nodiscard]] std::size_t line_count() const { return line_starts_.size(); }
  /// First character of a line; `line` counts from 0. Clamped to the last line.
  [[nodiscard]] Pos line_start(std::size_t line) const {
    if (line_starts_.empty()) return 0;
    return line_starts_[line < line_starts_.size() ? line : line_starts_.size() - 1];
  }

  [[nodiscard]] Encoding encoding() const { return encoding_; }
  [[nodiscard]] bool byte_order_mark() const { return byte_order_mark_; }
  /// Characters that stand for bytes which are not valid in the encoding, in order;
  /// at most kMaxFaults are kept, fault_count() counts all.
  [[nodiscard]] const std::vector<Pos>& faults() const { return faults_; }
  [[nodiscard]] std::size_t fault_count() const { return fault_count_; }
  static constexpr std::size_t kMaxFaults = 100;

 private:
  friend class TextBuilder;
  friend class TextRearranger;
  std::string utf8_storage_;            // used when the file is not valid UTF-8 as it stands
  std::string_view utf8_;               // into the caller's bytes; empty when utf8_storage_ serves
  std::u16string folded_;               // one unit a character
  std::vector<std::uint32_t> utf8_at_;  // size() + 1 offsets into utf8_
  std::vector<std::uint32_t> disk_at_;  // size() + 1 offsets on disk; empty when disk_base_ + utf8_at_
  std::size_t disk_base_ = 0;
  std::vector<Pos> line_starts_;
  std::vector<Pos> file_at_;  // where rearranged: size() + 1 places among the file's characters; else empty
  std::vector<Pos> file_lines_;  // and where the file's lines begin among those
  std::vector<Pos> faults_;
  std::size_t fault_count_ = 0;
  Encoding encoding_ = Encoding::utf8;
  bool byte_order_mark_ = false;
};

}  // namespace gxreport
