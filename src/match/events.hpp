// The cell stream read against the labels of the forms: labels, values and other text, in order.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "gxreport/text.hpp"
#include "lex/cell.hpp"
#include "schema/label_index.hpp"
#include "text/numeral.hpp"

namespace gxreport::match {

enum class EventKind : std::uint8_t {
  label,  ///< a wording of some form; a label cut over several cells is one event
  value,  ///< a figure or a blank
  run,    ///< figures of several cells with nothing between them, in a paragraph that holds a table
  text    ///< anything else
};

struct Event {
  EventKind kind = EventKind::text;
  lex::CellKind cell_kind = lex::CellKind::text;
  lex::Gap gap = lex::Gap::space;  ///< to what stands before; space inside a cell
  bool cell_start = false;         ///< first event of its cell
  bool line_start = false;         ///< first event of its line that holds anything
  bool numbered = false;           ///< a numbering stands before it in its cell
  bool whole_cell = false;         ///< nothing significant but numbering and a bracketed note beside it
  std::uint32_t cell = 0;          ///< index of the cell in which it begins
  std::uint8_t kinds = 0;          ///< for labels: TemplateSet::Index::kinds()
  std::uint16_t ordinal = 0;       ///< of its cell among those of its line
  std::uint32_t line = 0;          ///< line in which it begins, from 0
  std::uint32_t last_line = 0;     ///< line in which it ends
  std::uint32_t label = 0;         ///< for labels: TemplateSet::Index::uses()
  Span span;                       ///< without numbering
  Span printed;                    ///< with numbering
};

using Events = std::vector<Event>;

/// Whether long paragraphs are searched for tables without separators. Few texts need it.
enum class Reach : std::uint8_t { beginnings, paragraphs };

/// Reads the whole stream. Linear: each cell is walked once, long prose only at its beginning unless `reach`
/// says otherwise.
void build_events(const Text& text, const lex::CellStream& cells, const TemplateSet::Index& index,
                  Reach reach, Events& out);

/// Cells [first, end), whole lines, whose events are known. No label before them reaches into them, nor one
/// of theirs beyond them.
struct KnownCells {
  std::size_t first = 0;
  std::size_t end = 0;
};
/// The same, with Reach::beginnings; `append` writes the events that are known.
void build_events(const Text& text, const lex::CellStream& cells, const TemplateSet::Index& index,
                  const KnownCells& known, const std::function<void(Events&)>& append, Events& out);

/// What a numbering, or what stands before one, begins with in ASCII; "l" and the like are misprints of 一.
inline constexpr std::array<bool, 0x80> kAsciiBeforeNumbers = [] {
  std::array<bool, 0x80> beginnings{};
  for (const char16_t c : std::u16string_view(u"0123456789( #*|lIi")) beginnings[c] = true;
  return beginnings;
}();
/// What may stand before and behind a numbering, in any number.
[[nodiscard]] inline bool is_beside_number(char16_t c) {
  return c == u' ' || c == u'\u3000' || c == kZeroWidth || c == u'#' || c == u'*';
}
/// Whether a numbering, or what stands before one, may begin with the character.
[[nodiscard]] inline bool may_begin_numbering(char16_t c) {
  if (c < kAsciiBeforeNumbers.size()) return kAsciiBeforeNumbers[c];
  return c < 0x4E00 ? c == u'〇' || c == u'○' || c == u'\u3000' || c == kZeroWidth
                    : c == u'第' || c == u'零' || is_han_numeral(c);
}
/// skip_numbering() where one may begin.
[[nodiscard]] Pos behind_numbering(std::u16string_view folded, Pos at, Pos end);
/// The first character behind a numbering ("一、", "（三）", "5.", "##", "第一部分"), or `at` when there is
/// none. Asked of every word, nearly all of which begin as no numbering does.
[[nodiscard]] inline Pos skip_numbering(std::u16string_view folded, Pos at, Pos end) {
  return at < end && may_begin_numbering(folded[at]) ? behind_numbering(folded, at, end) : at;
}

}  // namespace gxreport::match
