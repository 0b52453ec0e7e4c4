#include <algorithm>

#include "gxreport/figure.hpp"
#include "gxreport/limits.hpp"
#include "match/table.hpp"
#include "text/plain_count.hpp"

namespace gxreport::match {

namespace {

/// What is printed in the row, as far as it could be any of its cells.
std::vector<Decimal> candidates_of(const TableContext& context, const Run& run) {
  std::vector<Decimal> candidates;
  for (const Value& value : run.values) {
    const Figure figure = read_figure(context.text, value.span);
    if (figure.kind != FigureKind::figure) continue;
    if (std::ranges::find(candidates, figure.value) == candidates.end()) candidates.push_back(figure.value);
  }
  if (candidates.size() > kMaxCandidates) candidates.clear();
  return candidates;
}

/// Where the figures of the row are printed.
Span run_span(const RowReading& row) {
  if (row.run.values.empty()) return {};
  return {row.run.values.front().span.begin, row.run.values.back().span.end};
}

void write_ambiguous(const TableContext& context, const BlockSpec& block, const RowReading& row,
                     const Columns& columns) {
  const std::vector<Decimal> candidates = candidates_of(context, row.run);
  const Span span = run_span(row);
  for (const std::size_t c : columns) {
    Cell& cell = context.report.cells[block.cell(static_cast<std::size_t>(row.row), c)];
    cell.status = CellStatus::ambiguous;
    cell.span = span;
    cell.candidates = candidates;
  }
}

/// More of a row in columns of spaces may stand on other lines or in a text behind its figures: what is blank
/// on this line need not be an empty cell.
bool may_go_on(const TableContext& context, const Run& run) {
  if (std::ranges::any_of(run.values, &Value::torn)) return true;
  if (!run.columns || run.next >= context.events.size()) return false;
  const Event& behind = context.events[run.next];
  return behind.kind == EventKind::text && behind.line == context.events[run.values.back().event].line;
}

/// The row's label stands there and nothing behind it: empty cells, unless figures stand apart from their
/// labels.
void write_bare(const TableContext& context, const BlockSpec& block, const RowReading& row,
                const Columns& columns) {
  const Pos at = context.events[row.begin].span.end;
  for (const std::size_t c : columns) {
    Cell& cell = context.report.cells[block.cell(static_cast<std::size_t>(row.row), c)];
    cell.status = context.disorder.strict ? CellStatus::ambiguous : CellStatus::empty;
    cell.span = {at, at};
  }
}

}  // namespace

void write_value(const TableContext& context, CellIndex index, const Value& value) {
  Cell& cell = context.report.cells[index];
  cell.span = value.span;
  if (value.kind == lex::CellKind::text) {
    cell.status = CellStatus::invalid;
    context.report.observations.push_back({Observation::Kind::not_a_number, value.span, {}, -1, {index}, {}});
    return;
  }
  if (value.torn) {
    cell.status = CellStatus::ambiguous;
    return;
  }
  if (const auto count = plain_count(context.text.folded(value.span))) {
    cell.status = CellStatus::ok;
    cell.value = {*count, 0};
    cell.unit = {};
    return;
  }
  const Figure figure = read_figure(context.text, value.span);
  cell.status = figure.kind == FigureKind::figure ? CellStatus::ok : CellStatus::empty;
  if (figure.kind != FigureKind::figure) return;
  cell.value = figure.value;
  cell.unit = figure.unit;
}

void write_row(const TableContext& context, const BlockSpec& block, const RowReading& row,
               const Placing& placing, const Columns& columns) {
  if (row.run.values.empty()) return write_bare(context, block, row, columns);
  if (!placing.certain) return write_ambiguous(context, block, row, columns);
  const bool torn = may_go_on(context, row.run);
  for (std::size_t place = 0; place < placing.columns.size() && place < columns.size(); ++place) {
    const CellIndex cell = block.cell(static_cast<std::size_t>(row.row), columns[place]);
    if (placing.columns[place]) {
      write_value(context, cell, row.run.values.at(*placing.columns[place]));
    } else {
      const Pos at = row.run.values.back().span.end;
      context.report.cells[cell].status = torn ? CellStatus::ambiguous : CellStatus::empty;
      context.report.cells[cell].span = {at, at};
    }
  }
}

void observe_row_run(const TableContext& context, const RowReading& row, std::size_t columns,
                     std::vector<CellIndex> cells) {
  const Span span = run_span(row);
  if (span.empty()) return;
  const auto is_figure = [](const Value& value) { return value.kind == lex::CellKind::figure; };
  const auto figures = static_cast<std::size_t>(std::ranges::count_if(row.run.values, is_figure));
  const auto kind = figures > columns ? Observation::Kind::too_many_cells : Observation::Kind::too_few_cells;
  context.report.observations.push_back({kind, span, {}, row.row, std::move(cells), {}});
}

}  // namespace gxreport::match
