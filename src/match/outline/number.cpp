#include "match/outline/number.hpp"

#include "text/digit.hpp"
#include "text/numeral.hpp"

namespace gxreport::match {

namespace {

constexpr int kHan = 0;                                 // 一、
constexpr int kBracketedHan = kHan + kRankStep;         // （一）
constexpr int kDigits = kBracketedHan + kRankStep;      // 1.
constexpr int kBracketedDigits = kDigits + kRankStep;   // （1） 1)
constexpr int kCircled = kBracketedDigits + kRankStep;  // ①

using Places = decltype(OutlineNumber::places);

constexpr Pos kLongestNumeral = 3;
constexpr std::size_t kMostPlaces = 4;
constexpr std::u16string_view kMarks = u"、.,:";

/// Walks the characters of one span; 0 behind its end.
struct Cursor {
  std::u16string_view folded;
  Pos at;
  Pos end;

  [[nodiscard]] char16_t peek() const { return at < end ? folded[at] : u'\0'; }
  void skip_spaces() {
    while (at < end && (folded[at] == u' ' || folded[at] == u'\u200B')) ++at;
  }
};

/// 一 to 九十九; 0 when the numeral is none.
int read_han(Cursor& cursor) {
  const Pos begin = cursor.at;
  while (cursor.at - begin < kLongestNumeral && is_han_numeral(cursor.peek())) ++cursor.at;
  return han_number(cursor.folded.substr(begin, cursor.at - begin));
}

int read_digits(Cursor& cursor) {
  const Pos begin = cursor.at;
  int value = 0;
  for (; is_digit(cursor.peek()); ++cursor.at) {
    if (cursor.at - begin == kLongestNumeral) return 0;
    value = value * 10 + (cursor.peek() - u'0');
  }
  return value;
}

Pos digits_ahead(Cursor cursor) {
  const Pos begin = cursor.at;
  while (is_digit(cursor.peek())) ++cursor.at;
  return cursor.at - begin;
}

std::optional<OutlineNumber> finish(Cursor cursor, Pos begin, int rank, const Places& places) {
  cursor.skip_spaces();
  return OutlineNumber{rank, places, {begin, cursor.at}};
}

std::optional<OutlineNumber> finish(const Cursor& cursor, Pos begin, int rank, int place) {
  Places places;
  places.push_back(place);
  return finish(cursor, begin, rank, places);
}

/// ① ⑴ ㈠: characters that are numbers by themselves.
std::optional<OutlineNumber> read_sign(const Cursor& start) {
  struct Signs {
    char16_t first;
    char16_t last;
    int rank;
  };
  constexpr Signs kSigns[] = {
      {u'①', u'⑳', kCircled}, {u'⑴', u'⒇', kBracketedDigits}, {u'㈠', u'㈩', kBracketedHan}};
  const char16_t c = start.peek();
  for (const Signs& signs : kSigns) {
    if (c < signs.first || c > signs.last) continue;
    Cursor cursor = start;
    ++cursor.at;
    return finish(cursor, start.at, signs.rank, c - signs.first + 1);
  }
  return std::nullopt;
}

/// （一） （1）
std::optional<OutlineNumber> read_bracketed(const Cursor& start) {
  Cursor cursor = start;
  ++cursor.at;
  cursor.skip_spaces();
  const bool digits = is_digit(cursor.peek());
  const int value = digits ? read_digits(cursor) : read_han(cursor);
  cursor.skip_spaces();
  if (value == 0 || cursor.peek() != u')') return std::nullopt;
  ++cursor.at;
  if (cursor.peek() == u'、') ++cursor.at;
  return finish(cursor, start.at, digits ? kBracketedDigits : kBracketedHan, value);
}

/// 1. 1、 1) 1.2 1.2.3; what is left of 1.5 or 2017.12.1 has no letter behind it.
std::optional<OutlineNumber> read_decimal(const Cursor& start) {
  Cursor cursor = start;
  Places places;
  bool marked = false;  // a point ends the number
  while (is_digit(cursor.peek()) && places.size() < kMostPlaces) {
    if (marked && digits_ahead(cursor) > kLongestNumeral) break;  // 5.12345热线: the label begins with digits
    places.push_back(read_digits(cursor));
    if (places.back() == 0) return std::nullopt;
    marked = cursor.peek() == u'.';
    if (marked) ++cursor.at;
  }
  if (places.empty()) return std::nullopt;
  const bool plain = places.size() == 1 && !marked;
  const bool bracket = plain && cursor.peek() == u')';
  if (plain && !bracket && kMarks.find(cursor.peek()) == std::u16string_view::npos) return std::nullopt;
  if (plain) {
    ++cursor.at;
    if (is_digit(cursor.peek())) return std::nullopt;  // 1,234
  }
  return finish(cursor, start.at, bracket ? kBracketedDigits : kDigits, places);
}

/// 一、
std::optional<OutlineNumber> read_plain_han(const Cursor& start) {
  Cursor cursor = start;
  const int value = read_han(cursor);
  cursor.skip_spaces();
  if (value == 0 || cursor.at >= cursor.end || kMarks.find(cursor.peek()) == std::u16string_view::npos)
    return std::nullopt;
  ++cursor.at;
  return finish(cursor, start.at, kHan, value);
}

}  // namespace

std::optional<OutlineNumber> read_outline_number(std::u16string_view folded, Span span) {
  Cursor cursor{folded, span.begin, span.end};
  while (cursor.peek() == u'*' || cursor.peek() == u'#' || cursor.peek() == u' ') ++cursor.at;
  if (auto sign = read_sign(cursor)) return sign;
  if (cursor.peek() == u'(') return read_bracketed(cursor);
  return is_digit(cursor.peek()) ? read_decimal(cursor) : read_plain_han(cursor);
}

}  // namespace gxreport::match
