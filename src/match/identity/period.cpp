// The period that the figures cover: 统计期限自2020年1月1日起至12月31日止.
#include <algorithm>
#include <array>

#include "match/identity/dates.hpp"

namespace gxreport::identity {

namespace {

/// Moves `index` over one of the words that join the two dates; false when none stands there.
bool skip_joint(const Excerpt& excerpt, std::size_t& index) {
  static constexpr std::array<std::u16string_view, 5> kJoints = {u"至", u"到", u"-", u"~", u"截至"};
  if (excerpt.at(index) == u'起') ++index;
  if (excerpt.at(index) == u',') ++index;
  const auto* joint = std::find_if(kJoints.begin(), kJoints.end(),
                                   [&](std::u16string_view word) { return excerpt.starts(index, word); });
  if (joint == kJoints.end()) return false;
  index += joint->size();
  while (excerpt.at(index) == u'-') ++index;  // a long dash is two characters
  return true;
}

std::optional<PeriodRead> read_period(const Excerpt& excerpt, std::size_t index) {
  const auto from = read_date(excerpt, index);
  if (!from) return std::nullopt;
  std::size_t next = from->range.end;
  if (!skip_joint(excerpt, next)) return std::nullopt;
  const auto to = read_date(excerpt, next, from->date.year);
  if (!to) return std::nullopt;
  return PeriodRead{from->date, to->date, {index, to->range.end}};
}

bool whole_year(const PeriodRead& period) {
  return period.from.year == period.to.year && period.from.month == 1 && period.from.day == 1 &&
         period.to.month == 12 && period.to.day == 31;
}

/// A range of dates is the report's when the sentence speaks of figures or statistics shortly before it.
bool speaks_of_statistics(const Excerpt& excerpt, std::size_t index) {
  constexpr std::size_t kReach = 40;
  const std::u16string_view before = excerpt.chars({index - std::min(index, kReach), index});
  const std::u16string_view sentence = before.substr(before.rfind(u'。') + 1);
  return sentence.find(u"统计") != Excerpt::npos || sentence.find(u"数据") != Excerpt::npos ||
         sentence.find(u"期限") != Excerpt::npos;
}

}  // namespace

std::optional<PeriodRead> find_period(const Excerpt& excerpt) {
  for (std::size_t at = excerpt.find(u"20"); at != Excerpt::npos; at = excerpt.find(u"20", at + 1)) {
    const auto period = read_period(excerpt, at);
    if (period && (whole_year(*period) || speaks_of_statistics(excerpt, at))) return period;
  }
  return std::nullopt;
}

}  // namespace gxreport::identity
