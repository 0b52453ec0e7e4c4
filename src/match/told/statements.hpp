// What sentences say of the cells of a table.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "match/told/words.hpp"

namespace gxreport::match {

struct ToldFigure {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t word = 0;  ///< index into the words
};

/// The figures that the words state beyond doubt for a row and a column. Nothing when a name has no figure or
/// a figure no name: then the words say something else than is understood. A figure right behind a row's name
/// is its total. A column's figure belongs to the row named last, unless a row or heading named before it has
/// cases and no columns of its own: the column may then speak of both, and is left out.
[[nodiscard]] std::optional<std::vector<ToldFigure>> told_figures(const TableSpec& table,
                                                                  std::span<const ToldWord> words);

}  // namespace gxreport::match
