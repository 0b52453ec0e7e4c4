#include "match/events.hpp"
#include "text/digit.hpp"

namespace gxreport::match {

namespace {

bool is_misprinted(char16_t c) { return c == u'|' || c == u'l' || c == u'I' || c == u'i'; }  // seen for 一

bool is_mark(char16_t c) { return (c == u'、') | (c == u'.') | (c == u',') | (c == u':') | (c == u')'); }

bool is_numeral(char16_t c) {
  return is_digit(c) || c == u'〇' || c == u'○' || c == u'零' || is_han_numeral(c);
}

Pos skip_idle(std::u16string_view folded, Pos at, Pos end) {
  while (at < end && is_beside_number(folded[at])) ++at;
  return at;
}

/// 第一部分, 第三章
Pos skip_ordinal(std::u16string_view folded, Pos at, Pos end) {
  Pos pos = at + 1;
  while (pos < end && pos - at < 4 && is_numeral(folded[pos])) ++pos;
  if (pos == at + 1) return at;
  const std::u16string_view rest = folded.substr(pos, end - pos);
  if (rest.starts_with(u"部分")) return pos + 2;
  return rest.starts_with(u"章") || rest.starts_with(u"节") ? pos + 1 : at;
}

}  // namespace

Pos behind_numbering(std::u16string_view folded, Pos at, Pos end) {
  Pos pos = skip_idle(folded, at, end);
  const Pos start = pos;
  if (pos < end && folded[pos] == u'第') {
    const Pos behind = skip_ordinal(folded, pos, end);
    if (behind == pos) return start;
    pos = behind;
    while (pos < end && (is_mark(folded[pos]) || is_beside_number(folded[pos]))) ++pos;
    return pos;
  }
  const bool bracket = pos < end && folded[pos] == u'(';
  if (bracket) ++pos;
  const Pos numerals = pos;
  while (pos < end && pos - numerals < 3 && is_numeral(folded[pos])) ++pos;
  if (pos == numerals && pos < end && is_misprinted(folded[pos])) ++pos;
  if (pos == numerals) return start;
  pos = skip_idle(folded, pos, end);
  const Pos marks = pos;
  while (pos < end && pos - marks < 3 && is_mark(folded[pos])) ++pos;
  if (pos == marks || (bracket && folded[marks] != u')')) return start;
  return skip_idle(folded, pos, end);
}

}  // namespace gxreport::match
