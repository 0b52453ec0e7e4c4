#include "match/stencil/cut_out.hpp"

#include <algorithm>

#include "gxreport/figure.hpp"
#include "lex/marks.hpp"
#include "text/plain_count.hpp"

namespace gxreport::match {

namespace {

bool parts_cells(char16_t c) { return c == u'\t' || lex::is_pipe(c); }

}  // namespace

/// The figure and the spaces around it, between line ends, tabs and pipes; nothing where something else
/// stands beside it.
std::optional<Span> CutOut::with_spaces(Span figure) const {
  const std::u16string_view folded = text_.folded();
  while (figure.begin > at_ && folded[figure.begin - 1] == u' ') --figure.begin;
  while (figure.end < stretch_.end && folded[figure.end] == u' ') ++figure.end;
  if (figure.begin <= at_ || figure.end >= stretch_.end) return std::nullopt;
  const auto ends = [](char16_t c) { return c == u'\n' || parts_cells(c); };
  const bool alone = ends(folded[figure.begin - 1]) && ends(folded[figure.end]);
  return alone ? std::optional(figure) : std::nullopt;
}

void CutOut::copy_until(Pos end) {
  pieces_.push_back({{at_, end}, at_ - static_cast<Pos>(chars.size())});
  chars += text_.folded({at_, end});
}

Hole CutOut::hole_of(Span figure, bool parted) const {
  Hole hole;
  hole.parted = parted;
  if (plain_count(text_.folded(figure))) return hole;
  const Figure read = read_figure(text_, figure);
  hole.unit = !read.unit.empty();
  if (!parted) hole.suffix = figure.end - std::min(figure.end, read.digits.end);
  return hole;
}

bool CutOut::cut(Span figure) {
  const auto spaces = with_spaces(figure);
  if (!spaces) return false;
  const std::u16string_view folded = text_.folded();
  const bool parted = parts_cells(folded[spaces->begin - 1]) || parts_cells(folded[spaces->end]);
  Hole hole = hole_of(figure, parted);
  if (!stands_in(hole, text_, figure)) return false;
  const Span room = parted ? *spaces : Span{figure.begin, figure.end - hole.suffix};
  copy_until(room.begin);
  at_ = room.end;
  hole.behind = static_cast<Pos>(chars.size());
  holes.push_back(hole);
  figures_.push_back(figure);
  return true;
}

void CutOut::finish() { copy_until(stretch_.end); }

std::optional<Span> CutOut::placed(Span span, std::size_t hole) const {
  const Piece& piece = pieces_[hole];
  if (span.begin < piece.span.begin || span.end < span.begin || span.end > piece.span.end)
    return std::nullopt;
  return Span{span.begin - piece.moved, span.end - piece.moved};
}

std::optional<StencilSpan> CutOut::placed(Span span) const {
  if (span == Span{}) return StencilSpan{};
  const auto end = [](const Piece& piece) { return piece.span.end; };
  const auto piece = std::ranges::lower_bound(pieces_, span.begin, {}, end);
  if (piece == pieces_.end()) return std::nullopt;
  const auto hole = static_cast<std::size_t>(piece - pieces_.begin());
  const auto place = placed(span, hole);
  return place ? std::optional(StencilSpan{hole, *place}) : std::nullopt;
}

}  // namespace gxreport::match
