// Decoding: whatever the bytes and the encoding asked for, places are those of the file.
#include <optional>
#include <string>
#include <string_view>

#include "gxreport/source.hpp"
#include "target.hpp"

namespace gxreport::fuzz {

namespace {

// Enough of a text to show a table that is wrong: each character is decoded alone.
constexpr Pos kAlone = 200;

bool is_fault(const Text& text, Pos at) {
  for (const Pos fault : text.faults()) {
    if (fault == at) return true;
  }
  return text.fault_count() > text.faults().size();  // not all are listed
}

void require_offsets(const Text& text, std::string_view bytes) {
  std::size_t before = 0;
  std::string quoted;
  for (Pos at = 0; at < text.size(); ++at) {
    const std::size_t offset = text.disk_offset(at);
    require(offset >= before && offset < bytes.size(), "offsets grow, and lie in the file");
    before = offset + 1;
    quoted += text.quote({at, at + 1});
  }
  require(text.disk_offset(text.size()) == bytes.size(), "the end is that of the file");
  require(quoted == text.utf8(), "the characters are the text");
}

void require_lines(const Text& text) {
  Position expected;
  const std::u16string_view folded = text.folded();
  for (Pos at = 0; at < text.size(); ++at) {
    const Position position = text.position(at);
    require(position.line == expected.line && position.column == expected.column, "lines and columns");
    const std::string_view here = text.quote({at, at + 1});
    const bool ends =
        here == "\n" || (here == "\r" && (at + 1 == text.size() || text.quote({at + 1, at + 2}) != "\n"));
    expected = ends ? Position{expected.line + 1, 1} : Position{expected.line, expected.column + 1};
    require(ends == (folded[at] == u'\n'), "line ends fold to line ends alone");
  }
}

bool is_utf16(Encoding encoding) { return encoding == Encoding::utf16_le || encoding == Encoding::utf16_be; }

// In either byte order.
bool is_mark(std::string_view character) {
  return character == "\xEF\xBB\xBF" || character == "\xEF\xBF\xBE";
}

// What stands at a character's place in the file is that character.
void require_round_trip(const Text& text, std::string_view bytes) {
  for (Pos at = 0; at < text.size() && at < kAlone; ++at) {
    const std::string_view character = text.quote({at, at + 1});
    if (is_fault(text, at) || is_mark(character)) continue;
    const std::size_t begin = text.disk_offset(at);
    Text alone;
    const SourceError error =
        gxreport::decode(bytes.substr(begin, text.disk_offset(at + 1) - begin), text.encoding(), {}, alone);
    if (error != SourceError::none) continue;  // a control character alone is no text
    require(alone.utf8() == character, "a character alone is the same");
    require(alone.folded() == text.folded({at, at + 1}) || character == "\r", "and folds the same");
  }
}

void require_faults(const Text& text) {
  require(text.faults().size() <= text.fault_count() && text.faults().size() <= Text::kMaxFaults, "faults");
  Pos before = 0;
  for (const Pos fault : text.faults()) {
    require(fault >= before && fault < text.size(), "faults lie in the text, in order");
    require(text.folded()[fault] == kBadCharacter, "a fault is a bad character");
    before = fault + 1;
  }
}

void decode_as(std::string_view bytes, std::optional<Encoding> forced, Text& text) {
  const std::string telling[] = {"政府信息公开"};
  const SourceError error = gxreport::decode(bytes, forced, telling, text);
  require(!forced || error != SourceError::not_text, "an encoding that was asked for is what is wrong");
  if (error != SourceError::none) return;
  const bool order_by_mark =
      text.byte_order_mark() && is_utf16(text.encoding()) && forced && is_utf16(*forced);
  require(!forced || text.encoding() == *forced || order_by_mark, "the encoding is the one asked for");
  require_offsets(text, bytes);
  require_lines(text);
  require_faults(text);
  require_round_trip(text, bytes);
  Text again;
  require(gxreport::decode(bytes, forced, telling, again) == error && again.utf8() == text.utf8() &&
              again.folded() == text.folded(),
          "a text in used storage is the same");
}

}  // namespace

void decode(std::string_view bytes) {
  Text text;
  for (const auto forced :
       {std::optional<Encoding>(), std::optional(Encoding::utf8), std::optional(Encoding::gb18030),
        std::optional(Encoding::utf16_le), std::optional(Encoding::utf16_be)})
    decode_as(bytes, forced, text);
}

}  // namespace gxreport::fuzz
