// How a relation of the form fares on the cells of a report.
#pragma once

#include <span>

#include "gxreport/report.hpp"
#include "gxreport/template.hpp"
#include "gxreport/text.hpp"
#include "relation/exact_sum.hpp"

namespace gxreport::relation {

enum class RelationOutcome : std::uint8_t {
  not_printed,  ///< speaks of an optional row or column that the report does not print: it is not counted
  held,
  held_blank,  ///< holds when blank cells are 0
  failed,      ///< broken whatever number >= 0 stands for its blank cells
  not_assessed
};

/// An evaluated relation. The sums are over the cells that are `ok`; meaningful unless not_printed or
/// not_assessed.
struct RelationResult {
  RelationOutcome outcome = RelationOutcome::held;
  ExactSum left;
  ExactSum right;
  bool blanks = false;  ///< a cell on it is empty
};

/// The report does not print what the relation speaks of, whatever else stands in its cells.
[[nodiscard]] inline bool hinges_on_missing(const RelationSpec& relation, std::span<const Cell> cells) {
  return relation.hinge < cells.size() && cells[relation.hinge].status == CellStatus::missing;
}

/// Evaluates `relation` over `cells`, one for each of form.cells. A cell that is missing, ambiguous or
/// invalid, an index outside `cells`, or amounts printed in different units: not_assessed. `text` is read for
/// units only.
[[nodiscard]] RelationResult evaluate(const RelationSpec& relation, const Template& form,
                                      std::span<const Cell> cells, const Text& text);

/// True when `difference` = left - right satisfies `op` with nothing on its other side.
[[nodiscard]] bool holds(RelationOp op, int difference_sign);

}  // namespace gxreport::relation
