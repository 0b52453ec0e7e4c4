// The values that belong to a label.
#pragma once

#include <cstdint>
#include <optional>

#include "match/form_view.hpp"
#include "match/short_list.hpp"

namespace gxreport::match {

/// What stands in one place of a row.
struct Value {
  Span span;
  std::uint32_t event = 0;
  std::uint16_t ordinal = 0;                  ///< of its cell in the line
  lex::CellKind kind = lex::CellKind::blank;  ///< text: something that is no figure
  bool torn = false;                          ///< more of it may stand on the next line or the one before
};

/// The values of one row, in reading order.
struct Run {
  ShortList<Value, 16> values;
  bool line_bound = false;     ///< all on one line; else one a line
  bool tabs = false;           ///< parted by tabs, which text editors and converters add and drop
  bool columns = false;        ///< parted by runs of spaces: display columns tell where they stand
  bool spaced = false;         ///< single spaces part some of them
  std::size_t line_cells = 0;  ///< cells on that line
  std::size_t next = 0;        ///< first event behind the run
};

/// What may stand between a label and its values without being another row: pieces of the label itself
/// (wrapped around its figures), of a merged group label, page numbers.
class Continuation {
 public:
  Continuation(const Text& text, const BlockSpec& block) : text_(&text), block_(&block) {}
  /// `row` is the label's row, or -1.
  [[nodiscard]] bool allows(const Event& event, int row) const;
  /// Behind the cell of the label at events[at] if that holds pieces of headings and of the row's label, word
  /// by word, and some text behind a label; else `at`.
  [[nodiscard]] std::size_t behind_pieces(const Events& events, std::size_t at, int row) const;
  /// Digits that are no figure, in a cell where a figure should stand.
  [[nodiscard]] bool is_misprint(const Event& event) const;

 private:
  [[nodiscard]] bool is_of_row(std::u16string_view letters, int row) const;
  [[nodiscard]] bool allows_letters(std::u16string_view letters, int row) const;
  [[nodiscard]] bool allows_words(std::u16string_view folded, int row) const;

  const Text* text_;
  const BlockSpec* block_;
};

/// Text that stands where a figure should: any in a separated cell, what begins like a figure in a column of
/// spaces.
[[nodiscard]] bool is_misprint(const Event& event, const Text& text);

/// An empty cell before the only other one of its line: indentation made with a tab.
[[nodiscard]] bool is_indent(const Events& events, std::size_t at, std::size_t end);

/// Index of the first value of the label at events[at], nothing when another label or text comes first.
[[nodiscard]] std::optional<std::size_t> first_value(const Events& events, std::size_t at, std::size_t end,
                                                     int row, const FormView& view,
                                                     const Continuation& continuation);

inline constexpr std::size_t kMostValues = 64;  // the widest row has 15

/// Gathers from events[at], a value. `label` is the event of the label before it, or null; `columns` is the
/// width of a row of the form. Of values on lines of their own no more than `most` are taken.
[[nodiscard]] Run gather(const Events& events, std::size_t at, std::size_t end, const Event* label,
                         std::size_t columns, const Text& text, std::size_t most = kMostValues);

/// The number of cells on the line of events[at].
[[nodiscard]] std::size_t cells_of_line(const Events& events, std::size_t at);

/// Both runs print the same, value by value.
[[nodiscard]] bool same_figures(const Text& text, const Run& a, const Run& b);

/// Anything but empty cells stands in the run.
[[nodiscard]] bool holds_anything(const Run& run);

}  // namespace gxreport::match
