// A form without fixed rows: a numbered outline of indicators (统计指标 · 单位 · 统计数) whose wording and
// rows differ by province and year. What stands here is what is known of it; the rows are the report's own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gxreport/bilingual.hpp"

namespace gxreport {

/// What a column of the outline's table holds.
enum class OutlineColumn : std::uint8_t {
  indicator,
  unit,
  value,       ///< the figure, whatever it is called (统计数)
  year,        ///< the figure of the year (本年度)
  cumulative,  ///< the running total (历年累计)
  ignored      ///< 序号, 备注
};

/// Indicators that are known by their wording. The same wording may serve in several places (其他情形数).
struct OutlineIndicator {
  std::string id;
  bool amount = false;     ///< of money: a decimal
  std::vector<int> under;  ///< the indicators that it is a part of, if it is known as one
};

/// A relation that holds where exactly these indicators are printed as parts: all of `parts`, any of
/// `optional`, no other.
struct OutlineSplit {
  enum class Kind : std::uint8_t {
    sum,     ///< total = the sum of its parts
    between  ///< total >= each part, and total <= the sum of all: parts may overlap
  };
  std::string rule;  ///< GX801 …
  Kind kind = Kind::sum;
  int total = -1;  ///< index into OutlineSpec::indicators
  int under = -1;  ///< the heading beside the total that the parts stand under; -1: under the total itself
  std::vector<int> parts;
  std::vector<int> optional;
};

struct OutlineSpec {
  std::string id;  ///< of the table, with which the ids of its cells begin
  Bilingual name;
  std::vector<std::pair<std::u16string, OutlineColumn>> header;  ///< wordings, letters alone; longest first
  std::vector<std::u16string> not_rows;  ///< beginnings of lines around the table (填报人), letters alone
  std::vector<OutlineIndicator> indicators;
  std::vector<std::pair<std::u16string, int>> wordings;  ///< indicator_key() → indicator, sorted by key
  std::vector<OutlineSplit> splits;
  std::string part_rule;   ///< 其中 <= its indicator
  std::string total_rule;  ///< the running total >= the year's figure

  /// The indicator with this wording (folded, with or without 其中, 数, brackets); -1 when none is known.
  [[nodiscard]] int find(std::u16string_view folded_wording) const;
};

}  // namespace gxreport
