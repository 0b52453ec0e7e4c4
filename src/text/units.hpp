// The units that may follow a figure in a cell. A closed list: 12月 is a date, 12号 an address, 12余 an
// estimate.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace gxreport {

/// Folded forms, at most kMaxUnitLength characters each.
inline constexpr std::size_t kMaxUnitLength = 4;
inline constexpr std::array<std::u16string_view, 70> kUnits = {
    // Things counted
    u"件", u"条", u"个", u"项", u"大项", u"小项", u"子项", u"分项", u"事项", u"件次", u"条次", u"项次", u"次",
    u"份", u"篇", u"部", u"册", u"本", u"期", u"套", u"种", u"类", u"大类", u"小类", u"例", u"则", u"宗",
    u"起", u"批", u"批次", u"处", u"页", u"场", u"场次", u"张", u"幅", u"台", u"卷", u"案", u"笔",
    // People and bodies
    u"人", u"人次", u"名", u"位", u"户", u"户次", u"家", u"家次",
    // Money and magnitudes
    u"元", u"元整", u"百元", u"千元", u"万元", u"万元整", u"百万元", u"千万元", u"亿元", u"元人民币", u"万",
    u"亿", u"万件", u"万条", u"万个", u"万项", u"万次", u"万人", u"万份", u"万篇", u"万人次", u"万户"};

/// The lowest bits of the characters with which units begin.
inline constexpr std::array<bool, 0x100> kBeginningsOfUnits = [] {
  std::array<bool, 0x100> beginnings{};
  for (const std::u16string_view unit : kUnits) beginnings[unit.front() % beginnings.size()] = true;
  return beginnings;
}();

/// False of most characters with which no unit begins.
[[nodiscard]] constexpr bool may_begin_unit(char16_t c) {
  return kBeginningsOfUnits[c % kBeginningsOfUnits.size()];
}

[[nodiscard]] constexpr bool is_unit_word(std::u16string_view word) {
  if (word.empty() || !may_begin_unit(word.front())) return false;
  for (const std::u16string_view unit : kUnits) {
    if (unit == word) return true;
  }
  return false;
}

}  // namespace gxreport
