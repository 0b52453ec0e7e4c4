// How a relation of the form fares on the cells of a report.
#pragma once

#include <span>

#include "gxreport/report.hpp"
#include "gxreport/template.hpp"
#include "gxreport/text.hpp"
#include "relation/balance.hpp"

namespace gxreport::relation {

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

}  // namespace gxreport::relation
