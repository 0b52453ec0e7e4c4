#include "check/points.hpp"

#include <algorithm>
#include <array>

#include "text/digit.hpp"
#include "text/numeral.hpp"
#include "text/search.hpp"

namespace gxreport::check {

namespace {

constexpr Pos kLongestNumeral = 3;
constexpr std::size_t kDeepest = 8;  // lists inside lists; more is no prose
constexpr int kMostSkipped = 2;      // a number further off is another list's
constexpr std::u16string_view kBreaks = u"。;:,、!?)\"》";
constexpr std::u16string_view kCounters = u"是要、,.)则来";  // behind the number of a point
constexpr std::u16string_view kOrdinals = u"第其(";          // before it

constexpr std::array<std::u16string_view, 4> kUncounted = {u"首先", u"其次", u"再次", u"再者"};

bool is_idle(char16_t c) { return c == u' ' || c == u'\n' || c == u'\t' || c == kZeroWidth; }

bool is_numeral(char16_t c) { return is_digit(c) || is_han_numeral(c); }

/// 2 or 二; 0 for anything longer than a number of points.
int value_of(std::u16string_view numeral) {
  if (numeral.size() == 1 && is_digit(numeral.front())) return numeral.front() - u'0';
  return han_number(numeral);
}

struct Point {
  int number = 0;
  Span span;
  bool sure =
      false;  ///< a clause begins with it; else it may be the end of 统一是, or follow a title at once
};

struct List {
  int last = 0;
  Pos end = 0;       ///< behind its last point
  bool sure = true;  ///< its first point was
};

class Reader {
 public:
  explicit Reader(const Inspection& in) : folded_(in.text.folded()), sections_(in.report.sections) {}

  std::vector<WrongPoint> run() {
    for (std::size_t at = find_character(folded_, u'是'); at != std::u16string_view::npos;
         at = find_character(folded_, u'是', at + 1)) {
      const bool section = enter_section(static_cast<Pos>(at));
      if (section) lists_.clear();
      if (const Point point = point_at(static_cast<Pos>(at)); point.number > 0) take(point);
    }
    return std::move(wrong_);
  }

 private:
  /// The nearest character before `at` that is no white space; `at` moves onto it. NUL at the beginning.
  [[nodiscard]] char16_t before(Pos& at) const {
    while (at > 0 && is_idle(folded_[at - 1])) --at;
    return at > 0 ? folded_[--at] : u'\0';
  }

  /// Moves on to the section that holds `at`; true when it is another than before.
  bool enter_section(Pos at) {
    const std::size_t before = section_;
    while (section_ < sections_.size() && sections_[section_].title.begin < at) ++section_;
    return section_ != before;
  }

  /// Behind a blank line, at the beginning of the text, or right behind the title of a part.
  [[nodiscard]] bool begins_paragraph(Pos at) const {
    Pos previous = at;
    if (before(previous) == u'\0') return true;
    if (section_ > 0 && previous < sections_[section_ - 1].title.end) return true;
    const auto gap = folded_.substr(previous, at - previous);
    return std::ranges::count(gap, u'\n') > 1;
  }

  [[nodiscard]] Point point_at(Pos is) const {
    Pos begin = is;
    std::u16string numeral;
    for (Pos at = is; numeral.size() <= kLongestNumeral && is_han_numeral(before(at)); begin = at)
      numeral.insert(numeral.begin(), folded_[at]);
    const int number = han_number(numeral);
    Pos previous = begin;
    const bool sure = kBreaks.find(before(previous)) != std::u16string_view::npos || begins_paragraph(begin);
    return {number, {begin, is + 1}, sure};
  }

  void take(const Point& point) {
    if (behind_heading(point.span.begin)) lists_.clear();
    from_ = point.span.end;
    if (point.number == 1) {
      if (lists_.size() == kDeepest) lists_.clear();
      lists_.push_back({1, point.span.end, point.sure});
      return;
    }
    const auto awaited = std::find_if(lists_.rbegin(), lists_.rend(),
                                      [&](const List& list) { return list.last + 1 == point.number; });
    if (awaited != lists_.rend()) {
      lists_.erase(awaited.base(), lists_.end());
      lists_.back().last = point.number;
      lists_.back().end = point.span.end;
      return;
    }
    if (point.sure && !lists_.empty() && is_wrong(lists_.back(), point))
      wrong_.push_back({lists_.back().last, point.number, point.span});
    lists_.clear();
  }

  /// A heading （一） or （1） stands between the last point and this one: an open list has ended.
  [[nodiscard]] bool behind_heading(Pos begin) const {
    if (lists_.empty()) return false;
    for (Pos at = from_; at + 1 < begin; ++at) {
      const char16_t next = folded_[at + 1];
      if (folded_[at] == u'(' && (is_han_numeral(next) || is_digit(next))) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_wrong(const List& list, const Point& point) const {
    const int awaited = list.last + 1;
    if (!list.sure) return false;
    if (point.number > awaited && point.number <= awaited + kMostSkipped) {
      for (int number = awaited; number < point.number; ++number) {
        if (counts_otherwise(number, {list.end, point.span.begin})) return false;
      }
      return true;
    }
    // A list inside a list ends with the number that the outer one is at.
    return point.number == list.last && lists_.size() == 1 &&
           !counts_otherwise(1, {list.end, point.span.begin}) &&
           !counts_otherwise(awaited, {list.end, point.span.begin});
  }

  /// The number stands in the stretch in another way than 二是: 二要, 第二, 其二, 二、, 2.
  [[nodiscard]] bool counts_otherwise(int number, Span stretch) const {
    const std::u16string_view words = folded_.substr(stretch.begin, stretch.size());
    const auto stands = [&](std::u16string_view word) { return find_word(words, word) != words.npos; };
    if (std::ranges::any_of(kUncounted, stands)) return true;
    for (std::size_t at = 0; at < words.size(); ++at) {
      std::size_t end = at;
      while (end < words.size() && is_numeral(words[end])) ++end;
      if (end == at) continue;
      const char16_t previous = at > 0 ? words[at - 1] : u'。';
      const char16_t next = end < words.size() ? words[end] : u'是';
      const bool counts = is_idle(previous) || kBreaks.find(previous) != words.npos ||
                          kOrdinals.find(previous) != words.npos || kCounters.find(next) != words.npos;
      if (counts && value_of(words.substr(at, end - at)) == number) return true;
      at = end - 1;
    }
    return false;
  }

  std::u16string_view folded_;
  const std::vector<Section>& sections_;
  std::size_t section_ = 0;  // the first that begins behind the point
  Pos from_ = 0;             // behind the last point
  std::vector<List> lists_;
  std::vector<WrongPoint> wrong_;
};

}  // namespace

std::vector<WrongPoint> find_wrong_points(const Inspection& in) { return Reader(in).run(); }

}  // namespace gxreport::check
