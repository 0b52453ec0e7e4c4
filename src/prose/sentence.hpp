// A sentence, cut into its clauses and figures.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "prose/figures.hpp"
#include "schema/prose_book.hpp"

namespace gxreport::prose {

/// What stands between two of ，、；：（） and holds at most one figure that is counted, unless they stand
/// together.
struct Clause {
  Span span;
  char16_t mark = 0;          ///< the punctuation before it; 0 before the first and behind a figure
  std::uint8_t depth = 0;     ///< brackets around it
  std::uint16_t figure = 0;   ///< index of its first figure
  std::uint16_t figures = 0;  ///< how many it has
};

struct Sentence {
  Span span;  ///< without the mark that ends it
  std::vector<Clause> clauses;
  std::vector<ProseFigure> figures;
  bool balanced =
      true;  ///< every bracket is closed, none is closed twice, and none nests deeper than is read

  [[nodiscard]] const ProseFigure* first_figure(const Clause& clause) const {
    return clause.figures == 0 ? nullptr : &figures[clause.figure];
  }
};

/// Longer ones are not read, nor are brackets deeper inside each other.
inline constexpr Pos kLongestSentence = 1500;
inline constexpr std::uint8_t kDeepest = 3;

/// Whether the line that ends at `end` (its line end) is a heading: short, numbered, with no punctuation, and
/// ending as headings do.
[[nodiscard]] bool is_heading(std::u16string_view folded, Pos end, const schema::Words& ends);

/// The sentence around a place, or that it is too long to be read: then nothing before `resume` is looked at
/// again.
struct Around {
  bool found = false;
  Span span;
  Pos resume = 0;
};

/// It begins at `floor` at the earliest and ends at `ceiling` at the latest. A heading is none of the
/// sentence behind it.
[[nodiscard]] Around sentence_around(std::u16string_view folded, Pos at, Pos floor, Pos ceiling,
                                     const schema::Words& headings);

/// Cuts folded[span] into `sentence`, whose storage is used again.
void read_sentence(std::u16string_view folded, Span span, Sentence& sentence);

}  // namespace gxreport::prose
