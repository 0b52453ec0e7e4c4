#include "match/outline/rows_in_line.hpp"

#include <algorithm>

#include "gxreport/figure.hpp"
#include "lex/line.hpp"
#include "match/outline/glued.hpp"
#include "match/outline/number.hpp"
#include "schema/label_index.hpp"
#include "text/digit.hpp"

namespace gxreport::match {

namespace {

constexpr Pos kLongestNote = 120;
constexpr Pos kLongestNumber = 3;
constexpr std::u16string_view kOfWhich = u"其中";

class RowFinder {
 public:
  RowFinder(const Text& text, const OutlineSpec& spec, Span line)
      : text_(text), folded_(text.folded()), spec_(spec), at_(line.begin), end_(line.end) {}

  std::optional<std::vector<Pos>> run() {
    while (at_ < end_) {
      const bool taken = folded_[at_] == u' ' || folded_[at_] == kZeroWidth ? pass(at_ + 1) : take();
      if (!taken) return std::nullopt;
    }
    if (!ended_ && !is_one_row(end_)) return std::nullopt;
    return std::move(rows_);
  }

 private:
  /// A number that stands in the outline, with the last one of its style.
  struct Level {
    int rank = 0;
    int value = 0;
  };

  bool take() {
    if (is_digit(folded_[at_])) return take_digits();
    // Before it the row above must be told, or its figure might be taken for that row's.
    if (folded_.substr(at_, kOfWhich.size()) == kOfWhich) return is_finished() && begin_row(at_, at_);
    const auto number = read_outline_number(folded_, {at_, end_});
    if (number && number->places.size() == 1) {
      const bool ordinal = at_ > 0 && folded_[at_ - 1] == u'第';
      return !ordinal && follow(*number) && begin_row(at_, number->printed.end);
    }
    if (rows_.empty()) return false;  // behind the header a number stands
    if (figure_) return end_rows();
    return folded_[at_] == u'(' ? pass_note() : pass(at_ + 1);
  }

  bool pass(Pos to) {
    at_ = to;
    return true;
  }

  bool pass_note() {
    const std::size_t close = folded_.substr(at_, std::min(kLongestNote, end_ - at_)).find(u')');
    return close != std::u16string_view::npos && pass(at_ + static_cast<Pos>(close) + 1);
  }

  bool begin_row(Pos at, Pos label) {
    if (!rows_.empty() && !is_one_row(at)) return false;
    rows_.push_back(at);
    label_ = label;
    figure_.reset();
    return pass(std::max(label, at + 1));
  }

  /// Nothing but one row stands between its number and `end`: a heading, or a known label with what is told
  /// of it. A row without a number might else stand behind another one's blank.
  [[nodiscard]] bool is_one_row(Pos end) const {
    const Span told = without_blank(text_, {label_, figure_.value_or(end)});
    const Span unit = unit_at_end(text_, told);
    const bool heading = !figure_ && unit.empty() && told.end == lex::trim(text_, {label_, end}).end;
    return heading || spec_.find(text_.folded({label_, unit.begin})) >= 0;
  }

  /// What the row has is told: its figure, or its unit and no figure.
  [[nodiscard]] bool is_finished() const {
    return !rows_.empty() && (figure_ || !unit_at_end(text_, without_blank(text_, {label_, at_})).empty());
  }

  /// The number is the next one of its level, or the first one below the last.
  bool follow(const OutlineNumber& number) {
    const auto same = std::ranges::find(levels_, number.rank, &Level::rank);
    const int value = number.places.front();
    if (same == levels_.end()) {
      if (value != 1 || (!levels_.empty() && number.rank < levels_.back().rank)) return false;
      levels_.push_back({number.rank, value});
      return true;
    }
    if (value != same->value + 1) return false;
    same->value = value;
    levels_.erase(same + 1, levels_.end());
    return true;
  }

  /// A figure, or a number, or both: 391. is 39 and 1. where the next number is 1.
  bool take_digits() {
    if (figure_) return false;
    Pos digits = at_;
    while (digits < end_ && is_of_figure(digits)) ++digits;
    for (Pos length = 1; length <= std::min(kLongestNumber, digits - at_); ++length) {
      const Pos begin = digits - length;
      if (!is_digit(folded_[begin])) break;
      const auto number = read_outline_number(folded_, {begin, end_});
      if (!number || number->places.size() != 1 || number->printed.end <= digits || folded_[begin] == u'0')
        continue;
      if (begin > at_ && !is_figure({at_, begin})) continue;
      if (follow(*number)) return begin_row(begin, number->printed.end);
    }
    if (rows_.empty() || read_outline_number(folded_, {at_, end_}) || !is_figure({at_, digits})) return false;
    figure_ = at_;
    return pass(digits);
  }

  [[nodiscard]] bool is_of_figure(Pos at) const {
    const bool point = folded_[at] == u'.' || folded_[at] == u',';
    return is_digit(folded_[at]) || (point && at + 1 < end_ && is_digit(folded_[at + 1]));
  }

  [[nodiscard]] bool is_figure(Span span) const {
    return read_figure(text_, span).kind == FigureKind::figure;
  }

  /// Behind the last figure stands what stands around such tables.
  bool end_rows() {
    const std::u16string rest = schema::skeleton(folded_.substr(at_, std::min(kLongestNote, end_ - at_)));
    const auto begins = [&](const std::u16string& words) { return rest.starts_with(words); };
    if (std::ranges::none_of(spec_.not_rows, begins) || !is_one_row(at_)) return false;
    ended_ = true;
    rows_.push_back(at_);
    return pass(end_);
  }

  const Text& text_;
  std::u16string_view folded_;
  const OutlineSpec& spec_;
  Pos at_;
  Pos end_;
  std::vector<Level> levels_;
  std::vector<Pos> rows_;
  Pos label_ = 0;              // of the row at hand
  std::optional<Pos> figure_;  // and its figure, once it is found
  bool ended_ = false;         // what follows is no row
};

}  // namespace

std::optional<std::vector<Pos>> rows_in_line(const Text& text, const OutlineSpec& spec, Span line) {
  return RowFinder(text, spec, line).run();
}

}  // namespace gxreport::match
