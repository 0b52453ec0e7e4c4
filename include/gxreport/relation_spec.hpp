// A relation between cells of a form (勾稽关系), as its template states it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gxreport/bilingual.hpp"

namespace gxreport {

/// Index of a cell in Template::cells and Report::cells.
using CellIndex = std::uint16_t;
inline constexpr CellIndex kNoCell = 0xFFFF;

enum class RelationOp : std::uint8_t { equal, greater_equal, less_equal };

struct Term {
  CellIndex cell = kNoCell;
  int coefficient = 1;  ///< +1 or -1
};

/// sum(left) op sum(right). An empty right side is 0.
struct RelationSpec {
  std::string rule;  ///< GX301 …
  std::vector<Term> left;
  RelationOp op = RelationOp::equal;
  std::vector<Term> right;
  Bilingual subject;          ///< the row or column it speaks of: 自然人 / natural person
  CellIndex hinge = kNoCell;  ///< its first optional cell: while that is missing the relation is not counted
};

}  // namespace gxreport
