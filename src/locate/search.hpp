// Fellegi-Holt: the smallest sets of cells whose correction makes every relation of a block hold.
#pragma once

#include <vector>

#include "locate/solution.hpp"

namespace gxreport::locate {

/// Rows that hang together by shared cells and of which some failed.
struct Block {
  std::vector<std::uint32_t> failed;  ///< rows, ascending
  std::size_t cells = 0;              ///< in all its rows
  std::size_t most_rows = 0;          ///< that one of its cells stands in
};

/// The blocks with failed rows, in the order of their first one.
[[nodiscard]] std::vector<Block> blocks_of(const System& system);

struct Found {
  std::vector<Solution> sets;  ///< all of one size; in no order
  bool stopped = false;        ///< a limit was met, or a set passed by: there may be others
};

/// All sets of the smallest size that settle what their figures should be and make every row of the block
/// hold: of up to three cells, of four where the block has few.
[[nodiscard]] Found smallest_sets(const System& system, const Block& block, Solver& solver);

}  // namespace gxreport::locate
