#include "match/identity/title.hpp"

#include <algorithm>
#include <array>

#include "match/identity/organ.hpp"

namespace gxreport::identity {

namespace {

using Words = std::u16string_view;

constexpr Words kCore = u"信息公开";
constexpr int kCredible = 6;

/// Moves `index` over the words that may follow 信息公开 in a title; true when 报告 or 年报 was among them.
bool skip_tail(const Excerpt& head, std::size_t& index) {
  static constexpr std::array<Words, 8> kWords = {u"报告", u"年报", u"工作", u"年度",
                                                  u"情况", u"总结", u"统计", u"的"};
  bool complete = false;
  for (std::size_t i = 0; i < kWords.size() && !complete;) {
    if (!head.starts(index, kWords[i])) {
      ++i;
      continue;
    }
    index += kWords[i].size();
    complete = i < 2;
    i = 0;
  }
  return complete;
}

/// What follows a title that is only cited.
bool is_cited(const Excerpt& head, std::size_t end) {
  static constexpr std::array<Words, 7> kFollowers = {u"有关", u"格式", u"编制", u"的通知",
                                                      u"制度", u"及",   u"专栏"};
  return std::any_of(kFollowers.begin(), kFollowers.end(),
                     [&](Words word) { return head.starts(end, word); });
}

/// Links to other reports.
bool is_link(const Excerpt& head, std::size_t begin) {
  const std::u16string_view line = head.chars({head.line_begin(begin), begin});
  return line.find(u"上一") != Words::npos || line.find(u"下一") != Words::npos ||
         line.find(u"相关") != Words::npos;
}

/// 政府 or 政务 before 信息公开; 人民政府 belongs to the organ.
std::size_t skip_subject(const Excerpt& head, std::size_t core) {
  if (head.ends(core, u"人民政府")) return core;
  return head.ends(core, u"政府") || head.ends(core, u"政务") ? core - 2 : core;
}

std::size_t skip_about(const Excerpt& head, std::size_t index) {
  return head.ends(index, u"关于") ? index - 2 : index;
}

/// A line of its own that is an organ's name, above a title that names none or only the end of one.
Range join_line_above(const Excerpt& head, Range organ) {
  if (organ.begin == 0 || !head.begins_line(organ.begin)) return organ;
  if (!organ.empty() && !is_torn(head.chars(organ))) return organ;
  const Range above{head.line_begin(organ.begin - 1), organ.begin};
  const Range joined{above.begin, organ.end};
  if (above.size() < 3 || !names_organ(head.chars(joined))) return organ;
  return joined;
}

/// Reads leftwards from the core: year and organ in either order.
void read_left(const Excerpt& head, std::size_t core, Title& title) {
  std::size_t at = skip_about(head, skip_subject(head, core));
  if (const auto year = read_year_before(head, at)) {
    title.year = year;
    at = skip_about(head, year->range.begin);
  }
  Range organ = without_lead(head, name_before(head, at, 0));
  if (!title.year) title.year = read_year_before(head, organ.begin);
  title.range.begin = organ.begin;
  if (title.year) title.range.begin = std::min(organ.begin, title.year->range.begin);
  if (organ.empty()) organ = {title.range.begin, title.range.begin};
  if (title.year && organ.begin == title.year->range.end) {
    // The year stands before the organ; a line above would be the organ's own only if none follows it.
    if (organ.empty()) organ = join_line_above(head, {title.range.begin, title.range.begin});
  } else {
    organ = join_line_above(head, organ);
  }
  title.range.begin = std::min(title.range.begin, organ.begin);
  if (names_organ(head.chars(organ))) title.organ = organ;
}

/// A year behind the title: 年度报告(2023年).
void read_right(const Excerpt& head, Title& title) {
  const bool bracket = head.at(title.range.end) == u'(';
  const auto year = read_year(head, title.range.end + (bracket ? 1 : 0));
  if (!year || title.year) return;
  const std::size_t end = year->range.end + (bracket ? 1 : 0);
  if (bracket ? head.at(end - 1) != u')' : !head.begins_line(end)) return;
  title.year = year;
  title.range.end = end;
}

int score(const Excerpt& head, const Title& title) {
  const bool labelled = head.ends(title.range.begin, u"标题:");
  int points = labelled ? 3 : 0;
  if (labelled || head.begins_line(title.range.begin)) points += 4;
  if (head.begins_line(title.range.end)) points += 2;
  if (title.year) points += 2;
  if (!title.organ.empty()) points += 2;
  if (title.range.begin > 0 && head.at(title.range.begin - 1) == u'《') points -= 3;
  return points;
}

std::optional<Title> read_title(const Excerpt& head, std::size_t core) {
  Title title;
  title.range.end = core + kCore.size();
  if (!skip_tail(head, title.range.end) || is_cited(head, title.range.end)) return std::nullopt;
  read_left(head, core, title);
  read_right(head, title);
  if (is_link(head, title.range.begin)) return std::nullopt;
  title.score = score(head, title);
  return title;
}

}  // namespace

std::optional<Title> find_title(const Excerpt& head, bool head_closed) {
  std::optional<Title> best;
  for (std::size_t at = head.find(kCore); at != Excerpt::npos; at = head.find(kCore, at + kCore.size())) {
    const auto title = read_title(head, at);
    if (!title) continue;
    if (!best || title->score > best->score || (head_closed && title->score == best->score)) best = title;
  }
  return best && (best->score >= kCredible || (best->score >= 4 && best->year)) ? best : std::nullopt;
}

std::optional<YearRead> find_bare_year_title(const Excerpt& head) {
  for (std::size_t line = 0; line < head.size(); line = head.line_end(line)) {
    const auto year = read_year(head, line);
    if (!year) continue;
    std::size_t end = year->range.end;
    for (const Words word : {Words(u"年度"), Words(u"工作"), Words(u"报告")}) {
      if (head.starts(end, word)) end += word.size();
    }
    if (head.ends(end, u"报告") && end == head.line_end(line)) return year;
  }
  return std::nullopt;
}

}  // namespace gxreport::identity
