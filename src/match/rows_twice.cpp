// Rows that a table prints twice.
#include <algorithm>

#include "match/distrust.hpp"
#include "match/observe_bounded.hpp"

namespace gxreport::match {

namespace {

/// Both readings say the same figures.
bool same_figures(const TableContext& context, const RowReading& a, const RowReading& b) {
  return a.glued == b.glued && context.text.folded(a.glued_run) == context.text.folded(b.glued_run) &&
         same_figures(context.text, a.run, b.run);
}

/// A dash or a word for nothing stands right behind the label, in its cell: 行政强制-, 行政强制无.
bool prints_blank(const TableContext& context, const RowReading& row) {
  if (row.label == kNoEvent) return false;
  const std::u16string_view folded = context.text.folded();
  const std::size_t at = folded.find_first_not_of(u" \u200B\")", context.events[row.label].span.end);
  if (at == std::u16string_view::npos) return false;
  return folded[at] == u'-' || folded[at] == u'/' || folded[at] == u'无' ||
         folded.substr(at).starts_with(u"空白");
}

bool has_run(const RowReading& row) { return row.glued || !row.run.values.empty(); }

/// Something is printed for the row, be it a dash or figures that cannot be read: -250030. Prose is none.
bool prints_cells(const TableContext& context, const RowReading& row) {
  constexpr std::u16string_view kOfFigures = u"0123456789,.+-/ 无件项万元";
  if (has_run(row) || prints_blank(context, row)) return true;
  const std::size_t behind = figures_in_text(context, row);
  return behind != kNoEvent &&
         context.text.folded(context.events[behind].span).find_first_not_of(kOfFigures) ==
             std::u16string_view::npos;
}

/// A row found again: nobody knows which of two that differ is true.
void settle_again(const TableContext& context, const BlockSpec& block, RowReading& row,
                  const RowReading& again) {
  observe_bounded(context, {Observation::Kind::row_twice,
                            context.events[again.begin].printed,
                            context.events[row.begin].printed,
                            row.row,
                            cells_of_row(block, row.row),
                            {}});
  row.disputed |= !same_figures(context, row, again);
  if (has_run(row)) return;
  row.run = again.run;
  row.glued = again.glued;
  row.glued_run = again.glued_run;
}

}  // namespace

void settle_twice(const TableContext& context, const BlockSpec& block, BlockReading& reading) {
  std::vector<RowReading>& rows = reading.rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].row < 0) continue;
    const bool i_holds = prints_cells(context, rows[i]);
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      if (rows[j].row != rows[i].row) continue;
      const bool j_holds = prints_cells(context, rows[j]);
      if (j_holds && !i_holds) {
        rows[i].row = -1;
        break;
      }
      if (i_holds && j_holds) settle_again(context, block, rows[i], rows[j]);
      rows[j].row = -1;
    }
  }
}

}  // namespace gxreport::match
