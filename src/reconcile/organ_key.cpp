// Which spellings of an organ's name are one.
#include <algorithm>
#include <array>

#include "gxreport/reconcile.hpp"
#include "schema/label_index.hpp"
#include "text/digit.hpp"
#include "text/place_name.hpp"

namespace gxreport::reconcile {

namespace {

// How a title goes on behind the name, the longest first: 某县2021年政府信息公开工作年度报告.
constexpr std::array<std::u16string_view, 10> kTitleEnds = {u"政府信息公开工作年度报告",
                                                            u"政府信息公开年度工作报告",
                                                            u"政府信息公开年度报告",
                                                            u"政务信息公开工作年度报告",
                                                            u"信息公开工作年度报告",
                                                            u"政府信息公开工作",
                                                            u"信息公开年度报告",
                                                            u"政府信息公开年报",
                                                            u"年度报告",
                                                            u"政府信息公开"};
constexpr std::u16string_view kGovernment = u"政府";
constexpr std::u16string_view kPeoples = u"人民政府";
constexpr std::u16string_view kOwnLevel = u"本级";

bool drop_end(std::u16string& name, std::u16string_view end) {
  if (name.size() <= end.size() || !name.ends_with(end)) return false;
  name.resize(name.size() - end.size());
  return true;
}

void drop_title(std::u16string& name) {
  const auto ends = [&](std::u16string_view end) { return drop_end(name, end); };
  while (std::ranges::any_of(kTitleEnds, ends)) continue;
}

// "2021年" or "2021年度" at either end.
void drop_year(std::u16string& name) {
  constexpr std::size_t kDigits = 4;
  std::size_t begin = 0;
  while (begin < name.size() && is_digit(name[begin])) ++begin;
  if (begin == kDigits && name.size() > begin && name[begin] == u'年') {
    name.erase(0, name.compare(begin, 2, u"年度") == 0 ? begin + 2 : begin + 1);
  }
  std::u16string rest = name;
  if (!drop_end(rest, u"年度") && !drop_end(rest, u"年")) return;
  std::size_t end = rest.size();
  while (end > 0 && is_digit(rest[end - 1])) --end;
  if (rest.size() - end == kDigits && end > 0) name = rest.substr(0, end);
}

void shorten_government(std::u16string& name) {
  for (std::size_t at = name.find(kPeoples); at != std::u16string::npos; at = name.find(kPeoples, at))
    name.replace(at, kPeoples.size(), kGovernment);
  const bool own = drop_end(name, kOwnLevel);
  // 县人民 is left of 县人民政府信息公开…, where the title's own 政府 went.
  for (const std::u16string_view end : {kGovernment, kPeoples.substr(0, 2)}) {
    const std::size_t stem = name.size() > end.size() ? name.size() - end.size() : 0;
    if (stem > 0 && kPlaceEnds.find(name[stem - 1]) != std::u16string_view::npos) drop_end(name, end);
  }
  if (own) name += kOwnLevel;
}

std::string utf8_of(std::u16string_view letters) {
  std::string out;
  const auto tail = [](unsigned bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); };
  for (const char16_t letter : letters) {
    const unsigned c = letter;
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else if (c < 0x800) {
      out += static_cast<char>(0xC0U | (c >> 6U));
      out += tail(c);
    } else {
      out += static_cast<char>(0xE0U | (c >> 12U));
      out += tail(c >> 6U);
      out += tail(c);
    }
  }
  return out;
}

std::u16string key_letters(std::string_view name) {
  std::u16string letters = schema::label_skeleton(name);
  drop_title(letters);
  drop_year(letters);
  drop_title(letters);
  shorten_government(letters);
  return letters;
}

}  // namespace

std::string organ_key(std::string_view name) { return utf8_of(key_letters(name)); }

bool is_placeless(std::string_view name) { return lacks_place(key_letters(name)); }

}  // namespace gxreport::reconcile
