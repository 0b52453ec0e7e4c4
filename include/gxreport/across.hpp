// What several reports must say alike: the year before and the year after, a parent and its children.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gxreport {

/// A cell by its id, since the two reports may stand on different forms.
struct AcrossTerm {
  std::string cell;  ///< table.row.column
  int coefficient = 1;
};

/// sum(earlier), of the report for a year = sum(later), of the same organ's report for the next year. The
/// later report's form states it; it is not counted where the earlier one's form lacks a cell of it.
struct YearTie {
  std::string rule;  ///< GX701, GX702 or GX703
  std::vector<AcrossTerm> earlier;
  std::vector<AcrossTerm> later;
};

/// What a form says of other reports.
struct Across {
  std::vector<YearTie> years;             ///< at most 65,536 terms in all
  std::vector<std::uint16_t> sum_tables;  ///< indices of the tables of which a parent sums up its children
  std::vector<std::uint16_t> prose;       ///< indices of the parts whose prose is compared
  std::vector<std::string> drawn;         ///< ids of the cells that are drawn year by year
};

}  // namespace gxreport
