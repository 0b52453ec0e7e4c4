#include "prose/figures.hpp"

#include <algorithm>
#include <array>

#include "prose/characters.hpp"

namespace gxreport::prose {

namespace {

constexpr std::u16string_view kUnits = u"件份个部宗起例条项篇期次场人家名册种批";
constexpr std::u16string_view kAbout = u"余多几来";
constexpr std::u16string_view kAboutBefore = u"约近超逾过";
constexpr Pos kLongestNumber = 16;  // 15 digits and a point: sums of a sentence's figures cannot overflow

struct Number {
  std::array<char, kLongestNumber> ascii{};
  std::size_t size = 0;
  bool plain = true;
  bool broken = false;
  Pos end = 0;

  void take(char16_t c) {
    if (size < ascii.size()) {
      ascii[size++] = static_cast<char>(c);
    } else {
      broken = true;
    }
  }
};

Pos take_digits(std::u16string_view folded, Pos at, Pos end, Number& number) {
  for (; at < end && is_digit(folded[at]); ++at) number.take(folded[at]);
  return at;
}

/// Three digits behind a comma, and no fourth.
bool is_group(std::u16string_view folded, Pos comma, Pos end) {
  if (comma + 3 >= end || folded[comma] != u',') return false;
  for (Pos at = comma + 1; at <= comma + 3; ++at) {
    if (!is_digit(folded[at])) return false;
  }
  return comma + 4 >= end || !is_digit(folded[comma + 4]);
}

Number read_number(std::u16string_view folded, Pos at, Pos end) {
  Number number;
  const Pos begin = at;
  at = take_digits(folded, at, end, number);
  number.broken = number.broken || (folded[begin] == u'0' && at - begin > 1);
  if (at - begin <= 3 && folded[begin] != u'0') {
    while (is_group(folded, at, end)) {
      at = take_digits(folded, at + 1, end, number);
      number.plain = false;
    }
  }
  if (at + 1 < end && folded[at] == u'.' && is_digit(folded[at + 1])) {
    number.take(u'.');
    at = take_digits(folded, at + 1, end, number);
    number.plain = false;
  }
  number.end = at;
  return number;
}

/// The power of ten of 元, 万元 and the like at `at`, and where it ends.
std::optional<std::pair<int, Pos>> read_money(std::u16string_view folded, Pos at, Pos end) {
  constexpr std::array<std::pair<char16_t, int>, 4> kMagnitudes = {
      {{u'百', 2}, {u'千', 3}, {u'万', 4}, {u'亿', 8}}};
  int power = 0;
  for (const auto& [letter, tens] : kMagnitudes) {
    if (at < end && folded[at] == letter) power = tens;
  }
  if (power > 0) at = skip_idle(folded, at + 1, end);
  if (at >= end || folded[at] != u'元') return std::nullopt;
  return std::pair(power, at + 1);
}

bool in_yuan(const Decimal& printed, int power, ProseFigure& figure) {
  figure.value = printed;
  figure.decimals = static_cast<std::int8_t>(printed.scale - power);
  for (; power > 0 && figure.value.scale > 0; --power) --figure.value.scale;
  for (; power > 0; --power) {
    if (figure.value.units > INT64_MAX / 10) return false;
    figure.value.units *= 10;
  }
  return true;
}

bool is_about(std::u16string_view folded, Pos begin, Pos behind, Pos end) {
  while (begin > 0 && is_idle(folded[begin - 1])) --begin;
  if (begin > 0 && kAboutBefore.find(folded[begin - 1]) != std::u16string_view::npos) return true;
  if (behind >= end) return false;
  const char16_t c = folded[behind];
  return kAbout.find(c) != std::u16string_view::npos || c == u'万' || c == u'亿' || c == u'千' || c == u'百';
}

/// A character before the digits with which they are more than this number, or none.
bool runs_on(std::u16string_view folded, Pos begin) {
  while (begin > 0 && is_idle(folded[begin - 1])) --begin;
  if (begin == 0) return false;
  const char16_t c = folded[begin - 1];
  return is_digit(c) || c == u'.' || c == u'第' || c == u'-' || c == u'+' || c == u'/' || c == u'~' ||
         is_numeral(c) || (c >= u'A' && c <= u'z');
}

bool read_unit(std::u16string_view folded, Pos at, Pos end, std::u16string_view units, ProseFigure& figure) {
  if (at >= end || units.find(folded[at]) == std::u16string_view::npos) return false;
  figure.unit = folded[at];
  figure.whole.end = at + 1;
  if (at + 1 < end && folded[at + 1] == u'次') {
    figure.unit = static_cast<char16_t>(figure.unit ^ 0x8000U);
    figure.whole.end = at + 2;
  }
  return folded[at] != u'个' || folded.substr(at + 1, 3) != u"百分点";
}

/// What the digits count, by what follows them.
bool read_kind(std::u16string_view folded, const Decimal& value, Pos behind, Pos end, ProseFigure& figure) {
  figure.value = value;
  if (const auto money = read_money(folded, behind, end)) {
    figure.kind = FigureKind::amount;
    figure.whole.end = money->second;
    return in_yuan(value, money->first, figure);
  }
  if (is_about(folded, figure.digits.begin, behind, end)) {
    figure.kind = FigureKind::about;
    figure.whole.end = behind < end ? behind + 1 : behind;
    return true;
  }
  if (behind < end && folded[behind] == u'%') {
    figure.kind = FigureKind::percentage;
    figure.whole.end = behind + 1;
    return true;
  }
  return value.scale == 0 && read_unit(folded, behind, end, kUnits, figure);
}

std::optional<ProseFigure> read_han(std::u16string_view folded, Pos at, Pos end) {
  Pos last = at;
  while (last < end && is_numeral(folded[last])) ++last;
  const auto value = read_numerals(folded.substr(at, last - at));
  ProseFigure figure;
  const Pos behind = skip_idle(folded, last, end);
  if (!value || !read_unit(folded, behind, end, kUnitsOfNumerals, figure)) return std::nullopt;
  figure.value = {*value, 0};
  figure.digits = {at, last};
  figure.whole.begin = at;
  return figure;
}

}  // namespace

std::optional<ProseFigure> read_prose_figure(std::u16string_view folded, Pos at, Pos end) {
  if (at >= end || runs_on(folded, at)) return std::nullopt;
  if (!is_digit(folded[at])) return read_han(folded, at, end);
  const Number number = read_number(folded, at, end);
  const auto value = number.broken ? std::nullopt : Decimal::parse({number.ascii.data(), number.size});
  if (!value) return std::nullopt;
  ProseFigure figure;
  figure.plain = number.plain;
  figure.digits = {at, number.end};
  figure.whole = figure.digits;
  if (!read_kind(folded, *value, skip_idle(folded, number.end, end), end, figure)) return std::nullopt;
  return figure;
}

}  // namespace gxreport::prose
