#include "match/identity/dates.hpp"

#include <array>

namespace gxreport::identity {

namespace {

constexpr std::u16string_view kHanDigits = u"〇一二三四五六七八九";

/// Value of one digit, ASCII or Chinese; -1 for anything else.
int digit(char16_t c) {
  if (is_digit(c)) return c - u'0';
  if (c == u'○' || c == u'零') return 0;
  const std::size_t at = kHanDigits.find(c);
  return at == std::u16string_view::npos ? -1 : static_cast<int>(at);
}

/// True when the digit at `index` belongs to what stands before it; 2021-01-29 09:34 has two numbers at 29
/// 09.
bool continues_number(const Excerpt& excerpt, std::size_t index) {
  return is_digit(excerpt.at(index)) && excerpt.gap(index) == Gap::none;
}

/// The four digits at `index` as a year of our time, else 0. Four and not more: 20201 is no year.
int four_digits(const Excerpt& excerpt, std::size_t index) {
  int year = 0;
  for (std::size_t i = index; i < index + 4; ++i) {
    const int value = digit(excerpt.at(i));
    if (value < 0) return 0;
    year = year * 10 + value;
  }
  const bool longer = continues_number(excerpt, index + 4) ||
                      (continues_number(excerpt, index) && is_digit(excerpt.at(index - 1)));
  return longer || year < 2000 || year > 2099 ? 0 : year;
}

/// A number of one or two ASCII digits, or a Chinese one up to 三十一. Moves `index` behind it; 0 when there
/// is none.
int read_small(const Excerpt& excerpt, std::size_t& index) {
  int tens = 0;
  int value = 0;
  const bool ascii = is_digit(excerpt.at(index));
  for (int seen = 0; seen < 3; ++seen, ++index) {
    const char16_t c = excerpt.at(index);
    if (seen > 0 && (excerpt.begins_line(index) || ascii != continues_number(excerpt, index))) break;
    if (c == u'十' && tens == 0) {
      tens = value == 0 ? 10 : value * 10;
      value = 0;
    } else if (const int d = digit(c); d >= 0) {
      value = value * 10 + d;
    } else {
      break;
    }
  }
  return tens + value;
}

bool valid(const Date& date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
}

/// Reads 1月29日 or, after a year and its separator, 1-29.
std::optional<DateRead> read_month_and_day(const Excerpt& excerpt, Range year_range, int year,
                                           char16_t separator) {
  std::size_t index = year_range.end;
  Date date{year, read_small(excerpt, index), 0};
  if (excerpt.at(index) != separator) return std::nullopt;
  date.day = read_small(excerpt, ++index);
  if (!valid(date) || continues_number(excerpt, index)) return std::nullopt;
  if (separator == u'月') {
    if (excerpt.at(index) != u'日' && excerpt.at(index) != u'号') return std::nullopt;
    ++index;
  }
  return DateRead{date, {year_range.begin, index}};
}

}  // namespace

std::optional<YearRead> read_year(const Excerpt& excerpt, std::size_t index) {
  const int year = four_digits(excerpt, index);
  if (year == 0 || excerpt.at(index + 4) != u'年') return std::nullopt;
  const std::size_t end = excerpt.at(index + 5) == u'度' ? index + 6 : index + 5;
  return YearRead{year, {index, end}};
}

std::optional<YearRead> read_year_before(const Excerpt& excerpt, std::size_t index) {
  std::size_t end = index;
  if (excerpt.ends(end, u"年度")) {
    end -= 2;
  } else if (excerpt.ends(end, u"年")) {
    end -= 1;
  }
  if (end < 4) return std::nullopt;
  const int year = four_digits(excerpt, end - 4);
  if (year == 0) return std::nullopt;
  return YearRead{year, {end - 4, index}};
}

std::optional<DateRead> read_date(const Excerpt& excerpt, std::size_t index, int year) {
  if (const int printed = four_digits(excerpt, index); printed != 0) {
    const char16_t separator = excerpt.at(index + 4);
    const Range range{index, index + 5};
    if (separator == u'年') return read_month_and_day(excerpt, range, printed, u'月');
    if (separator != u'-' && separator != u'/' && separator != u'.') return std::nullopt;
    return read_month_and_day(excerpt, range, printed, separator);
  }
  if (year == 0) return std::nullopt;
  return read_month_and_day(excerpt, {index, index}, year, u'月');
}

std::optional<DateRead> find_signature_date(const Excerpt& tail) {
  std::optional<DateRead> found;
  for (std::size_t line = 0; line < tail.size(); line = tail.line_end(line)) {
    const auto date = read_date(tail, line);
    if (!date || date->range.end != tail.line_end(line)) continue;
    if (found) return std::nullopt;
    found = date;
  }
  return found;
}

}  // namespace gxreport::identity
