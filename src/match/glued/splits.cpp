#include "match/glued/splits.hpp"

#include <algorithm>
#include <utility>

#include "match/short_list.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kMostSteps = 400000;  // tried cells: rows of 25 digits need 200,000
constexpr std::size_t kMostSplits = 4096;   // kept of one row
constexpr std::size_t kUsualSplits = 2;     // all that its sums leave of most rows
constexpr std::size_t kLongestFigure = 12;  // digits: sums of thousands stay within 64 bits
constexpr std::size_t kWidest = 64;         // cells in a row

/// The figures that may begin at one place of a piece, shorter ones first: 1, 12, 123; 1,234 as well. A space
/// between digits is passed over.
class Growing {
 public:
  Growing(std::u16string_view folded, Pos at, Pos end) : folded_(folded), begin_(at), at_(at), end_(end) {}

  /// Grows to the next length at which the figure may end; false when there is none.
  bool next() {
    while (at_ < end_ && take()) {
      const bool complete = (groups_ == 0 || group_ == 3) && folded_[at_ - 1] != u' ';
      if (complete && (at_ == end_ || folded_[at_] != u',')) return true;
    }
    return false;
  }

  [[nodiscard]] Pos end() const { return at_; }
  [[nodiscard]] std::int64_t value() const { return value_; }

 private:
  /// One more character; false when no figure goes on so.
  bool take() {
    const char16_t c = folded_[at_];
    if (c == u' ') {
      // 0 stands for itself alone.
      if (folded_[begin_] == u'0') return false;
    } else if (c == u',') {
      const bool stands_right = groups_ == 0 ? group_ > 0 && group_ <= 3 : group_ == 3;
      if (!stands_right || folded_[begin_] == u'0') return false;
      ++groups_;
      group_ = 0;
    } else {
      if (digits_ == kLongestFigure || (digits_ > 0 && folded_[begin_] == u'0')) return false;
      if (groups_ > 0 && group_ == 3) return false;
      value_ = value_ * 10 + (c - u'0');
      ++digits_;
      ++group_;
    }
    ++at_;
    return true;
  }

  std::u16string_view folded_;
  Pos begin_;
  Pos at_;
  Pos end_;
  std::int64_t value_ = 0;
  std::size_t digits_ = 0;
  std::size_t groups_ = 0;  ///< commas so far
  std::size_t group_ = 0;   ///< digits since the last one
};

}  // namespace

/// Depth first over the cells of the row; the depth is the row's width, which kWidest bounds.
class Cutter {
 public:
  Cutter(std::u16string_view folded, const FigureRun& run, const RowShape& shape, bool broken, bool blanks)
      : folded_(folded), run_(run), shape_(shape), broken_(broken), blanks_(blanks) {
    row_.resize(shape.signs.size());
    out_.width_ = row_.size();
    bridges_ = !blanks && run.pieces.size() < row_.size();
    count_digits();
    if (!run.plain || row_.size() > kWidest || shape.sums.size() > 32) {
      out_.complete_ = false;
    } else if (!run.pieces.empty()) {
      cut(0, 0, run.pieces[0].digits.begin, 0);
    }
  }

  [[nodiscard]] Splits take() { return std::move(out_); }
  [[nodiscard]] bool found() const { return found_; }

 private:
  [[nodiscard]] bool stopped() {
    if (++steps_ > kMostSteps) out_.complete_ = false;
    return !out_.complete_ || (blanks_ && found_);
  }

  /// Cell `c` begins at `at` in piece `p`; `mask` are the sums broken so far, `skipped` whether a blank was
  /// left.
  void cut(std::size_t c, std::size_t p, Pos at, std::uint32_t mask, bool skipped = false) {
    if (c == row_.size()) return finish(p, mask, skipped);
    if (blanks_) leave_blank(c, p, at, mask);
    if (p == run_.pieces.size()) return;
    const RunPiece& piece = run_.pieces[p];
    const std::size_t cells = row_.size() - c;
    const std::size_t digits = left_[at - run_.span.begin];
    const bool bridge = bridges_ && piece.bridge;
    if (!blanks_ && (digits < cells || run_.pieces.size() - p > cells + (bridges_ ? 1 : 0))) return;
    const bool first = at == piece.digits.begin;
    if (first && piece.sign && !shape_.signs[c]) return;
    const Pos limit = bridge ? run_.pieces[p + 1].digits.end : piece.digits.end;
    for (Growing figure(folded_, at, limit); figure.next();) {
      if (stopped()) return;
      const Pos end = figure.end();
      const std::size_t last = end > piece.digits.end ? p + 1 : p;
      const bool whole = end == run_.pieces[last].digits.end;
      const Span unit = whole ? run_.pieces[last].unit : Span{};
      CutCell& cell = row_[c];
      cell.value = first && piece.negative ? -figure.value() : figure.value();
      cell.span = {first && piece.sign ? at - 1 : at, std::max(end, unit.end)};
      cell.unit = unit;
      const std::uint32_t now = mask | broken_at(c);
      if (now != 0 && !broken_) continue;
      const std::size_t next = whole ? last + 1 : last;
      const Pos begin = !whole ? end : next < run_.pieces.size() ? run_.pieces[next].digits.begin : end;
      const bool bridges = std::exchange(bridges_, bridges_ && last == p);
      cut(c + 1, next, begin, now, skipped);
      bridges_ = bridges;
    }
  }

  void count_digits() {
    left_.resize(run_.span.size() + 1);
    for (Pos n = run_.span.size(); n > 0; --n) {
      const char16_t c = folded_[run_.span.begin + n - 1];
      left_[n - 1] = left_[n] + (c >= u'0' && c <= u'9' ? 1U : 0U);
    }
  }

  void leave_blank(std::size_t c, std::size_t p, Pos at, std::uint32_t mask) {
    if (stopped()) return;
    row_[c] = CutCell{};
    if ((mask | broken_at(c)) == 0) cut(c + 1, p, at, mask, true);
  }

  /// The sums that end at place `c` and are not 0.
  [[nodiscard]] std::uint32_t broken_at(std::size_t c) const {
    std::uint32_t mask = 0;
    for (std::size_t s = 0; s < shape_.sums.size(); ++s) {
      if (shape_.sums[s].last != c) continue;
      std::int64_t sum = 0;
      for (const RowSum::Term& term : shape_.sums[s].terms) sum += term.coefficient * row_[term.place].value;
      if (sum != 0 && !blank_mends(shape_.sums[s], sum)) mask |= 1U << s;
    }
    return mask;
  }

  /// A blank cell stands for an unknown number, none below 0.
  [[nodiscard]] bool blank_mends(const RowSum& sum, std::int64_t excess) const {
    return blanks_ && std::ranges::any_of(sum.terms, [&](const RowSum::Term& term) {
             return row_[term.place].span.empty() && (term.coefficient < 0) == (excess > 0);
           });
  }

  void finish(std::size_t p, std::uint32_t mask, bool skipped) {
    if (p != run_.pieces.size()) return;
    if (blanks_) {
      found_ |= skipped;
      return;
    }
    if (out_.size() >= kMostSplits) {
      out_.complete_ = false;
      return;
    }
    if (out_.size() == 0) out_.reserve(kUsualSplits);
    out_.cells_.insert(out_.cells_.end(), row_.begin(), row_.end());
    out_.broken_.push_back(mask);
  }

  std::u16string_view folded_;
  const FigureRun& run_;
  const RowShape& shape_;
  bool broken_;
  bool blanks_;
  bool found_ = false;
  bool bridges_ = false;  ///< one figure may still go over a lone space
  std::size_t steps_ = 0;
  ShortList<CutCell, 16> row_;
  ShortList<std::uint32_t, 32> left_;  ///< digits from each place of the run on
  Splits out_;
};

Splits split_run(std::u16string_view folded, const FigureRun& run, const RowShape& shape, bool broken) {
  return Cutter(folded, run, shape, broken, false).take();
}

bool holds_with_blanks(std::u16string_view folded, const FigureRun& run, const RowShape& shape) {
  Cutter cutter(folded, run, shape, false, true);
  return cutter.found() || !cutter.take().complete();
}

}  // namespace gxreport::match
