#include "gxreport/figure.hpp"

#include <algorithm>
#include <array>

#include "text/figure_cursor.hpp"
#include "text/plain_count.hpp"
#include "text/units.hpp"

namespace gxreport {

namespace {

using namespace figures;

constexpr std::size_t kMaxPrintedLength = 40;  // sign, digits and point of anything that Decimal holds

/// What may begin a figure or a blank. Most cells are labels, and end here.
bool may_begin(char16_t c) {
  return is_digit(c) || is_dash(c) || c == u'+' || c == u'"' || c == u'(' || c == u'无' || c == u'空' ||
         c == u'N' || c == u'n' || c == kEnd;
}

/// The sign, digits and point of one figure in ASCII, without separators.
class Printed {
 public:
  void add(char16_t c) {
    if (length_ < characters_.size()) characters_[length_] = static_cast<char>(c);
    ++length_;
  }
  [[nodiscard]] std::optional<Decimal> value() const {
    if (length_ > characters_.size()) return std::nullopt;
    return Decimal::parse({characters_.data(), length_});
  }

 private:
  std::array<char, kMaxPrintedLength> characters_{};
  std::size_t length_ = 0;
};

/// Moves over one character of a figure; `last` is then the position after it.
void take(Cursor& cursor, Printed& printed, Pos& last) {
  printed.add(cursor.peek());
  last = cursor.at() + 1;
  cursor.advance();
}

std::size_t take_digits(Cursor& cursor, Printed& printed, Pos& last) {
  std::size_t count = 0;
  for (; is_digit(cursor.peek()); ++count) take(cursor, printed, last);
  return count;
}

/// Digits before the point: 0, or digits that begin with no 0, or groups of three between commas.
bool take_whole(Cursor& cursor, Printed& printed, Pos& last) {
  const bool zero = cursor.peek() == u'0';
  const std::size_t leading = take_digits(cursor, printed, last);
  if (leading == 0 || (zero && leading > 1)) return false;
  if (cursor.peek() != u',') return true;
  if (zero || leading > 3) return false;
  while (cursor.peek() == u',') {
    cursor.advance();
    if (take_digits(cursor, printed, last) != 3) return false;
  }
  return true;
}

bool take_number(Cursor& cursor, Figure& figure) {
  Printed printed;
  figure.digits.begin = cursor.at();
  figure.explicit_sign = cursor.peek() == u'+' || cursor.peek() == u'-';
  if (figure.explicit_sign) take(cursor, printed, figure.digits.end);
  if (!take_whole(cursor, printed, figure.digits.end)) return false;
  if (cursor.peek() == u'.') {
    take(cursor, printed, figure.digits.end);
    if (take_digits(cursor, printed, figure.digits.end) == 0) return false;
  }
  const std::optional<Decimal> value = printed.value();
  if (value) figure.value = *value;
  return value.has_value();
}

/// The run of Han that follows, when it is a unit. True as well when no Han follows.
bool take_unit(Cursor& cursor, Span& unit) {
  std::array<char16_t, kMaxUnitLength> run{};
  std::size_t length = 0;
  const Pos begin = cursor.at();
  Pos end = begin;
  while (cursor.peek() >= 0x4E00 && cursor.peek() <= 0x9FFF) {
    if (length == run.size()) return false;
    run[length++] = cursor.peek();
    end = cursor.at() + 1;
    cursor.advance();
  }
  if (length == 0) return true;
  unit = {begin, end};
  return is_unit_word({run.data(), length});
}

/// One bracketed group, up to the bracket that closes it. True as well when no bracket follows.
bool take_remark(Cursor& cursor, Span& remark) {
  if (cursor.peek() != u'(') return true;
  const Pos begin = cursor.at();
  std::size_t depth = 0;
  for (; !cursor.at_end(); cursor.advance()) {
    if (cursor.peek() == u'(') ++depth;
    if (cursor.peek() == u')' && --depth == 0) {
      remark = {begin, cursor.at() + 1};
      cursor.advance();
      return true;
    }
  }
  return false;
}

/// Number, unit and remark, or number, remark and unit, and nothing else.
bool take_figure(const Text& text, Span span, Figure& figure) {
  Cursor cursor(text, span);
  if (!take_number(cursor, figure)) return false;
  cursor.skip_spaces();
  if (!take_unit(cursor, figure.unit)) return false;
  cursor.skip_spaces();
  if (!take_remark(cursor, figure.remark)) return false;
  cursor.skip_spaces();
  if (figure.unit.empty() && !take_unit(cursor, figure.unit)) return false;
  return cursor.at_end();
}

/// What programs print for an empty cell, in lower case.
constexpr std::array<std::u16string_view, 7> kWordsForNone = {u"无",   u"空",  u"空白", u"none",
                                                              u"null", u"nan", u"n/a"};

char16_t lower(char16_t c) { return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c - u'A' + u'a') : c; }

bool is_blank(const Text& text, Span span) {
  std::array<char16_t, 5> word{};
  std::size_t length = 0;
  bool only_dashes = true;
  for (Cursor cursor(text, span); !cursor.at_end(); cursor.advance()) {
    const char16_t c = cursor.peek();
    if (is_space(c)) continue;
    only_dashes = only_dashes && is_dash(c);
    if (length < word.size()) word[length++] = lower(c);
    if (!only_dashes && length == word.size()) return false;
  }
  const std::u16string_view read(word.data(), length);
  return only_dashes || std::ranges::find(kWordsForNone, read) != kWordsForNone.end();
}

/// What stands inside quotes that enclose the whole span.
Span inside_quotes(const Text& text, Span span) {
  const std::u16string_view folded = text.folded();
  while (span.size() >= 2 && folded[span.begin] == u'"' && folded[span.end - 1] == u'"') {
    span = trimmed(text, {span.begin + 1, span.end - 1});
  }
  return span;
}

Span inside_brackets(const Text& text, Span span) {
  const std::u16string_view folded = text.folded();
  const bool enclosed = span.size() >= 2 && folded[span.begin] == u'(' && folded[span.end - 1] == u')';
  return enclosed ? inside_quotes(text, trimmed(text, {span.begin + 1, span.end - 1})) : span;
}

}  // namespace

Figure read_figure(const Text& text, Span span) {
  Figure figure;
  if (const auto count = plain_count(text.folded(span)); count && span.end <= text.size()) {
    figure.kind = FigureKind::figure;
    figure.value = {*count, 0};
    figure.digits = span;
    return figure;
  }
  span = trimmed(text, span);
  if (!may_begin(Cursor(text, span).peek())) return {};
  span = inside_quotes(text, span);
  if (take_figure(text, span, figure)) {
    figure.kind = FigureKind::figure;
    return figure;
  }
  figure = {};
  if (is_blank(text, inside_brackets(text, span))) figure.kind = FigureKind::blank;
  return figure;
}

}  // namespace gxreport
