// The date of publication.
#include <algorithm>
#include <array>

#include "match/identity/dates.hpp"

namespace gxreport::identity {

namespace {

/// The date that follows a label: 发布日期:(2021-01-29
std::optional<DateRead> date_after_label(const Excerpt& head, std::size_t index) {
  for (int skipped = 0; skipped < 3; ++skipped, ++index) {
    const char16_t c = head.at(index);
    if (c != u':' && c != u'(' && c != u')' && c != u'|') break;
  }
  return read_date(head, index);
}

/// How well the words before 日期 or 时间 say that it is the publication's: 2 surely, 1 perhaps, 0 another's.
int label_rank(const Excerpt& head, std::size_t noun) {
  static constexpr std::array<std::u16string_view, 4> kPublication = {u"发布", u"公开", u"公布", u"发文"};
  static constexpr std::array<std::u16string_view, 7> kOthers = {u"更新", u"打印", u"当前", u"今天",
                                                                 u"生效", u"失效", u"截止"};
  const auto ends_before = [&](std::u16string_view word) { return head.ends(noun, word); };
  if (std::any_of(kPublication.begin(), kPublication.end(), ends_before)) return 2;
  return std::any_of(kOthers.begin(), kOthers.end(), ends_before) ? 0 : 1;
}

/// The first date that follows a label of the best rank.
std::optional<DateRead> labelled_date(const Excerpt& head) {
  std::optional<DateRead> found;
  int best = 0;
  for (const std::u16string_view noun : {std::u16string_view(u"日期"), std::u16string_view(u"时间")}) {
    for (std::size_t at = head.find(noun); at != Excerpt::npos; at = head.find(noun, at + 1)) {
      const int rank = label_rank(head, at);
      if (rank <= best) continue;
      const auto date = date_after_label(head, at + noun.size());
      if (!date) continue;
      found = date;
      best = rank;
    }
  }
  return found;
}

/// Past a time of day printed after the date.
std::size_t skip_time(const Excerpt& head, std::size_t index) {
  while (!head.begins_line(index) && (is_digit(head.at(index)) || head.at(index) == u':')) ++index;
  return index;
}

bool closes_a_date_line(const Excerpt& head, std::size_t index) {
  static constexpr std::array<std::u16string_view, 5> kFollowers = {u"来源", u"浏览", u"字体", u"作者",
                                                                    u"信息"};
  if (head.begins_line(index)) return true;
  for (const std::u16string_view word : kFollowers) {
    if (head.starts(index, word)) return true;
  }
  return false;
}

/// A line of the head that begins with a date and holds at most a time and where the page is from.
/// Two different ones, and neither is believed.
std::optional<DateRead> unlabelled_date(const Excerpt& head) {
  std::optional<DateRead> found;
  for (std::size_t line = 0; line < head.size(); line = head.line_end(line)) {
    const std::size_t begin = head.at(line) == u'(' ? line + 1 : line;
    const auto date = read_date(head, begin);
    if (!date) continue;
    std::size_t end = skip_time(head, date->range.end);
    if (head.at(end) == u')') ++end;
    if (!closes_a_date_line(head, end)) continue;
    if (found) return std::nullopt;
    found = date;
  }
  return found;
}

}  // namespace

std::optional<DateRead> find_published(const Excerpt& head) {
  const auto date = labelled_date(head);
  return date ? date : unlabelled_date(head);
}

}  // namespace gxreport::identity
