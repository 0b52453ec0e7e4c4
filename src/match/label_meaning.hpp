// What a label of a table means where it stands.
#pragma once

#include <algorithm>
#include <vector>

#include "match/table.hpp"

namespace gxreport::match {

/// The same wording may be a row, a header and a group's heading; which of them depends on the block that is
/// being read and on what was read of it. Holds where the reader of a table stands.
class LabelMeaning {
 public:
  explicit LabelMeaning(const TableContext& context)
      : context_(context), known_(context.spec().blocks.size()) {}

  std::size_t block = 0;  ///< that is being read
  int row = -1;           ///< the last one named in it

  [[nodiscard]] bool is_optional(const LabelUse& use) const {
    return context_.spec().blocks[use.block].columns[use.index].optional;
  }

  /// The row that figures beside this heading of a group would be; -1 when there is none.
  [[nodiscard]] int subtotal_of(std::size_t i) const {
    const LabelUse* use = context_.view.find(event(i), LabelKind::group, context_.table);
    if (use == nullptr || use->block != block || !event(i).whole_cell) return -1;
    const std::vector<RowSpec>& rows = context_.spec().blocks[block].rows;
    const auto found = std::ranges::find(rows, static_cast<int>(use->index), &RowSpec::subtotal_of);
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
  }

  /// A row's wording without figures is a header or a group's heading where it can be one.
  [[nodiscard]] bool means_other(std::size_t i) const {
    if (context_.view.find(event(i), LabelKind::group, context_.table)) return true;
    return header_use(i) && !(event(i).numbered && block_has_rows());
  }

  /// Of rows with the same wording the next one in the form's order.
  [[nodiscard]] const LabelUse* row_use(std::size_t i) const {
    const auto is_row = [&](const LabelUse& use) {
      return use.kind == LabelKind::row && use.table == context_.table;
    };
    const auto is_next = [&](const LabelUse& use) {
      return is_row(use) && (use.block > block || (use.block == block && static_cast<int>(use.index) > row));
    };
    const LabelUse* next = context_.view.find(event(i), is_next);
    return next ? next : context_.view.find(event(i), is_row);
  }

  /// The label of the row that was named last, once more.
  [[nodiscard]] bool names_last_row(std::size_t i) const {
    const LabelUse* use = row_use(i);
    return use != nullptr && use->block == block && static_cast<int>(use->index) == row;
  }

  /// The header's column in this block or the next one that has such a column.
  [[nodiscard]] const LabelUse* header_use(std::size_t i) const {
    const auto from = [&](std::size_t first) {
      return context_.view.find(event(i), [&](const LabelUse& use) {
        return use.kind == LabelKind::column && use.table == context_.table && use.block >= first;
      });
    };
    const bool closed = block_has_rows();
    if (const LabelUse* use = from(closed ? block + 1U : block)) return use;
    if (const LabelUse* use = closed ? from(block) : nullptr) return use;
    return context_.view.find(event(i), [&](const LabelUse& use) {
      return use.kind == LabelKind::column && use.table == context_.table && !block_has_rows_of(use.block);
    });
  }

  [[nodiscard]] bool block_has_rows() const { return block_has_rows_of(block); }

  [[nodiscard]] bool block_has_rows_of(std::size_t of) const { return known_[of]; }

  /// A row of the form was read in the block. Kept, since every figure without a label asks.
  void note_row(std::size_t of) { known_[of] = true; }

 private:
  [[nodiscard]] const Event& event(std::size_t i) const { return context_.events[i]; }

  const TableContext& context_;
  std::vector<bool> known_;  ///< of each block: see note_row()
};

}  // namespace gxreport::match
