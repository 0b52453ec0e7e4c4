#include "match/events.hpp"

namespace gxreport::match {

namespace {

bool is_misprinted(char16_t c) { return c == u'|' || c == u'l' || c == u'I' || c == u'i'; }  // seen for 一

bool is_mark(char16_t c) { return (c == u'、') | (c == u'.') | (c == u',') | (c == u':') | (c == u')'); }

bool is_idle(char16_t c) { return c == u' ' || c == u'\u3000' || c == kZeroWidth || c == u'#' || c == u'*'; }

bool is_han_numeral(char16_t c) {
  switch (c) {
    case u'一':
    case u'二':
    case u'三':
    case u'四':
    case u'五':
    case u'六':
    case u'七':
    case u'八':
    case u'九':
    case u'十':
    case u'零':
      return true;
    default:
      return false;
  }
}

bool is_numeral(char16_t c) {
  return (c >= u'0' && c <= u'9') || c == u'〇' || c == u'○' || is_han_numeral(c);
}

}  // namespace

bool may_begin_numbering(char16_t c) { return c < 0x4E00 || c == u'第' || is_han_numeral(c); }

namespace {

Pos skip_idle(std::u16string_view folded, Pos at, Pos end) {
  while (at < end && is_idle(folded[at])) ++at;
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

Pos skip_numbering(std::u16string_view folded, Pos at, Pos end) {
  if (at >= end || !may_begin_numbering(folded[at])) return at;
  Pos pos = skip_idle(folded, at, end);
  const Pos start = pos;
  if (pos < end && folded[pos] == u'第') {
    const Pos behind = skip_ordinal(folded, pos, end);
    if (behind == pos) return start;
    pos = behind;
    while (pos < end && (is_mark(folded[pos]) || is_idle(folded[pos]))) ++pos;
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
