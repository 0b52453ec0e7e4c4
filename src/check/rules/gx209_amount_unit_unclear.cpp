// GX209: an amount of money without a unit, or in another than the form's.
#include <algorithm>
#include <array>

#include "check/part_text.hpp"
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

struct Unit {
  std::string_view name;
  std::u16string_view folded;
};
constexpr std::array<Unit, 5> kMoney = {
    {{"元", u"元"}, {"万元", u"万元"}, {"亿元", u"亿元"}, {"千元", u"千元"}, {"百万元", u"百万元"}}};

/// The unit of money printed at `span`; null when it is none.
const Unit* money_at(const Text& text, Span span) {
  const std::u16string_view folded = text.folded(span);
  const auto found = std::ranges::find(kMoney, folded, &Unit::folded);
  return found == kMoney.end() ? nullptr : &*found;
}

/// A unit of money is printed shortly before the figure, in a header whose lines were cut so that it cannot
/// be read (单位：万 … 元).
bool unit_stands_near(const Inspection& in, const Cell& cell) {
  constexpr Pos kReach = 120;
  static constexpr std::array<std::u16string_view, 4> kStated = {u"单位", u"位万元", u"位元", u"位亿元"};
  const Pos begin = cell.span.begin - std::min(cell.span.begin, kReach);
  return holds_any(in, {begin, cell.span.begin}, kStated);
}

/// 元 at the beginning of a line, whose 万 ends the line before.
bool unit_is_torn(const Text& text, Span unit) {
  constexpr std::u16string_view kTimes = u"百千万亿";
  Pos at = unit.begin;
  const auto before = text.folded({0, at});
  while (at > 0 && (before[at - 1] == u' ' || before[at - 1] == u'\n' || before[at - 1] == u'\t')) --at;
  return at < unit.begin && at > 0 && kTimes.find(before[at - 1]) != std::u16string_view::npos;
}

void report(const Inspection& in, CellIndex index, const std::string& expected, Findings& findings) {
  const Cell& cell = in.cells[index];
  const std::string name = cell_name(*in.form, index);
  const std::string unit = printed(in.text, cell.unit);
  const bool wanted = !expected.empty();
  Finding finding{.span = cell.span, .cells = {index}, .message = {}, .mark = unit};
  if (cell.unit.empty() && wanted) {
    finding.message = say(in.lang, "{}：{} 没有单位，格式为“{}”", "{}: {} has no unit; the form has “{}”",
                          name, cell.value.to_string(), expected);
  } else if (cell.unit.empty()) {
    finding.message = say(in.lang, "{}：{} 没有单位，分不出是元还是万元",
                          "{}: {} has no unit; it may be 元 or 万元", name, cell.value.to_string());
  } else if (wanted) {
    finding.message = say(in.lang, "{}：{} 的单位是“{}”，格式为“{}”", "{}: {} is in “{}”, the form has “{}”",
                          name, cell.value.to_string(), unit, expected);
  } else {
    finding.message = say(in.lang, "{}：{} 的单位“{}”不是金额的单位",
                          "{}: {} is in “{}”, which is no unit of money", name, cell.value.to_string(), unit);
  }
  findings.add(std::move(finding));
}

void find_gx209(const Inspection& in, Findings& findings) {
  each_cell_of(in, CellKind::amount, [&](CellIndex index) {
    if (in.cells[index].status != CellStatus::ok) return;
    const std::string& expected = in.form->column_of(index).unit;
    const Unit* unit = money_at(in.text, in.cells[index].unit);
    const bool clear = unit != nullptr && (expected.empty() || expected == unit->name);
    const Cell& cell = in.cells[index];
    const bool unsure = cell.unit.empty() ? unit_stands_near(in, cell) : unit_is_torn(in.text, cell.unit);
    if (!clear && !unsure) report(in, index, expected, findings);
  });
}

}  // namespace

constinit const CheckedRule gx209_amount_unit_unclear{
    {.code = "GX209",
     .name = "amount-unit-unclear",
     .severity = Severity::warning,
     .title = {"金额没有单位，或单位与格式不同", "An amount has no unit, or another than the form's"},
     .basis = {"国办公开办函〔2021〕30号所附格式印明单位为万元；〔2019〕60号的格式没有印单位，须由报告写明",
               "The form attached to 国办公开办函〔2021〕30号 prints 万元; that of 〔2019〕60号 prints no "
               "unit, so the "
               "report must"},
     .why = {"元和万元相差一万倍，没有单位的金额不能汇总。",
             "元 and 万元 differ by a factor of ten thousand; an amount without its unit cannot be added to "
             "others."},
     .fix = {"在表头或数字后写明单位；格式印有单位的，按它换算。",
             "State the unit in the header or after the figure; where the form prints one, convert to it."},
     .bad = R"(二、主动公开政府信息情况
第二十条第（八）项
信息内容	上一年项目数量	本年增/减
行政事业性收费	2	0
第二十条第（九）项
信息内容	采购项目数量	采购总金额
政府集中采购	6	1820.5
)",
     .good = R"(二、主动公开政府信息情况
第二十条第（八）项
信息内容	上一年项目数量	本年增/减
行政事业性收费	2	0
第二十条第（九）项
信息内容	采购项目数量	采购总金额
政府集中采购	6	1820.5万元
)",
     .forms = kFormsWithCells},
    find_gx209};

}  // namespace gxreport::check
