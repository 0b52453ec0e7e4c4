#include "match/told/statements.hpp"

#include <algorithm>

namespace gxreport::match {

namespace {

/// A row or heading as a sentence names it, with what is said of it.
struct Mention {
  std::optional<std::size_t> row;  ///< nothing for a heading
  std::optional<std::int64_t> total;
  std::int64_t sum = 0;  ///< of its columns but the total
  std::vector<ToldFigure> columns;
};

enum class Pending : std::uint8_t { none, row, heading, column };

class StatementReader {
 public:
  StatementReader(const TableSpec& table, std::span<const ToldWord> words)
      : block_(table.blocks.front()), total_(table.told->total), words_(words) {}

  std::optional<std::vector<ToldFigure>> run() {
    for (at_ = 0; at_ < words_.size(); ++at_) {
      if (!take(words_[at_])) return std::nullopt;
    }
    if (pending_ != Pending::none || bracket_) return std::nullopt;
    drop_doubtful_columns();
    return std::move(out_);
  }

 private:
  bool take(const ToldWord& word) {
    switch (word.kind) {
      case ToldKind::row:
        return take_row(word.index);
      case ToldKind::heading:
        return take_heading(word.index);
      case ToldKind::column:
        return take_column(word.index);
      case ToldKind::figure:
        return take_figure(word.value);
      case ToldKind::colon:
        return true;
      case ToldKind::comma:
        parted_ = true;
        return pending_ != Pending::column;
      case ToldKind::joint:
        return pending_ == Pending::none;
      case ToldKind::end:
        now_.reset();
        return pending_ == Pending::none && !bracket_;
      case ToldKind::open:
        return open();
      case ToldKind::close:
        return close();
    }
    return false;
  }

  bool take_row(std::size_t row) {
    const bool under = pending_ == Pending::heading && block_.rows[row].under == heading_;
    if (pending_ != Pending::none && !under) return false;
    // A heading that leads to its row says nothing of its own.
    if (under) mentions_.pop_back();
    name({row, {}, 0, {}}, Pending::row);
    return true;
  }

  bool take_heading(std::size_t first_row) {
    if (pending_ != Pending::none) return false;
    heading_ = block_.rows[first_row].under;
    name({}, Pending::heading);
    return true;
  }

  void name(Mention mention, Pending pending) {
    now_ = mentions_.size();
    mentions_.push_back(std::move(mention));
    pending_ = pending;
    parted_ = false;
  }

  bool take_column(std::size_t column) {
    if (pending_ == Pending::column || pending_ == Pending::heading || !now_) return false;
    column_ = column;
    pending_ = Pending::column;
    return true;
  }

  bool take_figure(std::int64_t value) {
    if (pending_ == Pending::none || !now_) return false;
    Mention& mention = mentions_[*now_];
    if (pending_ == Pending::column) {
      mention.columns.push_back({mention.row.value_or(0), column_, at_});
      if (column_ != total_) mention.sum += value;
    } else {
      if (parted_) return false;
      mention.total = value;
      if (mention.row) out_.push_back({*mention.row, total_, at_});
    }
    pending_ = Pending::none;
    return true;
  }

  bool open() {
    if (bracket_ || !now_ || pending_ == Pending::column) return false;
    bracket_ = now_;
    return true;
  }

  bool close() {
    if (!bracket_ || pending_ != Pending::none) return false;
    now_ = bracket_;
    bracket_.reset();
    return true;
  }

  void drop_doubtful_columns() {
    bool doubt = false;
    for (const Mention& mention : mentions_) {
      if (mention.row && !doubt && !exceeds_total(mention)) {
        out_.insert(out_.end(), mention.columns.begin(), mention.columns.end());
      }
      if (mention.columns.empty() && mention.total != 0) doubt = true;
    }
  }

  /// Not all of its parts are said, and those that are make more than the whole: they are another's.
  [[nodiscard]] bool exceeds_total(const Mention& mention) const {
    const auto parts = static_cast<std::size_t>(std::ranges::count_if(
        mention.columns, [&](const ToldFigure& figure) { return figure.column != total_; }));
    return mention.total && mention.sum > *mention.total && parts + 1 < block_.columns.size();
  }

  const BlockSpec& block_;
  std::size_t total_;
  std::span<const ToldWord> words_;
  std::size_t at_ = 0;
  std::vector<Mention> mentions_;
  std::optional<std::size_t> now_;      // the mention of which is spoken
  std::optional<std::size_t> bracket_;  // while a bracket is open, the mention before it
  Pending pending_ = Pending::none;     // what is named and has no figure yet
  bool parted_ = false;                 // by a comma from what comes now
  std::size_t column_ = 0;
  std::string heading_;
  std::vector<ToldFigure> out_;
};

}  // namespace

std::optional<std::vector<ToldFigure>> told_figures(const TableSpec& table, std::span<const ToldWord> words) {
  return StatementReader(table, words).run();
}

}  // namespace gxreport::match
