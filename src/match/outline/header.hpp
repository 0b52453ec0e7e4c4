// The header of an outline's table: which columns it has and where.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "gxreport/outline.hpp"
#include "gxreport/text.hpp"
#include "lex/cell.hpp"

namespace gxreport::match {

/// A word of the header, or a cell of its line that is none (`known` false).
struct HeaderWord {
  OutlineColumn column = OutlineColumn::ignored;
  bool known = true;
  bool whole = false;  ///< the only word of its cell
  std::uint16_t ordinal = 0;
  std::uint32_t line = 0;
  Span span;  ///< of its cell
};

struct OutlineHeader {
  std::vector<HeaderWord> words;  ///< in reading order
  std::vector<HeaderWord>
      values;               ///< the columns of figures: one, or those of the year and the running total
  bool clear = true;        ///< false: its columns of figures cannot be told apart
  bool positional = false;  ///< cells of the rows can be placed by their ordinal
  bool commas = false;      ///< one line with ASCII commas between its words
  std::size_t width = 0;    ///< cells of its line
  std::size_t next = 0;     ///< first cell behind the header
  std::uint32_t line = 0;   ///< its first line, from 0

  /// The word at an ordinal of a positional header; null when none is.
  [[nodiscard]] const HeaderWord* at(std::uint16_t ordinal) const;
};

/// The words of headers, ready to be looked for in the cells of a report, few of which begin as one of them.
class HeaderWords {
 public:
  /// `outline` must outlive it.
  explicit HeaderWords(const OutlineSpec& outline);
  /// The columns that the words name, nothing else being among them; empty otherwise.
  [[nodiscard]] std::vector<OutlineColumn> columns(std::u16string_view folded) const;

 private:
  [[nodiscard]] bool may_begin(std::u16string_view folded) const;

  const OutlineSpec& outline_;
  std::array<bool, 0x100> beginnings_{};  ///< the lowest bits of their first characters
};

/// Reads the header that begins with cells[at].
[[nodiscard]] std::optional<OutlineHeader> read_header(const Text& text, const lex::CellStream& cells,
                                                       std::size_t at, const HeaderWords& words);

}  // namespace gxreport::match
