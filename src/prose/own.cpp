// Whose report it is, and for which year.
#include <array>
#include <string>

#include "prose/wording.hpp"
#include "text/place_name.hpp"

namespace gxreport::prose {

namespace {

/// 云溪市 of 云溪市人民政府.
std::u16string_view without_government(std::u16string_view name) {
  for (const std::u16string_view end : {u"人民政府", u"政府", u"管理委员会", u"管委会", u"办事处"}) {
    if (name.size() > end.size() && name.ends_with(end)) return name.substr(0, name.size() - end.size());
  }
  return name;
}

/// 1月1日至12月31日, 1月1日起至2023年12月31日, 1月至12月 behind the year.
Pos pass_whole_year(std::u16string_view folded, Pos at, Pos end, const Own& own) {
  Pos behind = at;
  for (const std::u16string_view from : {u"1月1日起至", u"1月1日至", u"1月1日到", u"1月至", u"1-"}) {
    behind = pass_word(folded, at, end, from);
    if (behind != at) break;
  }
  if (behind == at) return at;
  const Pos year = pass_word(folded, behind, end, own.year);
  if (year != behind) behind = pass_word(folded, year, end, u"年");
  for (const std::u16string_view to : {u"12月31日", u"12月"}) {
    const Pos last = pass_word(folded, behind, end, to);
    if (last != behind) return last;
  }
  return at;
}

}  // namespace

Own own_of(std::u16string_view organization, int year) {
  Own own;
  if (year > 0) {
    const std::string digits = std::to_string(year);
    own.year.assign(digits.begin(), digits.end());
  }
  if (organization.empty()) return own;
  own.names.emplace_back(organization);
  const std::u16string_view place = without_government(organization);
  const char16_t last = place.back();
  const bool street = place.ends_with(u"街道");
  if (kPlaceEnds.find(last) != std::u16string_view::npos || street) own.level = last;
  if (own.level != 0) own.names.emplace_back(place);
  // 市水务局 and 水务局 of 云溪市水务局: what stands behind the first name of a place.
  const std::size_t level = organization.find_first_of(kPlaceEnds, 1);
  if (own.level == 0 && level != std::u16string_view::npos && level + 3 <= organization.size()) {
    own.names.emplace_back(organization.substr(level));
    own.names.emplace_back(organization.substr(level + 1));
  }
  return own;
}

Pos pass_own_year(std::u16string_view folded, Pos at, Pos end, const Own& own) {
  static constexpr std::array<std::u16string_view, 4> kBehind = {u"12月31日", u"度", u"底", u"末"};
  if (own.year.empty()) return at;
  const Pos digits = pass_word(folded, at, end, own.year);
  if (digits == at) return at;
  const Pos year = pass_word(folded, digits, end, u"年");
  if (year == digits) return at;
  for (const std::u16string_view word : kBehind) {
    const Pos behind = pass_word(folded, year, end, word);
    if (behind != year) return behind;
  }
  return pass_whole_year(folded, year, end, own);
}

}  // namespace gxreport::prose
