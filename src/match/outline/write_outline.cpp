// The cells of an outline.
#include <algorithm>

#include "gxreport/figure.hpp"
#include "gxreport/limits.hpp"
#include "match/outline/form_memo.hpp"
#include "match/outline/outline_form.hpp"
#include "match/outline/place_values.hpp"

namespace gxreport::match {

namespace {

class CellWriter {
 public:
  CellWriter(const Text& text, const FoundOutline& outline, std::size_t first, Report& report)
      : text_(text), outline_(outline), first_(first), report_(report) {}

  void write(std::size_t row) {
    const OutlineRow& spec = outline_.rows[row];
    for (const std::size_t again : spec.again) observe_twice(row, outline_.readings.rows[again]);
    if (spec.doubtful && !outline_.is_heading(row)) return write_candidates(row);
    const OutlineReading& read = outline_.reading(row);
    const PlacedValues placed = place_values(text_, read, outline_.header ? &*outline_.header : nullptr);
    if (placed.placing != OutlinePlacing::certain) {
      write_candidates(row);
      return observe_placing(row, placed.placing);
    }
    for (std::size_t c = 0; c < placed.columns.size(); ++c) write_cell(row, c, placed.columns[c]);
  }

 private:
  [[nodiscard]] CellIndex cell_of(std::size_t row, std::size_t column) const {
    return static_cast<CellIndex>(first_ + row * outline_.columns() + column);
  }

  void write_cell(std::size_t row, std::size_t column, std::size_t value) {
    const OutlineReading& read = outline_.reading(row);
    const CellIndex index = cell_of(row, column);
    Cell& cell = report_.cells[index];
    cell.unit = read.unit.empty() ? unit_of(text_, read) : read.unit;
    if (value == kNoValue) {
      const Pos at = end_of(read);
      cell.status = CellStatus::empty;
      cell.span = {at, at};
      return;
    }
    const OutlineValue& printed = read.values[value];
    const Figure figure = read_figure(text_, printed.span);
    cell.span = printed.span;
    cell.status = figure.kind == FigureKind::blank ? CellStatus::empty : CellStatus::ok;
    if (printed.figure && figure.kind != FigureKind::not_a_figure) {
      cell.value = figure.value;
      if (!figure.unit.empty()) cell.unit = figure.unit;
      return;
    }
    cell.status = CellStatus::invalid;
    report_.observations.push_back({Observation::Kind::not_a_number, printed.span, {}, -1, {index}, {}});
  }

  /// Where a figure would stand: behind the unit, or the label.
  [[nodiscard]] static Pos end_of(const OutlineReading& read) {
    if (!read.unit.empty()) return read.unit.end;
    if (!read.label.empty()) return read.label.back().end;
    return read.number ? read.number->printed.end : 0;
  }

  void add_candidates(const OutlineReading& read, std::vector<Decimal>& out) const {
    for (const OutlineValue& value : read.values) {
      const Figure figure = read_figure(text_, value.span);
      if (read.glued || figure.kind != FigureKind::figure) continue;
      if (std::ranges::find(out, figure.value) == out.end()) out.push_back(figure.value);
    }
  }

  void write_candidates(std::size_t row) {
    const OutlineReading& read = outline_.reading(row);
    std::vector<Decimal> candidates;
    add_candidates(read, candidates);
    for (const std::size_t again : outline_.rows[row].again)
      add_candidates(outline_.readings.rows[again], candidates);
    if (candidates.size() > kMaxCandidates) candidates.clear();
    for (std::size_t c = 0; c < outline_.columns(); ++c) {
      Cell& cell = report_.cells[cell_of(row, c)];
      cell.status = CellStatus::ambiguous;
      cell.span = figures_of(read);
      cell.candidates = candidates;
    }
  }

  [[nodiscard]] static Span figures_of(const OutlineReading& read) {
    if (read.values.empty()) return {end_of(read), end_of(read)};
    return {read.values.front().span.begin,
            std::max(read.values.front().span.end, read.values.back().span.end)};
  }

  [[nodiscard]] std::vector<CellIndex> cells_of(std::size_t row) const {
    std::vector<CellIndex> cells;
    for (std::size_t c = 0; c < outline_.columns(); ++c) cells.push_back(cell_of(row, c));
    return cells;
  }

  void observe_placing(std::size_t row, OutlinePlacing placing) {
    const auto kind = placing == OutlinePlacing::too_few    ? Observation::Kind::too_few_cells
                      : placing == OutlinePlacing::too_many ? Observation::Kind::too_many_cells
                                                            : Observation::Kind::run_together;
    if (placing == OutlinePlacing::unclear) return;  // GX207 lists what no observation mentions
    report_.observations.push_back({kind, figures_of(outline_.reading(row)), {}, -1, cells_of(row), {}});
  }

  void observe_twice(std::size_t row, const OutlineReading& again) {
    const auto place = [](const OutlineReading& read) {
      const Span label = read.label.empty() ? Span{} : read.label.front();
      return read.number ? Span{read.number->printed.begin, std::max(label.end, read.number->printed.end)}
                         : label;
    };
    report_.observations.push_back(
        {Observation::Kind::row_twice, place(again), place(outline_.reading(row)), -1, cells_of(row), {}});
  }

  const Text& text_;
  const FoundOutline& outline_;
  std::size_t first_;
  Report& report_;
};

}  // namespace

void add_outline(const Text& text, const FoundOutline& outline, const TemplateSet& forms, FormMemo& memo,
                 Report& report) {
  const std::size_t first = report.form->cells.size();
  report.own_form = memo.form_of(text, outline, *report.form, forms.index().serial());
  report.form = report.own_form.get();
  report.cells.resize(report.form->cells.size());
  CellWriter writer(text, outline, first, report);
  for (std::size_t row = 0; row < outline.rows.size(); ++row) writer.write(row);
  if (!outline.readings.cut) return;
  report.observations.push_back({Observation::Kind::rows_not_read,
                                 outline.readings.cut_at,
                                 {},
                                 static_cast<int>(kMostOutlineRows),
                                 {},
                                 {}});
}

}  // namespace gxreport::match
