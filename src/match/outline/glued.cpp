#include "match/outline/glued.hpp"

#include <algorithm>
#include <array>

#include "lex/line.hpp"
#include "schema/label_index.hpp"
#include "text/digit.hpp"
#include "text/units.hpp"

namespace gxreport::match {

namespace {

constexpr Pos kLongestLabel = 120;

/// The first character of the digits, with their points, commas and sign, that end the span.
Pos run_begin(std::u16string_view chars, Span span) {
  Pos at = span.end;
  while (at > span.begin && (is_digit(chars[at - 1]) || chars[at - 1] == u'.' || chars[at - 1] == u',')) --at;
  while (at < span.end && !is_digit(chars[at])) ++at;
  const bool sign = at > span.begin && (chars[at - 1] == u'-' || chars[at - 1] == u'+');
  return sign && at < span.end ? at - 1 : at;
}

/// The label before a run: colons and spaces that lead to the run do not belong to it.
Span label_before(const Text& text, Pos begin, Pos run) {
  const std::u16string_view chars = text.folded();
  while (run > begin && (chars[run - 1] == u' ' || chars[run - 1] == u':')) --run;
  return lex::trim(text, {begin, run});
}

/// A bracket is open at the end of the span: the digits are part of a note.
bool in_bracket(std::u16string_view label) {
  const std::size_t open = label.rfind(u'(');
  return open != std::u16string_view::npos && label.find(u')', open) == std::u16string_view::npos;
}

}  // namespace

Span without_blank(const Text& text, Span span) {
  constexpr std::array<std::u16string_view, 4> kBlanks = {u"-", u"/", u"空白", u"无"};
  span = lex::trim(text, span);
  const std::u16string_view chars = text.folded(span);
  const auto ends = [&](std::u16string_view blank) { return chars.ends_with(blank); };
  const auto* const blank = std::ranges::find_if(kBlanks, ends);
  if (blank == kBlanks.end()) return span;
  return lex::trim(text, {span.begin, span.end - static_cast<Pos>(blank->size())});
}

Span unit_at_end(const Text& text, Span label) {
  const std::u16string_view chars = text.folded(label);
  std::size_t length = chars.empty() ? 0 : std::min(chars.size() - 1, kMaxUnitLength);
  while (length > 0 && !is_unit_word(chars.substr(chars.size() - length))) --length;
  return {label.end - static_cast<Pos>(length), label.end};
}

bool cut_glued(const Text& text, Span span, FieldLine& out) {
  const std::u16string_view chars = text.folded();
  if (span.size() > kLongestLabel || span.empty() || !is_digit(chars[span.end - 1])) return false;
  const Pos run = run_begin(chars, span);
  const Span label = label_before(text, span.begin, run);
  const std::u16string_view words = text.folded(label);
  if (!std::ranges::any_of(words, schema::is_significant) || in_bracket(words)) return false;
  if (is_unit(words)) {
    out.fields.push_back({label, FieldKind::unit, 0});
  } else {
    out.fields.push_back({label, FieldKind::text, 0});
  }
  out.fields.push_back({{run, span.end}, FieldKind::figure, 0});
  return true;
}

}  // namespace gxreport::match
