#include "match/row_tally.hpp"

#include "relation/exact_sum.hpp"

namespace gxreport::match {

Tally tally(const RowFigures& figures, const std::vector<RowSum>& sums) {
  Tally out;
  for (const RowSum& sum : sums) {
    relation::ExactSum value;
    bool total_blank = false;
    bool part_blank = false;
    for (const RowSum::Term& term : sum.terms) {
      value.add({figures[term.place].value_or(0), 0}, term.coefficient);
      (term.coefficient > 0 ? total_blank : part_blank) |= !figures[term.place];
    }
    const int sign = value.sign();
    out.held += sign == 0 && !total_blank ? 1U : 0U;
    out.failed += (sign > 0 && !part_blank) || (sign < 0 && !total_blank) ? 1U : 0U;
    out.open += sign < 0 && total_blank ? 1U : 0U;
  }
  return out;
}

}  // namespace gxreport::match
