#include "match/glued/splits.hpp"

#include <algorithm>
#include <bit>

namespace gxreport::match {

namespace {

constexpr std::size_t kMostSteps = 400000;  // tried cells: rows of 25 digits need 200,000
constexpr std::size_t kMostSplits = 4096;   // kept of one row
constexpr std::size_t kLongestFigure = 12;  // digits: sums of thousands stay within 64 bits
constexpr std::size_t kWidest = 64;         // cells in a row

}  // namespace

/// Depth first over the cells of the row; the depth is the row's width, which kWidest bounds.
class Cutter {
 public:
  Cutter(std::u16string_view folded, const FigureRun& run, const RowShape& shape, bool broken, bool blanks)
      : folded_(folded),
        run_(run),
        shape_(shape),
        broken_(broken),
        blanks_(blanks),
        row_(shape.signs.size()) {
    out_.width_ = row_.size();
    std::size_t left = 0;
    left_.assign(run.pieces.size() + 1, 0);
    for (std::size_t p = run.pieces.size(); p > 0; --p)
      left_[p - 1] = left += run.pieces[p - 1].digits.size();
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
    const std::size_t digits = left_[p] - (at - piece.digits.begin);
    if (!blanks_ && (digits < cells || run_.pieces.size() - p > cells)) return;
    const bool first = at == piece.digits.begin;
    if (first && piece.sign && !shape_.signs[c]) return;
    std::int64_t value = 0;
    const Pos most = std::min<Pos>(piece.digits.end, at + kLongestFigure);
    for (Pos end = at + 1; end <= most; ++end) {
      if (end > at + 1 && folded_[at] == u'0') return;
      value = value * 10 + (folded_[end - 1] - u'0');
      if (stopped()) return;
      const bool whole = end == piece.digits.end;
      CutCell& cell = row_[c];
      cell.value = first && piece.negative ? -value : value;
      cell.span = {first && piece.sign ? at - 1 : at, whole ? std::max(end, piece.unit.end) : end};
      cell.unit = whole ? piece.unit : Span{};
      const std::uint32_t now = mask | broken_at(c);
      if (now != 0 && !broken_) continue;
      const std::size_t next = whole ? p + 1 : p;
      const Pos begin = !whole ? end : next < run_.pieces.size() ? run_.pieces[next].digits.begin : end;
      cut(c + 1, next, begin, now, skipped);
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
    out_.cells_.insert(out_.cells_.end(), row_.begin(), row_.end());
    out_.broken_.push_back(mask);
  }

  std::u16string_view folded_;
  const FigureRun& run_;
  const RowShape& shape_;
  bool broken_;
  bool blanks_;
  bool found_ = false;
  std::size_t steps_ = 0;
  std::vector<CutCell> row_;
  std::vector<std::size_t> left_;  ///< digits from each piece on
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
