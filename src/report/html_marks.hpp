// Which cells of a report its findings speak of.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gxreport/gxreport.hpp"

namespace gxreport {

/// One finding on one cell.
struct CellMark {
  CellIndex cell = kNoCell;
  std::uint32_t finding = 0;  ///< index into CheckResult::diagnostics
  bool pointed = false;       ///< the finding is about this figure; false: it is another of its relation
  bool first = false;         ///< the first such figure of its finding
};

/// The marks of a document's cells. Cells that are not drawn (is_left_out) have none.
class CellMarks {
 public:
  /// `document` has a form.
  explicit CellMarks(const Document& document);

  /// By finding; empty for a cell that nothing is said of.
  [[nodiscard]] std::span<const CellMark> of(CellIndex cell) const;
  /// Where a finding is shown in the tables; kNoCell when it is about no cell.
  [[nodiscard]] CellIndex target_of(std::size_t finding) const;
  /// A figure whose correction would make relations hold.
  [[nodiscard]] bool suspected(CellIndex cell) const;

 private:
  void add(const Document& document, std::uint32_t finding);

  std::vector<CellMark> marks_;  // by cell, then finding
  std::vector<CellIndex> targets_;
  std::vector<CellIndex> suspects_;  // sorted
};

}  // namespace gxreport
