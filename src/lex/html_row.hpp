// One row of an HTML table on its way to a line of text.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "lex/html_tag.hpp"
#include "text/text_rearranger.hpp"

namespace gxreport::lex {

/// Columns beyond this one are those of no form.
constexpr std::size_t kMostHtmlColumns = 64;

/// Collects what one cell shows.
class HtmlCell {
 public:
  explicit HtmlCell(const HtmlTag& tag) : columns(tag.columns), rows(tag.rows), doubtful(tag.hidden) {}

  /// What is between two tags; `folded` is the whole text.
  void add_text(std::u16string_view folded, Span span);
  /// A character that stands for `source`.
  void add(char32_t c, Span source);
  void begin_line() { break_ = true; }
  void set_apart() { apart_ = true; }

  /// Digits with next to nothing beside them.
  [[nodiscard]] bool is_figure() const { return digits_ > 0 && han_ <= 2; }
  [[nodiscard]] std::size_t characters() const { return characters_; }
  [[nodiscard]] std::size_t lines() const { return lines_; }
  /// On one line, or each of its lines on one.
  void write(TextRearranger& out, bool as_lines) const;

  std::uint16_t columns;
  std::uint16_t rows;
  bool doubtful;

 private:
  enum class PartKind : std::uint8_t { copied, replaced, inserted, line };
  struct Part {
    PartKind kind = PartKind::copied;
    Span span;
    char32_t c = 0;  ///< of a line: what joins it to the one before where both stand on one line; 0: nothing
  };

  void join(char32_t c);

  std::vector<Part> parts_;
  std::size_t characters_ = 0;
  std::size_t digits_ = 0;
  std::size_t han_ = 0;
  std::size_t lines_ = 1;
  char32_t last_ = 0;
  bool space_ = false;
  bool break_ = false;
  bool apart_ = false;
};

/// The rows of one table, one after another.
class HtmlRows {
 public:
  explicit HtmlRows(TextRearranger& out) : out_(out) {}

  void begin_row() { doubtful_ = false; }
  void begin_cell(const HtmlTag& tag) { cells_.emplace_back(tag); }
  [[nodiscard]] HtmlCell& cell() { return cells_.back(); }
  /// It cannot be told where the cells of this row stand.
  void doubt() { doubtful_ = true; }
  /// Writes the row; one without cells is no line. `layout`: its cells are no row of figures.
  void end_row(bool layout);
  /// Merged cells end here.
  void end_section() { merged_ = {}; }

 private:
  /// A cell from a row above that reaches into this one.
  struct Merged {
    std::uint16_t rows = 0;  ///< that it still covers
    bool figure = false;
  };

  [[nodiscard]] bool is_layout() const;
  void write_lines();
  void write_row();
  /// Blanks under merged cells from `column` on; returns the first column that is free.
  std::size_t fill(std::size_t column);
  void cover(std::size_t column, const HtmlCell& cell);
  void end_cell(bool doubtful);

  TextRearranger& out_;
  std::vector<HtmlCell> cells_;
  std::array<Merged, kMostHtmlColumns> merged_{};
  bool doubtful_ = false;
};

}  // namespace gxreport::lex
