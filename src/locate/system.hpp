// The assessed relations of one report as a linear system in whole numbers.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gxreport/report.hpp"
#include "relation/relation.hpp"

namespace gxreport::locate {

/// Figures in units of the system's scale. At most 10^27 each, so that no sum over a form's cells and no
/// determinant of a small set can overflow.
using Wide = relation::ExactSum::Wide;

/// What left - right over the printed figures must be, so that some number for the blanks satisfies the
/// relation.
enum class Need : std::uint8_t { zero, at_most_zero, at_least_zero, anything };

struct Entry {
  std::uint32_t index = 0;  ///< of a cell in a row, of a row in a cell's list
  int coefficient = 0;
};

/// One relation. Blank cells are in no row: they widen its need.
struct Row {
  std::uint32_t relation = 0;  ///< index into Template::relations
  Wide residual = 0;           ///< left - right of the printed figures
  Need need = Need::zero;
  bool blank = false;   ///< an equation whose need blank cells widen; exact where they are 0
  bool failed = false;  ///< residual does not meet need
};

[[nodiscard]] bool meets(Need need, const Wide& residual);

class System {
 public:
  /// Takes every relation that is assessed or hinges on blanks alone. A relation that told glued figures
  /// apart and holds by that is left out: it is no evidence.
  /// `failed`: the relations that do, ascending.
  System(const Text& text, const Report& report, std::span<const std::uint32_t> failed);

  /// False when figures have more decimals than are computed with: then there are no rows.
  [[nodiscard]] bool computable() const { return computable_; }
  [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
  [[nodiscard]] const Row& row(std::size_t row) const { return rows_[row]; }
  /// Cells with a coefficient other than 0 in a row, and rows with one of a cell.
  [[nodiscard]] std::span<const Entry> cells_of(std::size_t row) const { return cut(by_row_, row_at_, row); }
  [[nodiscard]] std::span<const Entry> rows_of(std::size_t cell) const {
    return cut(by_cell_, cell_at_, cell);
  }
  [[nodiscard]] std::size_t cell_count() const { return values_.size(); }
  [[nodiscard]] const Wide& value(std::size_t cell) const { return values_[cell]; }

  /// Whether a cell may hold `value`: not below 0 unless it is a change, whole unless it is money or a
  /// measure.
  [[nodiscard]] bool allowed(std::size_t cell, const Wide& value) const;
  /// Whether a cell may be below 0.
  [[nodiscard]] bool is_signed(std::size_t cell) const;
  /// In as few decimals as it needs, but of money and measures not fewer than the cell prints.
  [[nodiscard]] Decimal decimal(std::size_t cell, Wide value) const;

  [[nodiscard]] const Template& form() const { return *report_.form; }
  [[nodiscard]] const Cell& cell(std::size_t cell) const { return report_.cells[cell]; }

 private:
  using Offsets = std::vector<std::uint32_t>;
  static std::span<const Entry> cut(const std::vector<Entry>& entries, const Offsets& at, std::size_t index) {
    return {entries.data() + at[index], entries.data() + at[index + 1]};
  }
  [[nodiscard]] relation::RelationOutcome evaluate(const RelationSpec& relation, const Text& text) const;
  bool take_values(const Text& text, std::span<const std::uint32_t> failed);
  void take_relation(std::size_t relation, bool failed);
  void add_entry(CellIndex cell, int coefficient);
  void take_terms(std::span<const Term> terms, int side, Row& row, int& blank_signs);
  void drop_cancelled(std::size_t begin);
  void index_cells();

  const Report& report_;
  std::vector<std::uint32_t> taken_;  // relations of the system
  std::vector<bool> failed_;          // … whether they failed
  std::vector<Row> rows_;
  std::vector<Entry> by_row_;
  std::vector<std::uint32_t> entry_of_;  // where a cell was entered last
  Offsets row_at_;
  std::vector<Entry> by_cell_;
  Offsets cell_at_;
  std::vector<Wide> values_;
  std::size_t terms_ = 0;
  unsigned scale_ = 0;
  Wide one_ = 1;
  bool computable_ = true;
};

}  // namespace gxreport::locate
