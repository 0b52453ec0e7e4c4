// Small numbers in Chinese: 一, 十, 二十三.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace gxreport {

/// Each of them at the place that its lowest bits tell, so that one look tells them from all other
/// characters.
inline constexpr std::array<char16_t, 0x80> kHanNumerals = [] {
  std::array<char16_t, 0x80> places{};
  for (const char16_t c : std::u16string_view(u"一二三四五六七八九十")) places[c % places.size()] = c;
  return places;
}();

/// The characters of the numbers below. Prose counts further (prose/figures.hpp).
[[nodiscard]] constexpr bool is_han_numeral(char16_t c) { return kHanNumerals[c % kHanNumerals.size()] == c; }

/// 1 to 99; 0 when the characters are no such number.
[[nodiscard]] constexpr int han_number(std::u16string_view numeral) {
  constexpr std::u16string_view kDigits = u"一二三四五六七八九";
  const auto digit = [&](std::u16string_view one) {
    return one.size() == 1 ? static_cast<int>(kDigits.find(one.front()) + 1) : 0;  // npos + 1 is 0
  };
  const std::size_t ten = numeral.find(u'十');
  if (ten == std::u16string_view::npos) return digit(numeral);
  const std::u16string_view before = numeral.substr(0, ten);
  const std::u16string_view behind = numeral.substr(ten + 1);
  const int tens = before.empty() ? 1 : digit(before);
  const int units = behind.empty() ? 0 : digit(behind);
  return tens == 0 || (units == 0 && !behind.empty()) ? 0 : tens * 10 + units;
}

/// The numeral of 1 to 99 in UTF-8.
[[nodiscard]] inline std::string han_numeral(int number) {
  constexpr std::array<std::string_view, 10> kDigits = {"",   "一", "二", "三", "四",
                                                        "五", "六", "七", "八", "九"};
  const auto tens = static_cast<std::size_t>(number / 10 % 10);
  std::string out(tens > 1 ? kDigits[tens] : std::string_view{});
  if (tens > 0) out += "十";
  return out += kDigits[static_cast<std::size_t>(number % 10)];
}

static_assert(is_han_numeral(u'一') && is_han_numeral(u'十') && !is_han_numeral(u'零') &&
              !is_han_numeral(u'\0'));
static_assert(han_number(u"一") == 1 && han_number(u"十") == 10 && han_number(u"二十三") == 23);
static_assert(han_number(u"十十") == 0 && han_number(u"一二") == 0 && han_number(u"") == 0);

}  // namespace gxreport
