#include "match/outline/row_reader.hpp"

#include <algorithm>
#include <utility>

namespace gxreport::match {

namespace {

constexpr std::size_t kLongestWording = 120;
constexpr std::size_t kLongestNote = 80;
constexpr std::uint32_t kMostLinesOfLabel = 4;
constexpr Pos kLongestStray = 12;  // text with a digit where a figure should stand (约12件)

bool is_note(std::u16string_view words) {
  return words.size() <= kLongestNote && words.starts_with(u'(') && words.find(u')') == words.size() - 1;
}

bool holds_digit(std::u16string_view words) {
  return words.find_first_of(u"0123456789") != std::u16string_view::npos;
}

}  // namespace

bool OutlineRowReader::bracket_open() const {
  if (readings_.rows.empty()) return false;
  const std::u16string& words = readings_.rows.back().words;
  return std::ranges::count(words, u'(') > std::ranges::count(words, u')');
}

/// A header again, behind a page break: a short figure alone before it may be the number of the page.
void OutlineRowReader::doubt_page_number() {
  constexpr Pos kLongestPageNumber = 2;
  OutlineReading* row = last();
  if (row == nullptr || row->values.empty() || row->beside) return;
  if (row->values.back().span.size() <= kLongestPageNumber) row->certain = false;
}

bool OutlineRowReader::take(const FieldLine& line) {
  if (line.filled == 0) return true;
  if (is_header(line)) {
    doubt_page_number();
    return true;
  }
  if (ends_table(line)) return false;
  placed_line_ = in_places(line);
  for (const Field& field : line.fields) {
    take_field(line, field);
    if (readings_.cut) return false;
  }
  return true;
}

void OutlineRowReader::take_field(const FieldLine& line, const Field& field) {
  const HeaderWord* word = placed_line_ ? header_->at(field.ordinal) : nullptr;
  const bool named = word != nullptr && word->column != OutlineColumn::indicator;
  OutlineReading* row = last();
  const bool begun = row != nullptr && row->last_line == line.number;
  if (named && word->column == OutlineColumn::ignored) {
    if (!begun && field.kind == FieldKind::text) begin_row(line, field.span);
    return;  // 备注, or a running number
  }
  if (named && begun && word->column == OutlineColumn::unit && field.kind == FieldKind::text) {
    row->unit = field.span;
    return;
  }
  const bool value = named && begun && word->column != OutlineColumn::unit;
  if (value && field.kind != FieldKind::nothing) {
    return take_value(line, field, field.kind == FieldKind::figure);
  }
  switch (field.kind) {
    case FieldKind::text:
      return take_text(line, field);
    case FieldKind::unit:
      return take_unit(line, field);
    case FieldKind::figure:
      return take_value(line, field, true);
    case FieldKind::nothing:
      return take_nothing(line, field);
  }
}

void OutlineRowReader::take_unit(const FieldLine& line, const Field& field) {
  OutlineReading* row = last();
  if (row == nullptr) return;
  if (!row->unit.empty()) {
    // A second unit belongs to a row whose label was lost.
    row->certain = row->certain && row->last_line == line.number;
    return;
  }
  row->unit = field.span;
  row->last_line = line.number;
}

void OutlineRowReader::take_value(const FieldLine& line, const Field& field, bool figure) {
  OutlineReading* row = last();
  if (row == nullptr) return;
  if (line.glued && bracket_open()) return add_words(*row, field.span);
  if (row->values.empty()) {
    row->beside = row->last_line == line.number;
    row->glued = line.glued;
    row->placed = placed_line_;
    row->line_cells = line.fields.empty() ? 0 : line.fields.back().ordinal + std::size_t{1};
  }
  const HeaderWord* word = placed_line_ ? header_->at(field.ordinal) : nullptr;
  const bool own = word != nullptr && word->known && word->column >= OutlineColumn::value;
  row->placed = row->placed && own;
  row->values.push_back({field.span, figure, field.ordinal, line.number});
  row->last_line = line.number;
}

void OutlineRowReader::take_nothing(const FieldLine& line, const Field& field) {
  OutlineReading* row = last();
  if (row == nullptr || row->last_line != line.number || row->label.empty()) return;
  if (field.span.begin >= row->label.back().end) row->blank_cell = true;
}

void OutlineRowReader::take_text(const FieldLine& line, const Field& field) {
  const std::u16string_view words = text_.folded(field.span);
  const Span torn = std::exchange(torn_, {});
  if (!torn.empty() && begin_torn(line, torn, field.span)) return;
  if (is_piece_of_number(words)) {
    torn_ = field.span;
    return;
  }
  if (begin_row(line, field.span)) return;
  if (is_around(words) || is_page_number(words)) return;
  take_words(line, field.span);
}

/// Text without a number: a piece of the label before it, or a row of its own.
void OutlineRowReader::take_words(const FieldLine& line, Span span) {
  OutlineReading* row = last();
  if (row == nullptr) return;
  const std::u16string_view words = text_.folded(span);
  const bool near = line.number <= row->line + kMostLinesOfLabel;
  if (is_note(words) && near) return add_words(*row, span);
  if ((bracket_open() || row->label.empty()) && near) return add_words(*row, span);
  // The end of one wording may be another: 不 | 同意公开答复数.
  const bool may_go_on = row->values.empty() && near && row->words.size() + words.size() <= kLongestWording;
  if (may_go_on && outline_.find(row->words + std::u16string(words)) >= 0) return add_words(*row, span);
  const bool known = row->indicator >= 0 && outline_.find(words) >= 0;
  const bool row_of_cells = line.positional && line.filled > 1;
  const bool finished = !row->values.empty() || row->blank_cell;
  if (known || row_of_cells || finished || !near) return begin_stray(line, span);
  if (!row->unit.empty()) {
    const bool stray_figure = span.size() <= kLongestStray && holds_digit(words);
    if (stray_figure) return take_value(line, {span, FieldKind::text, 0}, false);
    return begin_stray(line, span);
  }
  // Either the label goes on, or it is a heading and this a row below it.
  row->certain = false;
  row->loose_below = true;
  add_words(*row, span);
}

}  // namespace gxreport::match
