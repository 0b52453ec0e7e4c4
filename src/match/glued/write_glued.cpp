#include "match/glued/write_glued.hpp"

#include <algorithm>

#include "gxreport/figure.hpp"
#include "gxreport/limits.hpp"

namespace gxreport::match {

namespace {

bool all_zero(const TableContext& context, Span span) {
  const auto idle = [](char16_t c) { return c == u'0' || c == u' ' || c == kZeroWidth; };
  return std::ranges::all_of(context.text.folded(span), idle);
}

void write_ok(const TableContext& context, CellIndex index, const CutCell& cut) {
  Cell& cell = context.report.cells[index];
  cell.status = CellStatus::ok;
  cell.value = {cut.value, 0};
  cell.span = cut.span;
  cell.unit = cut.unit;
}

void write_unknown(const TableContext& context, CellIndex index, Span run,
                   const std::vector<std::int64_t>& values) {
  Cell& cell = context.report.cells[index];
  cell.status = CellStatus::ambiguous;
  cell.span = run;
  for (const std::int64_t value : values) cell.candidates.push_back({value, 0});
}

bool write_one_cell(const TableContext& context, const GluedRow& row) {
  const Figure figure = read_figure(context.text, row.run);
  if (figure.kind != FigureKind::figure) return false;
  Cell& cell = context.report.cells[row.cells.front()];
  cell.status = CellStatus::ok;
  cell.value = figure.value;
  cell.span = row.run;
  cell.unit = figure.unit;
  return true;
}

/// Empty when they are too many to be told.
std::vector<std::int64_t> distinct(const Splits& splits, std::size_t place) {
  std::vector<std::int64_t> values;
  for (std::size_t n = 0; n < splits.size() && values.size() <= kMaxCandidates; ++n) {
    const std::int64_t value = splits.at(n)[place].value;
    if (std::ranges::find(values, value) == values.end()) values.push_back(value);
  }
  if (values.size() > kMaxCandidates) values.clear();
  std::ranges::sort(values);
  return values;
}

}  // namespace

void write_glued_cell(const TableContext& context, CellIndex index, const CutCell* cut, Span run,
                      const std::vector<std::int64_t>& values, GluedOutcome& outcome) {
  if (cut != nullptr) return write_ok(context, index, *cut);
  write_unknown(context, index, run, values);
  outcome.unknown.push_back(index);
}

bool write_forced(const TableContext& context, const GluedRow& row, const FigureRun& run,
                  const RowShape& shape) {
  if (!row.bounded) return false;
  if (row.cells.size() == 1) return write_one_cell(context, row);
  if (run.digits != row.cells.size() || !all_zero(context, row.run)) return false;
  const Splits splits = split_run(context.text.folded(), run, shape, true);
  if (splits.size() != 1) return false;
  for (std::size_t c = 0; c < row.cells.size(); ++c) write_ok(context, row.cells[c], splits.at(0)[c]);
  return true;
}

void write_uncut(const TableContext& context, const GluedRow& row, const FigureRun& run,
                 const RowShape& shape, bool blanks, GluedOutcome& outcome) {
  std::vector<std::vector<std::int64_t>> values(row.cells.size());
  if (!blanks && row.bounded) {
    const Splits splits = split_run(context.text.folded(), run, shape, true);
    for (std::size_t c = 0; c < row.cells.size() && splits.complete(); ++c) values[c] = distinct(splits, c);
  }
  if (blanks) outcome.why = Observation::Kind::too_few_cells;
  for (std::size_t c = 0; c < row.cells.size(); ++c)
    write_glued_cell(context, row.cells[c], nullptr, row.run, values[c], outcome);
}

}  // namespace gxreport::match
