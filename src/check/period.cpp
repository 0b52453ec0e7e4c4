#include "check/period.hpp"

#include <algorithm>
#include <array>

#include "check/part_text.hpp"

namespace gxreport::check {

namespace {

using Words = std::u16string_view;

constexpr Pos kReach = 60;
constexpr std::array<Words, 4> kSaysSo = {u"统计期", u"统计时", u"统计周期", u"数据"};
constexpr std::array<Words, 6> kOthers = {u"累计", u"其中", u"以来", u"截至", u"截止", u"上年"};

/// What its sentence says before the period.
Span sentence_before(const Inspection& in, Span period) {
  const Pos begin = period.begin - std::min(period.begin, kReach);
  const std::size_t end = in.text.folded({begin, period.begin}).rfind(u'。');
  return {end == Words::npos ? begin : begin + static_cast<Pos>(end) + 1, period.begin};
}

}  // namespace

std::optional<StatedPeriod> stated_period(const Inspection& in) {
  const Identity& identity = in.report.identity;
  if (!identity.period_from || !identity.period_to || identity.period_span.empty()) return std::nullopt;
  const Span before = sentence_before(in, identity.period_span);
  if (!holds_any(in, before, kSaysSo) || holds_any(in, before, kOthers)) return std::nullopt;
  return StatedPeriod{*identity.period_from, *identity.period_to, identity.period_span};
}

}  // namespace gxreport::check
