// Kinds of folded characters in prose.
#pragma once

#include <string_view>

#include "gxreport/text.hpp"
#include "text/digit.hpp"

namespace gxreport::prose {

/// Spaces and line ends, which sentences are wrapped with.
inline bool is_idle(char16_t c) { return c == u' ' || c == u'\n' || c == kZeroWidth; }

inline bool ends_sentence(char16_t c) { return c == u'。' || c == u'!' || c == u'?'; }

/// What parts the clauses of a sentence.
inline bool ends_clause(char16_t c) {
  return c == u',' || c == u'、' || c == u';' || c == u':' || c == u'(' || c == u')' || ends_sentence(c);
}

/// With one of these begins each word that says that there are none: 未, 无, 没有.
inline bool begins_none(char16_t c) { return c == u'未' || c == u'无' || c == u'没'; }

/// Where the first character at or behind `at` stands that is not idle; `end` when there is none.
inline Pos skip_idle(std::u16string_view folded, Pos at, Pos end) {
  while (at < end && is_idle(folded[at])) ++at;
  return at;
}

/// Behind `at` and the digits and points that follow. No figure begins inside a number; to look for one there
/// would take the square of a long number.
inline Pos behind_number(std::u16string_view folded, Pos at) {
  for (++at; at < folded.size() && (is_digit(folded[at]) || folded[at] == u'.');) ++at;
  return at;
}

}  // namespace gxreport::prose
