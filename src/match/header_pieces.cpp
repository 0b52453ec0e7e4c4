#include "match/header_pieces.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

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

/// Where characters stand on the page, asked for from left to right.
class Ruler {
 public:
  explicit Ruler(const Text& text) : text_(text) {}

  [[nodiscard]] Pos begin_of_line(Pos at) {
    if (at < at_ || at > line_.end) {
      line_ = text_.line_at(at);
      at_ = line_.begin;
      column_ = 0;
    }
    return line_.begin;
  }
  /// The display column of a character on the line of the last begin_of_line().
  [[nodiscard]] std::uint32_t column_of(Pos at) {
    column_ += display_width(text_, {at_, at}, column_);
    at_ = at;
    return column_;
  }

 private:
  const Text& text_;
  Span line_;
  Pos at_ = 1;  ///< no character yet
  std::uint32_t column_ = 0;
};

/// Words side by side with nothing between are one: 其他结, of which 其他 alone is a label.
void add_piece(Piece&& piece, std::vector<Piece>& pieces) {
  if (!pieces.empty() && pieces.back().line == piece.line && pieces.back().end == piece.begin) {
    pieces.back().end = piece.end;
    pieces.back().letters += piece.letters;
  } else {
    pieces.push_back(std::move(piece));
  }
}

/// The words of an event; a label may go on over several lines.
void add_words(const TableContext& context, const Event& event, Ruler& ruler, std::vector<Piece>& pieces) {
  const std::u16string_view words = context.text.folded().substr(0, event.span.end);
  std::uint32_t line = event.line;
  for (Pos at = event.span.begin; at < event.span.end;) {
    if (event.span.end - ruler.begin_of_line(at) > kLongestLine) return;
    const auto end = static_cast<Pos>(std::min(words.find_first_of(u" \n", at), words.size()));
    std::u16string letters = schema::skeleton(words.substr(at, end - at));
    if (!letters.empty()) {
      const std::uint32_t begin = ruler.column_of(at);
      add_piece({line, begin, ruler.column_of(end), std::move(letters)}, pieces);
    }
    line += end < words.size() && words[end] == u'\n' ? 1U : 0U;
    at = end + 1;
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
  Ruler ruler(context.text);
  for (std::size_t i = header.begin; i < header.end && pieces.size() < kMostPieces; ++i) {
    const Event& event = context.events[i];
    if (event.kind == EventKind::label || event.kind == EventKind::text)
      add_words(context, event, ruler, pieces);
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
