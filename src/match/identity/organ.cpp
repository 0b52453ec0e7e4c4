#include "match/identity/organ.hpp"

#include <algorithm>
#include <array>

#include "match/identity/dates.hpp"

namespace gxreport::identity {

namespace {

using Words = std::u16string_view;

constexpr std::size_t kLongestName = 45;
constexpr std::size_t kLongestNumber = 3;  // four digits are a year
/// Last characters of organs and of the places that stand for their governments.
constexpr Words kLastCharacters =
    u"局委厅部办院署会站所队中心府处社行室镇乡县市区州旗盟省团司公校学馆台组关库场园村";

template <std::size_t Count>
bool holds_any(Words name, const std::array<Words, Count>& words) {
  return std::any_of(words.begin(), words.end(), [&](Words word) { return name.find(word) != Words::npos; });
}

template <std::size_t Count>
bool begins_with_any(Words name, const std::array<Words, Count>& words) {
  return std::any_of(words.begin(), words.end(), [&](Words word) { return name.starts_with(word); });
}

/// Where the bracket that closes before `end` opens; `end` when it does not within reason.
std::size_t bracket_before(const Excerpt& excerpt, std::size_t end, std::size_t floor) {
  constexpr std::size_t kLongestBracket = 20;
  if (end == 0) return end;  // the text begins with the bracket's end
  const std::size_t stop = std::max(floor, end - std::min(end, kLongestBracket));
  for (std::size_t i = end - 1; i > stop; --i) {
    if (excerpt.at(i - 1) == u'(') return i - 1;
  }
  return end;
}

/// A gap inside a line parts a name from what precedes it, unless the title is letter-spaced.
bool parts_name(const Excerpt& excerpt, Range name) {
  if (excerpt.gap(name.begin) != Gap::space || name.begin == 0) return false;
  const bool spaced = excerpt.gap(name.begin - 1) != Gap::none;
  return !spaced && names_organ(excerpt.chars(name)) && name.size() > 3 && !is_torn(excerpt.chars(name));
}

}  // namespace

bool numbers_organ(Words chars, std::size_t index) {
  if (index >= chars.size() || !is_digit(chars[index])) return false;
  std::size_t begin = index;
  std::size_t end = index + 1;
  while (begin > 0 && is_digit(chars[begin - 1]) && end - begin <= kLongestNumber) --begin;
  while (end < chars.size() && is_digit(chars[end]) && end - begin <= kLongestNumber) ++end;
  if (end - begin > kLongestNumber || begin == 0 || end == chars.size()) return false;
  static constexpr Words kDates = u"年月日";
  return is_han(chars[begin - 1]) && is_han(chars[end]) && kDates.find(chars[end]) == Words::npos;
}

bool in_name(Words chars, std::size_t index) {
  static constexpr Words kMarks = u"()、·";
  if (index >= chars.size()) return false;
  return is_han(chars[index]) || kMarks.find(chars[index]) != Words::npos || numbers_organ(chars, index);
}

bool names_organ(Words name) {
  static constexpr std::array<Words, 14> kNavigation = {
      u"信息公开", u"政务公开", u"首页", u"栏目", u"标题", u"网站",   u"位置",
      u"目录",     u"年报",     u"报告", u"我局", u"本局", u"各单位", u"有关部门"};
  if (name.size() < 2 || name.size() > kLongestName) return false;
  if (kLastCharacters.find(name.back()) == Words::npos && name.back() != u')') return false;
  const char16_t first = name.front();
  if (first == u'我' || first == u'本' || first == u'各' || first == u'该') return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!in_name(name, i)) return false;
  }
  return !holds_any(name, kNavigation);
}

bool is_torn(Words name) {
  static constexpr std::array<Words, 8> kEndings = {u"委员会", u"人民政府", u"办公室", u"管理局",
                                                    u"管理委", u"执法局",   u"分局",   u"服务中心"};
  return name.size() < 2 || begins_with_any(name, kEndings);
}

bool expands(Words full, Words name) {
  if (full.size() <= name.size() || name.empty() || full.back() != name.back()) return false;
  std::size_t matched = 0;
  for (const char16_t c : full) {
    if (matched < name.size() && c == name[matched]) ++matched;
  }
  return matched == name.size();
}

Range name_before(const Excerpt& excerpt, std::size_t end, std::size_t floor) {
  Range name{end, end};
  while (name.begin > floor && name.size() < kLongestName) {
    const std::size_t last = name.begin - 1;
    if (!name.empty() && (excerpt.begins_line(name.begin) || parts_name(excerpt, name))) break;
    if (excerpt.at(last) == u')') {
      const std::size_t open = bracket_before(excerpt, last, floor);
      if (open == last) break;
      name.begin = open;
    } else if (is_han(excerpt.at(last)) || excerpt.at(last) == u'·' || numbers_organ(excerpt.chars(), last)) {
      if (read_year_before(excerpt, name.begin)) break;
      name.begin = last;
    } else {
      break;
    }
  }
  return name;
}

Range without_lead(const Excerpt& excerpt, Range name) {
  static constexpr std::array<Words, 7> kLeads = {u"关于", u"公布", u"发布", u"印发",
                                                  u"现将", u"附件", u"标题"};
  for (const Words lead : kLeads) {
    const std::size_t at = excerpt.chars(name).rfind(lead);
    if (at != Words::npos) name.begin += at + lead.size();
  }
  while (!name.empty() && is_digit(excerpt.at(name.begin))) ++name.begin;  // 附件1
  return name;
}

}  // namespace gxreport::identity
