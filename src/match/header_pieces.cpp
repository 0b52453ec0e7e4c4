#include "match/header_pieces.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "gxreport/figure.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kMostPieces = 200;  // of a header; more are no header
constexpr Pos kLongestLine = 400;

/// A word of a header, in display columns [begin, end).
struct Piece {
  std::uint32_t line = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::u16string letters;
};

/// A header of a column, and where on the page.
struct Placed {
  std::uint32_t middle = 0;  ///< twice
  std::size_t column = 0;
  bool wrapped = false;  ///< put together from several pieces
};

bool overlap(const Piece& a, const Piece& b) { return a.begin < b.end && b.begin < a.end; }

void add_words(const TableContext& context, const Event& event, std::vector<Piece>& pieces) {
  const std::u16string_view words = context.text.folded().substr(0, event.span.end);
  const Pos line = context.text.line_at(event.span.begin).begin;
  if (event.span.end - line > kLongestLine) return;
  for (Pos at = event.span.begin; at < event.span.end;) {
    const auto space = static_cast<Pos>(std::min(words.find(u' ', at), words.size()));
    const std::uint32_t begin = display_width(context.text, {line, at});
    std::u16string letters = schema::skeleton(context.text.folded({at, space}));
    if (!letters.empty())
      pieces.push_back(
          {event.line, begin, begin + display_width(context.text, {at, space}, begin), std::move(letters)});
    at = space + 1;
  }
}

/// What is printed between the row and the figures before it.
Zone header_above(const TableContext& context, std::size_t row) {
  Zone header{row, row};
  const auto is_figure = [&](const Event& event) {
    return event.kind == EventKind::value && !event.span.empty();
  };
  while (header.begin > context.zone.begin && header.end - header.begin < kMostPieces &&
         !is_figure(context.events[header.begin - 1]))
    --header.begin;
  return header;
}

std::vector<Piece> pieces_of(const TableContext& context, Zone header) {
  std::vector<Piece> pieces;
  for (std::size_t i = header.begin; i < header.end && pieces.size() < kMostPieces; ++i) {
    const Event& event = context.events[i];
    if (event.kind == EventKind::label || event.kind == EventKind::text) add_words(context, event, pieces);
  }
  return pieces;
}

/// Of how many pieces, that at `from` and those below it, `letters` are put together; 0: of none.
std::size_t pieces_in(const std::vector<Piece>& pieces, std::size_t from, std::u16string_view letters) {
  std::u16string_view rest = letters;
  std::uint32_t line = pieces[from].line;
  std::size_t used = 0;
  for (std::size_t i = from; i < pieces.size() && !rest.empty(); ++i) {
    const Piece& piece = pieces[i];
    const bool below = i == from || (piece.line > line && overlap(piece, pieces[from]));
    if (!below) continue;
    if (!rest.starts_with(piece.letters)) return 0;
    ++used;
    rest.remove_prefix(piece.letters.size());
    line = piece.line;
  }
  return rest.empty() ? used : 0;
}

std::vector<Placed> placed_headers(const std::vector<Piece>& pieces, const BlockSpec& block) {
  std::vector<Placed> placed;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    for (std::size_t c = 0; c < block.columns.size(); ++c) {
      if (block.columns[c].optional) continue;
      const Label& label = block.columns[c].label;
      std::size_t used = pieces_in(pieces, i, label.letters);
      for (std::size_t k = 0; used == 0 && k < label.accepted_letters.size(); ++k)
        used = pieces_in(pieces, i, label.accepted_letters[k]);
      if (used > 0) placed.push_back({pieces[i].begin + pieces[i].end, c, used > 1});
    }
  }
  std::ranges::stable_sort(placed, {}, &Placed::middle);
  return placed;
}

}  // namespace

bool pieces_contradict(const TableContext& context, const BlockSpec& block, std::size_t row,
                       std::size_t groups) {
  std::vector<Placed> placed = placed_headers(pieces_of(context, header_above(context, row)), block);
  // 其他 is a column, and a piece of the heading above five of them: of such words it is not known which is
  // which.
  std::vector<std::size_t> seen(block.columns.size());
  for (const Placed& header : placed) ++seen[header.column];
  std::erase_if(placed, [&](const Placed& header) { return seen[header.column] > groups; });
  // Headers that repeat are told apart only where all of them are found.
  if (groups > 1 && placed.size() != groups * block.columns.size()) return false;
  // Whole headers tell their order without this; browsers of text print them where their columns are not.
  std::size_t descents = 0;
  bool wrapped = false;
  for (std::size_t i = 1; i < placed.size(); ++i) {
    if (placed[i].column >= placed[i - 1].column) continue;
    ++descents;
    wrapped |= placed[i].wrapped || placed[i - 1].wrapped;
  }
  return wrapped && descents >= groups;
}

}  // namespace gxreport::match
