#include "outline_model.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace gxreport::support {

namespace {

enum class Sort : std::uint8_t { heading, plain, split, channels, of_which, stray };

/// One row that an outline may print. Levels: 0 一、 1 （一） 2 1. 3 a row without a number.
struct Seed {
  int level;
  Sort sort;
  std::string_view label;
  std::string_view unit;
};

constexpr auto kSeeds = std::to_array<Seed>({
    {0, Sort::heading, "主动公开情况", ""},
    {1, Sort::plain, "主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条"},
    {3, Sort::of_which, "其中：主动公开规范性文件数", "条"},
    {3, Sort::stray, "制发规范性文件总数", "件"},
    {1, Sort::channels, "通过不同渠道和方式公开政府信息的情况", ""},
    {2, Sort::plain, "政府公报公开政府信息数", "条"},
    {2, Sort::plain, "政府网站公开政府信息数", "条"},
    {2, Sort::plain, "政务微信公开政府信息数", "条"},
    {2, Sort::plain, "街巷电子屏公开政府信息数", "条"},
    {2, Sort::plain, "其他方式公开政府信息数", "条"},
    {1, Sort::heading, "重大决策预公开情况", ""},
    {2, Sort::plain, "征集公众意见次数", "次"},
    {2, Sort::plain, "征集到意见数", "条"},
    {0, Sort::heading, "依申请公开情况", ""},
    {1, Sort::split, "收到申请数", "件"},
    {2, Sort::plain, "当面申请数", "件"},
    {2, Sort::plain, "传真申请数", "件"},
    {2, Sort::plain, "网络申请数量", "件"},
    {2, Sort::plain, "信函申请数", "件"},
    {1, Sort::split, "申请办结数", "件"},
    {2, Sort::plain, "按时办结数", "件"},
    {2, Sort::plain, "延期办结数", "件"},
    {1, Sort::plain, "不同意公开答复数", "件"},
    {3, Sort::of_which, "其中：涉及国家秘密", "件"},
    {3, Sort::stray, "涉及商业秘密", "件"},
    {3, Sort::stray, "涉及个人隐私", "件"},
    {0, Sort::split, "行政复议数量", "件"},
    {1, Sort::plain, "维持具体行政行为数", "件"},
    {1, Sort::plain, "被依法纠错数", "件"},
    {1, Sort::plain, "其他情形数", "件"},
    {0, Sort::plain, "依申请公开信息收取的费用", "万元"},
    {0, Sort::heading, "机构建设和保障经费情况", ""},
    {1, Sort::plain, "设置政府信息公开查阅点数", "个"},
    {1, Sort::split, "从事政府信息公开工作人员数", "人"},
    {2, Sort::plain, "专职人员数（不包括政府网站工作人员数）", "人"},
    {2, Sort::plain, "兼职人员总数", "人"},
    {1, Sort::plain, "接受培训人员数", "人次"},
});

/// Which wordings are printed: a row stands only under one that does, and a split keeps its parts whole or
/// none.
std::vector<std::size_t> choose(Random& random, std::size_t drop_percent) {
  std::vector<std::size_t> chosen;
  std::array<bool, 4> kept{true, true, true, true};
  int split_level = 9;  // of the split whose parts come next: all of them or none
  bool drop_parts = false;
  for (std::size_t i = 0; i < kSeeds.size(); ++i) {
    const Seed& seed = kSeeds[i];
    const auto level = static_cast<std::size_t>(seed.level);
    const std::size_t above = level == 3 ? 2 : level;
    bool keep = !random.chance(drop_percent);
    for (std::size_t l = 0; l < above; ++l) keep = keep && kept[l];
    if (seed.level <= split_level) split_level = 9;
    if (seed.level == split_level + 1) keep = kept.at(level - 1) && !drop_parts;
    if (seed.sort == Sort::split) {
      split_level = seed.level;
      drop_parts = random.chance(drop_percent);
    }
    if (level < 3) std::fill(kept.begin() + seed.level, kept.end(), keep);
    if (!keep) continue;
    chosen.push_back(i);
  }
  return chosen;
}

std::string han(std::size_t value) {
  constexpr std::array<const char*, 11> kNumerals = {"",   "一", "二", "三", "四", "五",
                                                     "六", "七", "八", "九", "十"};
  return kNumerals.at(value);
}

std::string numbering(std::size_t level, std::size_t value) {
  if (level == 0) return han(value) + "、";
  return level == 1 ? "（" + han(value) + "）" : std::to_string(value) + ".";
}

/// Numbers the chosen rows as they stand, and finds the row above each.
void number_rows(const std::vector<std::size_t>& chosen, OutlineModel& model) {
  std::array<std::size_t, 4> count{};
  std::array<std::size_t, 4> row_at{};
  std::size_t last_level = 0;
  for (const std::size_t index : chosen) {
    const Seed& seed = kSeeds.at(index);
    const auto level = static_cast<std::size_t>(seed.level);
    OutlineModelRow row;
    row.unit = seed.unit;
    row.label = seed.label;
    row.id = "stats";
    const std::size_t depth = level == 3 ? last_level + 1 : level;
    if (level < 3) {
      ++count.at(level);
      std::fill(count.begin() + seed.level + 1, count.end(), 0);
      last_level = level;
      row.label = numbering(level, count.at(level)) + row.label;
    }
    for (std::size_t l = 0; l <= std::min(depth, last_level); ++l)
      row.id += '.' + std::to_string(count.at(l));
    if (level == 3) row.id += std::string(".") + static_cast<char>('a' + count[3]++);
    row.parent = depth == 0 ? model.rows.size() : row_at.at(depth - 1);
    if (level < 3) row_at.at(level) = model.rows.size();
    model.rows.push_back(std::move(row));
  }
}

/// Figures from the last row to the first, so that those above can agree with those below.
void fill(const std::vector<std::size_t>& chosen, std::size_t column, Random& random, OutlineModel& model) {
  std::vector<std::int64_t> below(model.rows.size(), 0);
  std::vector<std::int64_t> largest(model.rows.size(), 0);
  std::vector<std::size_t> parts(model.rows.size(), 0);
  bool channels = false;  // some are printed: they bound the items, even where all are 0
  std::int64_t channel_sum = 0;
  std::int64_t channel_largest = 0;
  for (std::size_t r = model.rows.size(); r-- > 0;) {
    OutlineModelRow& row = model.rows[r];
    const Seed& seed = kSeeds.at(chosen[r]);
    std::int64_t value = random.chance(30) ? 0 : random.between(1, random.chance(80) ? 90 : 200000);
    if (seed.sort == Sort::split && parts[r] > 0) value = below[r];
    // Below the items published, once counted: no more than the largest channel has.
    const bool of_items = seed.level == 3 && channels &&
                          model.rows[row.parent].label.find("主动公开政府信息数") != std::string::npos;
    if (of_items) value = std::min(value, channel_largest);
    if (parts[r] > 0 && seed.sort == Sort::plain) value = largest[r] + random.between(0, 50);
    if (seed.label.starts_with("主动公开政府信息数") && channels)
      value = std::max(largest[r], channel_largest) +
              random.between(0, std::max<std::int64_t>(0, channel_sum - channel_largest));
    if (seed.sort == Sort::channels) {
      channels = parts[r] > 0;
      channel_sum = below[r];
      channel_largest = largest[r];
    }
    if (column > 0 && !row.unit.empty()) value = std::max(value, row.values[0]->units);
    row.splits = seed.sort == Sort::split && parts[r] > 0;
    const bool heading = seed.unit.empty();
    row.values.push_back(heading ? std::nullopt : std::optional<Decimal>(Decimal{value, 0}));
    below[row.parent] += value;
    largest[row.parent] = std::max(largest[row.parent], value);
    ++parts[row.parent];
  }
}

}  // namespace

OutlineModel sample_outline(std::uint64_t seed, std::size_t columns, std::size_t blanks_percent) {
  Random random(seed * 2 + columns);
  OutlineModel model;
  model.columns = columns;
  const std::vector<std::size_t> chosen = choose(random, random.chance(40) ? 0 : 12);
  number_rows(chosen, model);
  for (std::size_t c = 0; c < columns; ++c) fill(chosen, c, random, model);
  for (OutlineModelRow& row : model.rows) {
    for (auto& value : row.values) {
      if (random.chance(blanks_percent)) value.reset();
    }
  }
  return model;
}

}  // namespace gxreport::support
