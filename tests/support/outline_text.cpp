// An outline printed by a layout.
#include <array>

#include "outline_model.hpp"

namespace gxreport::support {

std::string render_outline(const OutlineModel& model, const Layout& layout, std::uint64_t seed,
                           const std::string& blank) {
  Random random(seed);
  PrintedTable table;
  table.columns = 2 + model.columns;
  const auto add = [&](const std::string& text, SlotKind kind, std::size_t row, std::size_t column) {
    table.add({text, kind, row, column, 1, 1, kNoCell});
  };
  constexpr std::array<const char*, 2> kTwo = {"本年度", "历年累计"};
  add("统计指标", SlotKind::header, 0, 0);
  add("单位", SlotKind::header, 0, 1);
  for (std::size_t c = 0; c < model.columns; ++c)
    add(model.columns == 1 ? "统计数" : kTwo.at(c), SlotKind::header, 0, 2 + c);
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    const OutlineModelRow& row = model.rows[r];
    add(row.label, SlotKind::label, r + 1, 0);
    add(row.unit, SlotKind::figure, r + 1, 1);
    const std::string& nothing = row.unit.empty() ? row.unit : blank;
    for (std::size_t c = 0; c < model.columns; ++c)
      add(row.values[c] ? row.values[c]->to_string() : nothing, SlotKind::figure, r + 1, 2 + c);
  }
  table.rows = model.rows.size() + 1;
  std::string out = "望溪县林业局2017年政府信息公开工作年度报告\n附件\n2017年度政府信息公开工作情况统计表\n";
  layout.print(table, random, out);
  return out +
         "\n单位负责人：丁一    审核人：王二    填报人：张三\n联系电话：0100-1234567    "
         "填报日期：2018年1月15日\n";
}

}  // namespace gxreport::support
