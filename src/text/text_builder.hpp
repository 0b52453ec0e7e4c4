// Fills a Text. Decoders (src/source) say which character stands where on disk; folding and lines are made
// here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "gxreport/text.hpp"

namespace gxreport {

/// Makes the Text anew in the storage that it has. Call either build_from_utf8() alone, or start(), then
/// append() or append_fault() for each character or append_all() or append_run() for several, then finish().
class TextBuilder {
 public:
  explicit TextBuilder(Text& text) : text_(text) {}

  /// The whole of `body`, which must outlive the Text and begins `disk_base` bytes into the file.
  /// False, with the Text empty, when it is not valid UTF-8.
  [[nodiscard]] bool build_from_utf8(std::string_view body, std::size_t disk_base);

  /// Empties the Text and makes room for about so many characters.
  void start(std::size_t characters);
  /// One Unicode scalar value and the offset of its first byte on disk.
  void append(char32_t c, std::size_t disk_offset);
  /// Valid UTF-8 of so many characters. What is returned are their offsets on disk, for the caller to fill
  /// in.
  [[nodiscard]] std::span<std::uint32_t> append_run(std::string_view utf8, std::size_t characters);
  /// Characters of the Basic Multilingual Plane, none of them half a surrogate pair, the first of which
  /// stands at `disk_offset` on disk and each of which takes `length` bytes there.
  void append_all(std::u16string_view characters, std::size_t disk_offset, std::size_t length);
  /// A sequence of bytes that is no character: U+FFFD, and an entry in Text::faults.
  void append_fault(std::size_t disk_offset);
  /// `disk_size` is the size of the file.
  void finish(std::size_t disk_size);

  /// May be called at any time; nothing else depends on it.
  void set_encoding(Encoding encoding, bool byte_order_mark);

  /// Once built: bytes of the UTF-8 that begin no character.
  [[nodiscard]] std::size_t continuation_bytes() const { return text_.utf8().size() - text_.size(); }
  /// Once built: stray control characters (fold.hpp), many of which are a sign of binary data.
  [[nodiscard]] std::size_t controls() const { return controls_; }

 private:
  [[nodiscard]] bool fold_all(std::string_view utf8);
  void grow(std::size_t characters, std::size_t bytes);
  void write_utf8(char32_t c);

  Text& text_;
  std::size_t controls_ = 0;
  std::size_t characters_ = 0;  // appended
  std::size_t bytes_ = 0;       // of UTF-8, appended
};

}  // namespace gxreport
