// Rows without figures that need not be empty.
#include <algorithm>
#include <utility>

#include "match/distrust.hpp"
#include "text/digit.hpp"

namespace gxreport::match {

namespace {

/// A label that ends the stretch in which figures may be the row's; 信息 and the like stand inside labels.
bool names_something(const LabelUse& use) {
  return use.kind != LabelKind::noise && use.kind != LabelKind::marker;
}

void dispute(RowReading& row, Run run) {
  row.run = std::move(run);
  row.disputed = true;
}

bool is_lost(const TableContext& context, const RowReading& row) {
  return row.row < 0 && holds_anything(row.run) && !is_page_number(context.events, row.run);
}

/// A piece of a figure in no row behind this one and before the next; kNoEvent when there is none.
std::size_t stray_behind(const BlockReading& reading, std::size_t at, std::size_t next) {
  const auto found = std::ranges::lower_bound(reading.strays, at);
  return found != reading.strays.end() && *found < next ? *found : kNoEvent;
}

/// A run that holds the event alone.
Run run_of(const TableContext& context, std::size_t index) {
  const Event& event = context.events[index];
  Run run;
  run.line_bound = true;
  run.next = index + 1;
  run.values.push_back(
      {event.span, static_cast<std::uint32_t>(index), event.ordinal, event.cell_kind, false});
  return run;
}

/// A figure behind a piece of the label, before the first value of the line: 政执法案 2 件.
bool follows_figure(const TableContext& context, const Event& first, std::size_t at) {
  if (at == 0 || context.events[at - 1].line != first.line) return false;
  const Event& before = context.events[at - 1];
  if (before.kind != EventKind::text) return false;
  const std::u16string_view words = context.text.folded(before.span);
  const auto size = static_cast<Pos>(words.size());
  for (Pos pos = 1; pos < size; ++pos) {
    const bool begins = words[pos - 1] == u' ' && is_digit(words[pos]);
    if (begins && behind_numbering(words, pos, size) == pos) return true;
  }
  return false;
}

/// 29(其中 on the line above the label, and no bracket that ends it: what goes on beside the label, 修订 26,
/// is the rest of a remark.
bool follows_remark(const TableContext& context, std::size_t label) {
  if (label == 0) return false;
  const Event& before = context.events[label - 1];
  if (before.kind != EventKind::text || before.last_line + 1 != context.events[label].line) return false;
  const std::u16string_view words = context.text.folded(before.span);
  const std::size_t open = words.rfind(u'(');
  return open != std::u16string_view::npos && open > 0 && is_digit(words[open - 1]) &&
         words.find(u')', open) == std::u16string_view::npos;
}

/// A text of figures in quotes or with units ("0 项" "3 项") right below the label or its pieces, before
/// `end`.
/// — 56 — may be such a row where it has three `columns`, and is the number of a page elsewhere.
std::size_t figures_below(const TableContext& context, std::size_t label, std::size_t end,
                          std::size_t columns) {
  constexpr std::size_t kFew = 8;
  constexpr std::uint32_t kLines = 3;
  if (label == kNoEvent) return kNoEvent;
  for (std::size_t i = label + 1; i < std::min(end, label + kFew); ++i) {
    const Event& event = context.events[i];
    if (event.line > context.events[label].last_line + kLines) break;
    const std::u16string_view words = context.text.folded(event.span);
    const bool page_number = words.starts_with(u"- ") && columns != 3;
    const bool figures = std::ranges::any_of(words, is_digit) && is_piece_of_figure(words);
    if (event.kind == EventKind::text && figures && !page_number) return i;
  }
  return kNoEvent;
}

}  // namespace

std::size_t figures_in_text(const TableContext& context, const RowReading& row) {
  constexpr std::size_t kFew = 4;  // pieces of the label's rest
  if (row.label == kNoEvent) return kNoEvent;
  const std::size_t end = std::min(context.zone.end, row.label + 1 + kFew);
  for (std::size_t i = row.label + 1; i < end; ++i) {
    const Event& behind = context.events[i];
    const Event& label = context.events[row.label];
    const bool beside =
        behind.cell == label.cell || (behind.line == label.last_line && behind.gap <= lex::Gap::columns);
    if (!beside || context.view.find(behind, names_something)) break;
    const bool figures = behind.kind == EventKind::run || behind.kind == EventKind::text;
    if (figures && std::ranges::any_of(context.text.folded(behind.span), is_digit)) return i;
  }
  return kNoEvent;
}

void dispute_cut_off(const TableContext& context, std::size_t columns, BlockReading& reading) {
  for (RowReading& row : reading.rows) {
    if (row.run.values.empty() || row.disputed || row.label == kNoEvent) continue;
    const Event& first = context.events[row.run.values.front().event];
    const bool beside = first.line == context.events[row.label].last_line;
    if (first.gap > lex::Gap::columns) continue;
    row.disputed =
        (beside && (figures_in_text(context, row) != kNoEvent || follows_remark(context, row.label))) ||
        (row.run.values.size() < columns && follows_figure(context, first, row.run.values.front().event));
  }
}

std::optional<Run> lost_figures(const TableContext& context, std::span<const BlockReading> readings) {
  for (const BlockReading& reading : readings) {
    const auto found = std::ranges::find_if(
        reading.rows, [&](const RowReading& row) { return row.label == kNoEvent && is_lost(context, row); });
    if (found != reading.rows.end()) return found->run;
    for (const std::size_t stray : reading.strays) {
      Run run = run_of(context, stray);
      if (context.events[stray].cell_kind == lex::CellKind::figure && !is_page_number(context.events, run))
        return run;
    }
  }
  return std::nullopt;
}

void dispute_bare(const TableContext& context, std::size_t columns, const Run* elsewhere,
                  BlockReading& reading) {
  const auto has_others = [&](const RowReading& row) {
    return is_lost(context, row) || row.run.values.size() > columns;
  };
  const auto last = std::find_if(reading.rows.rbegin(), reading.rows.rend(), has_others);
  const Run* lost = last == reading.rows.rend() ? elsewhere : &last->run;
  std::size_t next = context.zone.end;  // where the next row begins
  // From the last row to the first, so that the figures of nobody are those behind the row, or else the last.
  for (auto row = reading.rows.rbegin(); row != reading.rows.rend(); ++row) {
    if (has_others(*row)) lost = &row->run;
    const std::size_t end = std::exchange(next, row->begin);
    if (row->row < 0 || row->glued || holds_anything(row->run)) continue;
    std::size_t text = figures_in_text(context, *row);
    if (text == kNoEvent) text = stray_behind(reading, row->begin, end);
    if (text == kNoEvent) text = figures_below(context, row->label, end, columns);
    if (text != kNoEvent) {
      dispute(*row, run_of(context, text));
    } else if (row->run.values.empty() && lost != nullptr) {
      dispute(*row, *lost);
    }
  }
}

}  // namespace gxreport::match
