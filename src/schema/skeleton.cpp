#include "gxreport/source.hpp"
#include "schema/label_index.hpp"

namespace gxreport::schema {

bool is_significant(char16_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c >= 0x4E00 && c <= 0x9FFF) return true;
  return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) || c == u'\u3007';
}

std::u16string skeleton(std::u16string_view folded) {
  std::u16string out;
  out.reserve(folded.size());
  for (const char16_t c : folded) {
    if (is_significant(c)) out.push_back(c);
  }
  return out;
}

std::u16string label_skeleton(std::string_view utf8) {
  Text text;
  if (decode(utf8, Encoding::utf8, {}, text) != SourceError::none) return {};
  return skeleton(text.folded());
}

}  // namespace gxreport::schema
