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
    rows_.reserve(readings.size());
    by_id_.reserve(readings.size());
    for (const OutlineReading& reading : readings) {
      if (reading.number) lowest_ = std::min(lowest_, reading.number->rank);
    }
  }

  std::vector<OutlineRow> run() {
    for (std::size_t i = 0; i < readings_.size(); ++i) {
      readings_[i].number ? add_numbered(i) : add_lettered(i);
    }
    doubt_late(rows_, readings_, std::move(late_));
    return std::move(rows_);
  }

 private:
  static constexpr int kOutside = -1;  // of all numbers: the table itself

  struct Open {
    int rank = kOutside;
    int value = 0;
    std::string path;                   ///< the numbers from the outermost to this one: 1.2.4
    std::size_t row = kNoRow;           ///< kNoRow: a place of 1.2.3 that has no row of its own
    std::size_t letters = 0;            ///< rows without a number below it so far
    bool loose = false;                 ///< … and there may have been others
    std::vector<std::size_t> lettered;  ///< these rows
    int first_below = 0;                ///< the first number below it
    bool restarted = false;             ///< the numbers of the rows below it went back
  };

  void add_numbered(std::size_t reading) {
    const OutlineNumber& number = *readings_[reading].number;
    bool doubtful = false;
    for (std::size_t p = 0; p < number.places.size(); ++p) {
      const bool last = p + 1 == number.places.size();
      doubtful |= enter(number.rank + static_cast<int>(p), number.places[p], last, reading);
    }
    OutlineRow row;
    row.id = path();
    row.reading = reading;
    row.parent = open_[open_.size() - 2].row;
    row.doubtful = doubtful || (row.parent != kNoRow && rows_[row.parent].doubtful);
    open_.back().row = add(std::move(row));
    open_.back().loose = readings_[reading].loose_below;
  }

  /// Opens a number among its neighbours. True when it does not follow from them. Rows of an inner style that
  /// stood beside it lost the row that they stood under.
  bool enter(int rank, int value, bool last, std::size_t reading) {
    const bool same = std::ranges::any_of(
        open_, [&](const Open& open) { return open.rank == rank && open.value == value; });
    if (!last && same) {
      close_to(rank + 1);
      return false;
    }
    const Open before = close_to(rank);
    Open& above = open_.back();
    const bool first = before.rank != rank;
    if (before.rank > rank) doubt_below(above.row);
    const bool orphan = at_top() && rank > lowest_;  // the row that it stands under is not there
    bool doubtful = orphan || above.restarted;
    if (first) {
      above.first_below = value;
      if (value > 1 && above.row != kNoRow) late_.push_back({above.row, reading});
      doubtful |= !at_top() && rank > above.rank + kRankStep && value != 1;
    } else if (value < before.value || begins_again(before, value, reading)) {
      if (above.first_below != 1) doubt_below(above.row);
      if (last && value > 1) doubt_early(rows_, readings_, above.row, reading);
      doubtful = above.restarted = true;
    } else if (value > before.value + 1) {
      doubt_below(before.row);
    }
    Open open;
    open.rank = rank;
    open.value = value;
    open.path = at_top() ? std::to_string(value) : path() + '.' + std::to_string(value);
    open_.push_back(std::move(open));
    return doubtful;
  }

  /// The first number once more, before another row: the row above it may be lost, as where numbers go back.
  [[nodiscard]] bool begins_again(const Open& before, int value, std::size_t reading) const {
    const bool again = value == before.value && value == open_.back().first_below && before.row != kNoRow;
    return again && !says_the_same(text_, readings_[rows_[before.row].reading], readings_[reading]);
  }

  [[nodiscard]] bool at_top() const { return open_.size() == 1; }

  /// Closes what is not outside `rank`; the last of `rank` itself, or one of another rank.
  Open close_to(int rank) {
    Open closed;
    while (open_.back().rank >= rank) {
      closed = std::move(open_.back());
      open_.pop_back();
    }
    return closed;
  }

  /// A row was lost, and what stands below this one may be its.
  void doubt_below(std::size_t row) {
    if (row == kNoRow) return;
    for (std::size_t i = row + 1; i < rows_.size(); ++i) rows_[i].doubtful = true;
  }

  void add_lettered(std::size_t reading) {
    if (at_top()) return;  // no numbered row above it: it has no id
    Open& open = open_.back();
    if (const std::size_t same = printed_before(open, reading); same != kNoRow) return repeat(same, reading);
    OutlineRow row;
    row.id = path() + '.' + letters(open.letters++);
    row.reading = reading;
    row.parent = open.row;
    row.doubtful = open.loose || (open.row != kNoRow && rows_[open.row].doubtful);
    open.loose |= readings_[reading].loose_below;
    open.lettered.push_back(add(std::move(row)));
  }

  /// A row without a number that stands under the same one with the same words.
  [[nodiscard]] std::size_t printed_before(const Open& open, std::size_t reading) const {
    const auto same = std::ranges::find_if(open.lettered, [&](std::size_t row) {
      return readings_[rows_[row].reading].words == readings_[reading].words;
    });
    return same == open.lettered.end() ? kNoRow : *same;
  }

  /// Prints a row again; where it says something else nobody knows which of the two is meant.
  void repeat(std::size_t row, std::size_t reading) {
    OutlineRow& first = rows_[row];
    first.again.push_back(reading);
    if (says_the_same(text_, readings_[first.reading], readings_[reading])) return;
    first.doubtful = true;
    open_.back().loose = true;
  }

  /// The row's index; of the first of the same id when there is one.
  std::size_t add(OutlineRow row) {
    const auto [known, fresh] = by_id_.emplace(row.id, rows_.size());
    if (row.parent != kNoRow) rows_[row.parent].has_below = true;
    if (fresh) {
      rows_.push_back(std::move(row));
      return rows_.size() - 1;
    }
    repeat(known->second, row.reading);
    return known->second;
  }

  /// What the ids of the rows below the innermost number begin with.
  [[nodiscard]] const std::string& path() const { return open_.back().path; }

  const Text& text_;
  const std::vector<OutlineReading>& readings_;
  int lowest_ = 1000;
  std::vector<Open> open_ = std::vector<Open>(1);
  std::vector<OutlineRow> rows_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::vector<LateBeginning> late_;
};

}  // namespace

std::vector<OutlineRow> number_rows(const Text& text, const std::vector<OutlineReading>& readings,
                                    const OutlineSpec& outline) {
  std::vector<OutlineRow> rows = Numberer(text, readings).run();
  doubt_misplaced(rows, readings, outline);
  return rows;
}

}  // namespace gxreport::match
