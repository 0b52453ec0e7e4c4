// Chinese numerals.
#include <algorithm>

#include "prose/figures.hpp"

namespace gxreport::prose {

namespace {

constexpr std::u16string_view kDigits = u"零一二三四五六七八九";
constexpr std::u16string_view kPlaces = u"十百千";

std::optional<std::int64_t> digit_of(char16_t c) {
  if (c == u'〇') return 0;
  if (c == u'两') return 2;
  const std::size_t at = kDigits.find(c);
  return at == std::u16string_view::npos ? std::nullopt : std::optional(static_cast<std::int64_t>(at));
}

std::optional<std::int64_t> place_of(char16_t c) {
  const std::size_t at = kPlaces.find(c);
  if (at == std::u16string_view::npos) return std::nullopt;
  return at == 0 ? 10 : at == 1 ? 100 : 1000;
}

/// 二三〇: digits alone, of which two or more make a number digit by digit.
std::optional<std::int64_t> digit_by_digit(std::u16string_view numerals) {
  std::int64_t value = 0;
  for (const char16_t c : numerals) {
    const auto digit = digit_of(c);
    if (!digit || c == u'两') return std::nullopt;
    value = value * 10 + *digit;
  }
  return value;
}

}  // namespace

std::optional<std::int64_t> read_numerals(std::u16string_view numerals) {
  constexpr std::size_t kLongest = 8;
  if (numerals.empty() || numerals.size() > kLongest) return std::nullopt;
  if (numerals.size() == 1 && digit_of(numerals.front())) return digit_of(numerals.front());
  if (std::ranges::none_of(numerals, [](char16_t c) { return place_of(c).has_value(); }))
    return numerals.front() == u'零' || numerals.front() == u'〇' ? std::nullopt : digit_by_digit(numerals);
  std::int64_t value = 0;
  std::int64_t lowest = 10000;
  std::int64_t open = 0;  // a digit whose place has not come; 0: none
  bool zero = false;      // 零 stands before the next digit
  for (const char16_t c : numerals) {
    if (const auto place = place_of(c)) {
      const bool ten = *place == 10 && value == 0 && open == 0 && !zero;  // 十一
      if (*place >= lowest || (open == 0 && !ten)) return std::nullopt;
      value += (ten ? 1 : open) * *place;
      lowest = *place;
      open = 0;
      zero = false;
    } else if (*digit_of(c) == 0) {
      if (open != 0 || zero) return std::nullopt;
      zero = true;
    } else {
      if (open != 0) return std::nullopt;
      open = *digit_of(c);
    }
  }
  if (zero && open == 0) return std::nullopt;
  if (open != 0 && !zero && lowest > 10) return std::nullopt;  // 二百三 is 230, or 203 in a hurry
  return value + open;
}

}  // namespace gxreport::prose
