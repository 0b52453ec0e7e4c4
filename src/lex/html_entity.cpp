#include <algorithm>
#include <array>

#include "lex/html_tag.hpp"

namespace gxreport::lex {

namespace {

constexpr Pos kLongest = 10;  // &#x1F600;

struct Named {
  std::u16string_view name;
  char32_t c;
};
constexpr std::array<Named, 16> kNamed = {{{u"nbsp", U' '},
                                           {u"ensp", U' '},
                                           {u"emsp", U' '},
                                           {u"thinsp", U' '},
                                           {u"lt", U'<'},
                                           {u"gt", U'>'},
                                           {u"amp", U'&'},
                                           {u"quot", U'"'},
                                           {u"apos", U'\''},
                                           {u"minus", U'\u2212'},
                                           {u"ndash", U'\u2013'},
                                           {u"mdash", U'\u2014'},
                                           {u"ldquo", U'\u201C'},
                                           {u"rdquo", U'\u201D'},
                                           {u"middot", U'\u00B7'},
                                           {u"hellip", U'\u2026'}}};

/// 16 for no digit.
unsigned digit_of(char16_t c) {
  if (c >= u'0' && c <= u'9') return static_cast<unsigned>(c - u'0');
  const auto lower = static_cast<char16_t>(c | 0x20U);
  return lower >= u'a' && lower <= u'f' ? static_cast<unsigned>(lower - u'a') + 10U : 16U;
}

/// 0 when it is no number of a character.
char32_t numbered(std::u16string_view digits) {
  const bool hex = !digits.empty() && (digits.front() | 0x20U) == u'x';
  if (hex) digits.remove_prefix(1);
  char32_t value = 0;
  for (const char16_t c : digits) {
    const unsigned digit = digit_of(c);
    if (digit >= (hex ? 16U : 10U)) return 0;
    value = value * (hex ? 16U : 10U) + digit;  // at most eight digits
  }
  const bool character = value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
  return character ? value : 0;
}

}  // namespace

std::optional<HtmlEntity> read_entity(std::u16string_view folded, Pos at) {
  const std::u16string_view rest = folded.substr(at + 1, kLongest);
  const std::size_t end = rest.find(u';');
  if (end == std::u16string_view::npos || end == 0) return std::nullopt;
  const std::u16string_view name = rest.substr(0, end);
  char32_t c = 0;
  if (name.front() == u'#') {
    c = numbered(name.substr(1));
  } else {
    const auto* known = std::ranges::find(kNamed, name, &Named::name);
    c = known == kNamed.end() ? 0 : known->c;
  }
  if (c == 0) return std::nullopt;
  return HtmlEntity{c < U' ' || c == 0xA0 ? U' ' : c, static_cast<Pos>(at + 2 + end)};
}

}  // namespace gxreport::lex
