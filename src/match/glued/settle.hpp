// Which figures all readings of a table's runs have in common.
#pragma once

#include <cstdint>
#include <vector>

#include "match/glued/splits.hpp"

namespace gxreport::match {

/// A relation over several rows: constant + the sum of its terms must be 0.
struct TableSum {
  struct Term {
    std::uint32_t row = 0;  ///< index into GluedTable::rows
    std::uint16_t place = 0;
    std::int8_t coefficient = 1;
  };
  std::int64_t constant = 0;  ///< the cells that are read already
  std::vector<Term> terms;
  std::size_t relation = 0;  ///< index into Template::relations
};

struct GluedTable {
  struct Row {
    Splits splits;
    std::vector<RowSum> sums;  ///< what the bits of Splits::broken stand for
    std::size_t width = 0;
  };
  std::vector<Row> rows;
  std::vector<TableSum> sums;
};

/// What is known of one cell: its figure in every reading. `values` are distinct; empty when they were too
/// many or were not looked for.
struct SettledCell {
  bool certain = false;
  std::vector<std::int64_t> values;
};

enum class Settlement : std::uint8_t {
  consistent,  ///< readings exist that satisfy every sum; a certain cell is the same in all of them
  one_wrong,  ///< none does, but some do if one printed figure is wrong; a certain cell is the same in all of
              ///< those, whichever figure it is
  contradictory,  ///< not even so: no cell is certain
  stopped         ///< the search met its bound: no cell is certain
};

struct Settled {
  Settlement how = Settlement::stopped;
  std::vector<std::vector<SettledCell>> rows;  ///< as GluedTable::rows, a cell each place
};

/// Complete within a bound on its work (settle.cpp); deterministic.
[[nodiscard]] Settled settle_table(const GluedTable& table);

}  // namespace gxreport::match
