#include "gxreport/source.hpp"
#include "schema/label_index.hpp"

namespace gxreport::schema {

std::u16string skeleton(std::u16string_view folded) {
  std::u16string out;
  out.reserve(folded.size());
  for (const char16_t c : folded) {
    if (is_significant(c)) out.push_back(c);
  }
  return out;
}

std::u16string bare_skeleton(std::u16string_view folded) {
  std::u16string out;
  out.reserve(folded.size());
  int open = 0;
  for (const char16_t c : folded) {
    if (c == u'(') ++open;
    if (c == u')' && open > 0) --open;
    if (open == 0 && is_significant(c)) out.push_back(c);
  }
  return out;
}

std::u16string label_skeleton(std::string_view utf8) {
  Text text;
  if (decode(utf8, Encoding::utf8, {}, text) != SourceError::none) return {};
  return skeleton(text.folded());
}

}  // namespace gxreport::schema
