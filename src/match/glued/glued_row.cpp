#include "match/glued/glued_row.hpp"

#include <algorithm>

#include "match/glued/run.hpp"
#include "match/glued/sums.hpp"
#include "text/digit.hpp"

namespace gxreport::match {

namespace {

/// A run that is numbered on by the next label (00000002.其他) was cut before the digit that the form prints
/// there; another digit may belong to either.
bool numbering_agrees(const TableContext& context, const Event& next) {
  const std::u16string_view folded = context.text.folded();
  Pos at = next.printed.begin;
  while (at < next.span.begin && !schema::is_significant(folded[at])) ++at;
  if (at >= next.span.begin || !is_digit(folded[at])) return true;
  const auto is_row = [&](const LabelUse& use) {
    if (use.kind != LabelKind::row || use.table != context.table) return false;
    const std::string& numbering = context.spec().blocks[use.block].rows[use.index].label.numbering;
    return !numbering.empty() && numbering.front() == static_cast<char>(folded[at]);
  };
  return context.view.find(next, is_row) != nullptr;
}

/// Nothing but the run's own characters stands between it and the next label or the end of its cell.
bool is_bounded(const TableContext& context, std::size_t event, Pos end) {
  const std::size_t next = event + 1;
  if (next >= context.events.size()) return end >= context.events[event].span.end;
  const Event& behind = context.events[next];
  if (behind.cell != context.events[event].cell) return end >= context.events[event].span.end;
  if (behind.kind != EventKind::label) return false;
  const auto idle = [](char16_t c) { return !schema::is_significant(c); };
  const bool close = std::ranges::all_of(context.text.folded({end, behind.printed.begin}), idle);
  return close && numbering_agrees(context, behind);
}

/// Behind the marks that close a label: 其他情形）0, “三安全一稳定”0.
Pos skip_closing(std::u16string_view folded, Span span) {
  while (span.begin < span.end && (folded[span.begin] == u')' || folded[span.begin] == u'"')) ++span.begin;
  return span.begin;
}

/// Figures that stand behind the text with single spaces between: 总计23 0 0 0.
std::size_t extend(const TableContext& context, std::size_t event, GluedFigures& figures) {
  std::size_t next = event + 1;
  for (; next < context.zone.end; ++next) {
    const Event& value = context.events[next];
    const bool same_line = value.line == context.events[event].line;
    if (value.kind != EventKind::value || !same_line || value.gap != lex::Gap::space) break;
    figures.run.end = value.span.end;
  }
  return next;
}

/// The row that the form prints below this one stands in the table: else its figures may stand in this run,
/// if no sum of the row tells.
bool is_followed(const BlockSpec& block, const BlockReading& reading, int row) {
  std::size_t next = static_cast<std::size_t>(row) + 1;
  while (next < block.rows.size() && block.rows[next].optional) ++next;
  return next >= block.rows.size() ||
         std::ranges::find(reading.rows, static_cast<int>(next), &RowReading::row) != reading.rows.end();
}

}  // namespace

std::optional<GluedFigures> glued_figures(const TableContext& context, std::size_t label) {
  if (label + 1 >= context.zone.end) return std::nullopt;
  const Event& own = context.events[label];
  const Event& behind = context.events[label + 1];
  const std::u16string_view folded = context.text.folded();
  GluedFigures figures;
  figures.next = label + 2;
  if (behind.kind == EventKind::run) {
    figures.run = behind.span;
    figures.bounded = is_bounded(context, label + 1, behind.span.end);
    return figures;
  }
  if (behind.kind != EventKind::text) return std::nullopt;
  const Pos begin = skip_closing(folded, behind.span);
  if (begin >= behind.span.end || !is_digit(folded[begin])) return std::nullopt;
  const Pos end = run_end(folded, begin, behind.span.end);
  const bool beside = behind.cell == own.cell && behind.span.begin == own.span.end;
  const bool below = behind.cell == own.cell + 1 && behind.line_start && end == behind.span.end;
  if (!beside && !below) return std::nullopt;
  figures.run = {begin, end};
  figures.bounded = end == behind.span.end;
  if (figures.bounded) figures.next = extend(context, label + 1, figures);
  return figures;
}

bool is_run(const TableContext& context, const Event& event) {
  if (event.kind == EventKind::run) return true;
  if (event.kind != EventKind::text || !event.cell_start || event.span.empty()) return false;
  const std::u16string_view folded = context.text.folded();
  return is_digit(folded[event.span.begin]) &&
         run_end(folded, event.span.begin, event.span.end) == event.span.end;
}

void join_values(const TableContext& context, std::size_t columns, RowReading& row) {
  const auto& values = row.run.values;
  if (row.glued || values.empty() || values.size() >= columns || row.run.tabs || row.run.columns) return;
  if (values.size() > 1 && !row.run.line_bound) return;
  const auto parted = [&](const Value& value) {
    const lex::Gap gap = context.events[value.event].gap;
    return value.span.empty() || (&value != values.begin() && gap != lex::Gap::space);
  };
  if (std::ranges::any_of(values, parted)) return;
  row.glued = true;
  row.glued_run = {values.front().span.begin, values.back().span.end};
  row.bounded = true;
}

GluedRow glued_row_of(const TableContext& context, std::size_t block, const BlockReading& reading,
                      const RowReading& row, const std::vector<CellIndex>& cells) {
  GluedRow out;
  out.row = row.row;
  out.block = block;
  out.cells = cells;
  out.run = row.glued_run;
  out.bounded = row.bounded && !row.disputed;
  if (!is_followed(context.spec().blocks[block], reading, row.row))
    out.bounded &= has_sum(context.view, cells);
  return out;
}

void doubt_lone_runs(const TableContext& context, const std::vector<BlockReading>& readings,
                     std::vector<GluedRow>& rows) {
  const auto is_parted = [](const RowReading& row) {
    return row.row >= 0 && !row.glued && row.run.values.size() > 1 && !row.run.spaced;
  };
  const auto parts_cells = [&](const BlockReading& reading) {
    return std::ranges::any_of(reading.rows, is_parted);
  };
  if (rows.empty() || std::ranges::none_of(readings, parts_cells)) return;
  for (GluedRow& row : rows) row.bounded &= row.cells.size() == 1 || has_sum(context.view, row.cells);
}

}  // namespace gxreport::match
