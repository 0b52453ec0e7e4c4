// Which relations of a form begin with which of its cells.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "gxreport/template.hpp"

namespace gxreport::schema {

/// Finds the few relations that may speak of one row alone without a look at all those of the form.
class RelationIndex {
 public:
  struct Entry {
    CellIndex first = kNoCell;   ///< the first term on its left side
    std::uint16_t relation = 0;  ///< index into Template::relations
  };

  explicit RelationIndex(const Template& form) {
    for (std::size_t i = 0; i < form.relations.size(); ++i) {
      const std::vector<Term>& left = form.relations[i].left;
      if (!left.empty()) entries_.push_back({left.front().cell, static_cast<std::uint16_t>(i)});
    }
    std::ranges::stable_sort(entries_, {}, &Entry::first);
  }

  /// Those whose first term is one of the cells from `low` to `high`, by that cell, then in the form's order.
  [[nodiscard]] std::span<const Entry> beginning_in(CellIndex low, CellIndex high) const {
    const auto begin = std::ranges::lower_bound(entries_, low, {}, &Entry::first);
    return {begin, std::ranges::upper_bound(begin, entries_.end(), high, {}, &Entry::first)};
  }

 private:
  std::vector<Entry> entries_;
};

}  // namespace gxreport::schema
