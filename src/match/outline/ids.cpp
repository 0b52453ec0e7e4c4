#include "match/outline/ids.hpp"

#include <algorithm>
#include <unordered_map>

#include "gxreport/figure.hpp"
#include "schema/label_index.hpp"

namespace gxreport::match {

namespace {

/// a, b, … z, aa, ab, …
std::string letters(std::size_t count) {
  constexpr std::size_t kLetters = 26;
  std::string out;
  for (std::size_t n = count + 1; n > 0; n = (n - 1) / kLetters)
    out.insert(out.begin(), static_cast<char>('a' + (n - 1) % kLetters));
  return out;
}

/// Equal wording, unit and figures: a row that is printed again, not another one.
bool says_the_same(const Text& text, const OutlineReading& a, const OutlineReading& b) {
  const auto figures = [&](const OutlineReading& row) {
    std::u16string out;
    for (const OutlineValue& value : row.values) out += schema::skeleton(text.folded(value.span)) + u'|';
    return out;
  };
  return schema::skeleton(a.words) == schema::skeleton(b.words) && figures(a) == figures(b);
}

/// The numbered rows that are open, the outermost first.
class Numberer {
 public:
  Numberer(const Text& text, const std::vector<OutlineReading>& readings) : text_(text), readings_(readings) {
    for (const OutlineReading& reading : readings) {
      if (reading.number) lowest_ = std::min(lowest_, reading.number->rank);
    }
  }

  std::vector<OutlineRow> run() {
    for (std::size_t i = 0; i < readings_.size(); ++i) {
      readings_[i].number ? add_numbered(i) : add_lettered(i);
    }
    return std::move(rows_);
  }

 private:
  struct Open {
    int rank = 0;
    int value = 0;
    std::size_t row = kNoRow;  ///< kNoRow: a place of 1.2.3 that has no row of its own
    std::size_t letters = 0;   ///< rows without a number below it so far
    bool loose = false;        ///< … and there may have been others
    bool restarted = false;    ///< the numbers of the rows below it went back
  };

  void add_numbered(std::size_t reading) {
    const OutlineNumber& number = *readings_[reading].number;
    bool doubtful = false;
    for (std::size_t p = 0; p < number.places.size(); ++p) {
      doubtful |= enter(number.rank + static_cast<int>(p), number.places[p], p + 1 == number.places.size());
    }
    OutlineRow row;
    row.id = path();
    row.reading = reading;
    row.parent = open_row(open_.size() - 1);
    row.doubtful = doubtful || (row.parent != kNoRow && rows_[row.parent].doubtful);
    open_.back().row = add(std::move(row));
    open_.back().loose = readings_[reading].loose_below;
  }

  /// Opens a number among its neighbours. True when it does not follow from them.
  bool enter(int rank, int value, bool last) {
    const bool same = std::ranges::any_of(
        open_, [&](const Open& open) { return open.rank == rank && open.value == value; });
    if (!last && same) {
      close_to(rank + 1);
      return false;
    }
    const Open before = close_to(rank);
    const bool first = before.rank != rank;
    const bool orphan = open_.empty() && rank > lowest_;  // the row that it stands under is not there
    bool doubtful = orphan || (open_.empty() ? top_restarted_ : open_.back().restarted);
    if (first) {
      doubtful |= !open_.empty() && rank > open_.back().rank + kRankStep && value != 1;
    } else if (value < before.value) {
      doubtful = true;
      (open_.empty() ? top_restarted_ : open_.back().restarted) = true;
    } else if (value > before.value + 1 && before.row != kNoRow) {
      doubt_below(before.row);
    }
    open_.push_back({rank, value, kNoRow, 0, false, false});
    return doubtful;
  }

  /// Closes what is not outside `rank`; the last of `rank` itself, or one of rank -1.
  Open close_to(int rank) {
    Open closed;
    closed.rank = -1;
    while (!open_.empty() && open_.back().rank >= rank) {
      closed = open_.back();
      open_.pop_back();
    }
    return closed;
  }

  /// A number was skipped: its row may be lost, and what stands below the one before may be its.
  void doubt_below(std::size_t row) {
    for (std::size_t i = row + 1; i < rows_.size(); ++i) rows_[i].doubtful = true;
  }

  void add_lettered(std::size_t reading) {
    if (open_.empty()) return;  // no numbered row above it: it has no id
    Open& open = open_.back();
    OutlineRow row;
    row.id = path() + '.' + letters(open.letters++);
    row.reading = reading;
    row.parent = open.row;
    row.doubtful = open.loose || (open.row != kNoRow && rows_[open.row].doubtful);
    open.loose |= readings_[reading].loose_below;
    add(std::move(row));
  }

  /// The row's index; of the first of the same id when there is one.
  std::size_t add(OutlineRow row) {
    const auto [known, fresh] = by_id_.emplace(row.id, rows_.size());
    if (row.parent != kNoRow) rows_[row.parent].has_below = true;
    if (fresh) {
      rows_.push_back(std::move(row));
      return rows_.size() - 1;
    }
    OutlineRow& first = rows_[known->second];
    first.again.push_back(row.reading);
    first.disputed |= !says_the_same(text_, readings_[first.reading], readings_[row.reading]);
    first.doubtful |= first.disputed;
    return known->second;
  }

  [[nodiscard]] std::size_t open_row(std::size_t depth) const {
    return depth == 0 ? kNoRow : open_[depth - 1].row;
  }

  [[nodiscard]] std::string path() const {
    std::string out;
    for (const Open& open : open_) out += (out.empty() ? "" : ".") + std::to_string(open.value);
    return out;
  }

  const Text& text_;
  const std::vector<OutlineReading>& readings_;
  int lowest_ = 1000;
  bool top_restarted_ = false;
  std::vector<Open> open_;
  std::vector<OutlineRow> rows_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

}  // namespace

std::vector<OutlineRow> number_rows(const Text& text, const std::vector<OutlineReading>& readings) {
  return Numberer(text, readings).run();
}

}  // namespace gxreport::match
