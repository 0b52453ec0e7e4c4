#include <algorithm>
#include <optional>

#include "gxreport/source.hpp"
#include "schema/label_index.hpp"
#include "text/fold.hpp"
#include "text/utf8_character.hpp"

namespace gxreport::schema {

std::u16string skeleton(std::u16string_view folded) {
  std::u16string out(folded.size(), u'\0');
  out.erase(std::ranges::copy_if(folded, out.begin(), is_significant).out, out.end());
  return out;
}

std::u16string bare_skeleton(std::u16string_view folded) {
  std::u16string out(folded.size(), u'\0');
  auto end = out.begin();
  int open = 0;
  for (const char16_t c : folded) {
    if (c == u'(') ++open;
    if (c == u')' && open > 0) --open;
    if (open == 0 && is_significant(c)) *end++ = c;
  }
  out.erase(end, out.end());
  return out;
}

namespace {

/// The same as label_skeleton() does with a Text, without making one; nothing where only that can tell.
std::optional<std::u16string> plain_skeleton(std::string_view utf8) {
  std::u16string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const Utf8Character c = utf8_character(utf8, at);
    if (!c.valid || is_stray_control(c.value)) return std::nullopt;
    if (const char16_t folded = fold_code_point(c.value); is_significant(folded)) out.push_back(folded);
    at += c.length;
  }
  return out;
}

}  // namespace

std::u16string label_skeleton(std::string_view utf8) {
  if (auto plain = plain_skeleton(utf8)) return *std::move(plain);
  Text text;
  if (decode(utf8, Encoding::utf8, {}, text) != SourceError::none) return {};
  return skeleton(text.folded());
}

}  // namespace gxreport::schema
