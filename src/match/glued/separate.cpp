// Separating glued rows: the form's relations say which cuts are possible.
#include <algorithm>

#include "match/glued/glued_row.hpp"
#include "match/glued/sums.hpp"
#include "match/glued/write_glued.hpp"

namespace gxreport::match {

namespace {

class Separator {
 public:
  Separator(const TableContext& context, const std::vector<GluedRow>& rows)
      : context_(context), rows_(rows), outcomes_(rows.size()) {}

  void run() {
    runs_.reserve(rows_.size());
    for (const GluedRow& row : rows_) {
      runs_.push_back(cut_run(context_.text.folded(), row.run));
      blanks_ |= row.cells.size() > 1 && runs_.back().digits < row.cells.size();
    }
    prints_zeros_ = !blanks_ && prints_zeros();
    std::vector<std::size_t> summed;
    std::vector<RowCells> cells;
    summed.reserve(rows_.size());
    cells.reserve(rows_.size());
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      RowCells row{rows_[r].cells, signs_of(rows_[r])};
      if (write_forced(context_, rows_[r], runs_[r], row.shape)) continue;
      if (!blanks_ && rows_[r].bounded && runs_[r].plain)
        row.shape.sums = sums_of_row(context_.view, row.cells);
      if (row.shape.sums.empty()) {
        write_uncut(context_, rows_[r], runs_[r], row.shape, blanks_, outcomes_[r]);
      } else {
        summed.push_back(r);
        cells.push_back(std::move(row));
      }
    }
    if (!summed.empty()) settle(summed, cells);
    for (std::size_t r = 0; r < rows_.size(); ++r) observe(r);
  }

 private:
  /// This table and those before it print many zeros and no blank: this report has none.
  [[nodiscard]] bool prints_zeros() const {
    constexpr std::size_t kMany = 20;
    const Report& report = context_.report;
    const auto is_blank = [](const Cell& cell) { return cell.status == CellStatus::empty; };
    const auto is_short = [](const Observation& seen) {
      return seen.kind == Observation::Kind::too_few_cells;
    };
    if (std::ranges::any_of(report.cells, is_blank) || std::ranges::any_of(report.observations, is_short))
      return false;
    const auto is_zero = [](const Cell& cell) {
      return cell.status == CellStatus::ok && cell.value.units == 0;
    };
    auto zeros = std::ranges::count_if(report.cells, is_zero);
    for (const GluedRow& row : rows_) zeros += std::ranges::count(context_.text.folded(row.run), u'0');
    return static_cast<std::size_t>(zeros) >= kMany;
  }

  [[nodiscard]] CellKind kind(CellIndex cell) const { return context_.view.form().column_of(cell).kind; }

  /// The row's shape without its sums.
  [[nodiscard]] RowShape signs_of(const GluedRow& row) const {
    RowShape shape;
    for (const CellIndex cell : row.cells) shape.signs.push_back(kind(cell) == CellKind::change);
    return shape;
  }

  void settle(const std::vector<std::size_t>& summed, const std::vector<RowCells>& cells) {
    const RowSums sums = sums_over(context_.view.form(), context_.report.cells, cells);
    GluedTable table = table_of(summed, cells, sums, false);
    Settled settled = settle_table(table);
    if (settled.how != Settlement::consistent) {
      table = table_of(summed, cells, sums, true);
      settled = settle_table(table);
    }
    for (std::size_t n = 0; n < summed.size(); ++n) {
      write_settled(summed[n], cells[n], table.rows[n], settled.rows[n], settled.how,
                    sums.open[n] || sums.sums.empty());
      note_use(cells[n], table.rows[n], settled.rows[n], n, runs_[summed[n]].digits, sums);
    }
  }

  GluedTable table_of(const std::vector<std::size_t>& summed, const std::vector<RowCells>& cells,
                      const RowSums& sums, bool broken) const {
    GluedTable table;
    for (std::size_t n = 0; n < summed.size(); ++n) {
      GluedTable::Row& row = table.rows.emplace_back();
      row.width = cells[n].cells.size();
      row.sums = cells[n].shape.sums;
      row.splits = split_run(context_.text.folded(), runs_[summed[n]], cells[n].shape, broken);
    }
    table.sums = sums.sums;
    return table;
  }

  void write_settled(std::size_t r, const RowCells& cells, const GluedTable::Row& row,
                     const std::vector<SettledCell>& settled, Settlement how, bool open) {
    outcomes_[r].why = how == Settlement::stopped         ? Observation::Kind::run_not_searched
                       : how == Settlement::contradictory ? Observation::Kind::run_contradicts
                                                          : Observation::Kind::run_together;
    const FigureRun& run = runs_[r];
    const std::u16string_view folded = context_.text.folded();
    // Only the sums over other rows can rule out a blank cell in this one.
    const bool wrong = row.splits.size() > 0 && row.splits.broken(0) != 0;
    // More digits than the row has cells, and no cut of them adds up: they may be another row's as well.
    const bool doubtful = wrong && row.splits.size() > 1;
    const bool blank =
        doubtful || ((wrong || (open && !prints_zeros_)) && holds_with_blanks(folded, run, cells.shape));
    const bool forced = how == Settlement::contradictory && row.splits.size() == 1 &&
                        row.splits.broken(0) == 0 && run.digits == row.width &&
                        (prints_zeros_ || !holds_with_blanks(folded, run, cells.shape));
    for (std::size_t c = 0; c < row.width; ++c) {
      const CutCell* cut = nullptr;
      if (forced) cut = &row.splits.at(0)[c];
      if (settled[c].certain && !blank) cut = cut_with(row.splits, c, settled[c].values.front());
      write_glued_cell(context_, cells.cells[c], cut, run.span, settled[c].values, outcomes_[r]);
    }
  }

  static const CutCell* cut_with(const Splits& splits, std::size_t place, std::int64_t value) {
    for (std::size_t n = 0; n < splits.size(); ++n) {
      if (splits.at(n)[place].value == value) return &splits.at(n)[place];
    }
    return nullptr;
  }

  /// A relation without which the row could have been read otherwise says nothing for it.
  void note_use(const RowCells& cells, const GluedTable::Row& row, const std::vector<SettledCell>& settled,
                std::size_t n, std::size_t digits, const RowSums& sums) {
    if (std::ranges::none_of(settled, &SettledCell::certain)) return;
    if (digits > row.width) {  // its own sums told where to cut
      for (const RowSum& sum : cells.shape.sums) use(sum.relation);
    }
    if (row.splits.size() < 2) return;
    for (const TableSum& sum : sums.sums) {
      if (std::ranges::any_of(sum.terms, [n](const TableSum::Term& term) { return term.row == n; }))
        use(sum.relation);
    }
  }

  void use(std::size_t relation) {
    std::vector<std::uint16_t>& used = context_.report.separators;
    const auto index = static_cast<std::uint16_t>(relation);
    if (std::ranges::find(used, index) == used.end()) used.push_back(index);
  }

  void observe(std::size_t r) {
    if (outcomes_[r].unknown.empty()) return;
    context_.report.observations.push_back(
        {outcomes_[r].why, rows_[r].run, {}, rows_[r].row, std::move(outcomes_[r].unknown), {}});
  }

  const TableContext& context_;
  const std::vector<GluedRow>& rows_;
  std::vector<FigureRun> runs_;
  std::vector<GluedOutcome> outcomes_;
  bool blanks_ = false;        ///< a row of the table has fewer digits than cells
  bool prints_zeros_ = false;  ///< nothing is left blank where nothing happened
};

}  // namespace

void separate(const TableContext& context, const std::vector<GluedRow>& rows) {
  if (!rows.empty()) Separator(context, rows).run();
}

}  // namespace gxreport::match
