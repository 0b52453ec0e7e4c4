// Blank cells beside which their figure may stand loose: converters leave some in no row.
#include <algorithm>
#include <optional>

#include "gxreport/figure.hpp"
#include "match/distrust.hpp"
#include "relation/exact_sum.hpp"

namespace gxreport::match {

namespace {

/// A figure in no row, and where it is printed.
struct Loose {
  Decimal value;
  Span span;
};

void add(const TableContext& context, Span span, std::vector<Loose>& loose) {
  const Figure figure = read_figure(context.text, span);
  if (figure.kind == FigureKind::figure) loose.push_back({figure.value, span});
}

/// A label that is none of the form's stands on their line: they are another row's.
bool is_labelled(const TableContext& context, const RowReading& row) {
  return row.label != kNoEvent &&
         context.events[row.label].last_line == context.events[row.run.values.front().event].line;
}

/// A whole line of figures is a row of its own; fewer may be what is left of one.
std::vector<Loose> loose_figures(const TableContext& context, std::size_t columns,
                                 const BlockReading& reading) {
  std::vector<Loose> loose;
  for (const RowReading& row : reading.rows) {
    const std::size_t figures = row.run.values.size();
    if (row.row >= 0 || figures == 0 || figures >= columns) continue;
    if (is_labelled(context, row) || is_page_number(context.events, row.run)) continue;
    for (const Value& value : row.run.values) add(context, value.span, loose);
  }
  for (const std::size_t event : reading.strays) {
    if (context.events[event].kind == EventKind::value) add(context, context.events[event].span, loose);
  }
  return loose;
}

struct Implied {
  CellIndex cell = kNoCell;
  Decimal value;
};

/// What the only blank of an equation must hold; nothing where another cell of it is not read.
std::optional<Implied> implied_by(const RelationSpec& relation, std::span<const Cell> cells) {
  if (relation.op != RelationOp::equal) return std::nullopt;
  relation::ExactSum rest;
  std::optional<Term> blank;
  for (const int side : {1, -1}) {
    for (const Term& term : side > 0 ? relation.left : relation.right) {
      const Cell& cell = cells[term.cell];
      const int coefficient = side * term.coefficient;
      if (cell.status == CellStatus::ok) {
        rest.add(cell.value, coefficient);
      } else if (cell.status == CellStatus::empty && !blank) {
        blank = Term{term.cell, coefficient};
      } else {
        return std::nullopt;
      }
    }
  }
  if (!blank) return std::nullopt;
  const auto value = (blank->coefficient > 0 ? relation::ExactSum{}.minus(rest) : rest).to_decimal();
  return value ? std::optional(Implied{blank->cell, *value}) : std::nullopt;
}

}  // namespace

void doubt_blanks(const TableContext& context, std::size_t block, std::size_t columns,
                  const BlockReading& reading) {
  const std::vector<Loose> loose = loose_figures(context, columns, reading);
  if (loose.empty()) return;
  const Template& form = context.view.form();
  for (const RelationSpec& relation : form.relations) {
    const std::optional<Implied> implied = implied_by(relation, context.report.cells);
    if (!implied || implied->value.units <= 0) continue;
    const CellSpec& spec = form.cells[implied->cell];
    const auto found = std::ranges::find(loose, implied->value, &Loose::value);
    if (spec.table != context.table || spec.block != block || found == loose.end()) continue;
    Cell& cell = context.report.cells[implied->cell];
    cell.status = CellStatus::ambiguous;
    cell.span = found->span;
    cell.candidates = {implied->value};
  }
}

}  // namespace gxreport::match
