#include "match/outline/fields.hpp"

#include <algorithm>

#include "lex/line.hpp"
#include "match/outline/glued.hpp"
#include "text/units.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kLongestUnitCell = 12;  // "条/次/篇", "人（次）"

bool parts_cells(lex::Gap gap) {
  return gap == lex::Gap::pipe || gap == lex::Gap::tab || gap == lex::Gap::comma;
}

FieldKind kind_of(const Text& text, Span span) {
  if (span.empty()) return FieldKind::nothing;
  if (lex::classify(text, span) != lex::CellKind::text) return FieldKind::figure;
  return is_unit(text.folded(span)) ? FieldKind::unit : FieldKind::text;
}

void cut_at_commas(const Text& text, Span line, FieldLine& out) {
  for (const Span field : lex::comma_fields(text, line)) {
    const auto ordinal = static_cast<std::uint16_t>(std::min<std::size_t>(out.fields.size(), 0xFFFF));
    out.fields.push_back({field, kind_of(text, field), ordinal});
  }
  out.positional = true;
}

/// Behind a label that ends in a unit after a space, the unit is a field of its own.
void cut_last_word(const Text& text, Span span, std::uint16_t ordinal, FieldLine& out) {
  const std::u16string_view chars = text.folded(span);
  const std::size_t space = chars.rfind(u' ');
  const bool unit = space != std::u16string_view::npos && is_unit(chars.substr(space + 1));
  if (!unit) {
    out.fields.push_back({span, FieldKind::text, ordinal});
    return;
  }
  const Pos at = span.begin + static_cast<Pos>(space);
  out.fields.push_back({lex::trim(text, {span.begin, at}), FieldKind::text, ordinal});
  out.fields.push_back({{at + 1, span.end}, FieldKind::unit, ordinal});
}

void add_text(const Text& text, Span span, std::uint16_t ordinal, bool alone, FieldLine& out) {
  if (is_unit(text.folded(span))) {
    out.fields.push_back({span, FieldKind::unit, ordinal});
  } else if (alone && cut_glued(text, span, out)) {
    out.glued = true;
  } else {
    cut_last_word(text, span, ordinal, out);
  }
}

void add_cell(const Text& text, const lex::Cell& cell, bool alone, FieldLine& out) {
  if (cell.kind == lex::CellKind::text) return add_text(text, cell.span, cell.ordinal, alone, out);
  const FieldKind kind = cell.span.empty() ? FieldKind::nothing : FieldKind::figure;
  out.fields.push_back({cell.span, kind, cell.ordinal});
}

}  // namespace

bool is_unit(std::u16string_view folded) {
  if (folded.empty() || folded.size() > kLongestUnitCell) return false;
  std::size_t units = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= folded.size(); ++at) {
    const bool stroke = at == folded.size() || folded[at] == u'/' || folded[at] == u'(' ||
                        folded[at] == u')' || folded[at] == u'、' || folded[at] == u' ';
    if (!stroke && at == begin && folded[at] != u'%' && !may_begin_unit(folded[at])) return false;
    if (!stroke) continue;
    const std::u16string_view piece = folded.substr(begin, at - begin);
    begin = at + 1;
    if (piece.empty()) continue;
    if (piece.size() > kMaxUnitLength) return false;
    if (piece != u"%" && !is_unit_word(piece)) return false;
    ++units;
  }
  return units > 0;
}

std::size_t read_fields(const Text& text, const lex::CellStream& cells, std::size_t at,
                        const FieldStyle& style, FieldLine& out) {
  out.fields.clear();
  out.number = cells[at].line;
  out.positional = false;
  out.glued = false;
  std::size_t end = at;
  while (end < cells.size() && cells[end].line == out.number) ++end;
  const bool alone = end == at + 1;
  if (alone && style.commas && cells[at].kind == lex::CellKind::text) {
    cut_at_commas(text, cells[at].span, out);
  } else {
    for (std::size_t i = at; i < end; ++i) {
      if (cells[i].kind == lex::CellKind::rule) continue;
      out.positional |= i > at && parts_cells(cells[i].gap);
      add_cell(text, cells[i], alone, out);
    }
  }
  out.filled = static_cast<std::size_t>(
      std::ranges::count_if(out.fields, [](const Field& field) { return field.kind != FieldKind::nothing; }));
  return end;
}

}  // namespace gxreport::match
