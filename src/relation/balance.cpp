#include "relation/balance.hpp"

namespace gxreport::relation {

namespace {

/// Whether some number for the blanks satisfies the relation that their being 0 does not.
bool satisfiable(RelationOp op, const ExactSum& difference, const Balance& balance) {
  const int sign = difference.sign();
  if (op == RelationOp::greater_equal) return balance.can_rise;
  if (op == RelationOp::less_equal) return balance.can_fall;
  if (difference.fractional() && !balance.any_fraction) return false;
  return sign < 0 ? balance.can_rise : balance.can_fall;
}

}  // namespace

void Balance::add_blank(CellKind kind, int direction) {
  blanks = true;
  can_rise |= direction > 0 || kind == CellKind::change;
  can_fall |= direction < 0 || kind == CellKind::change;
  any_fraction |= kind == CellKind::amount || kind == CellKind::measure;
}

RelationOutcome Balance::judge(RelationOp op) const {
  const ExactSum difference = left.minus(right);
  if (holds(op, difference.sign())) return blanks ? RelationOutcome::held_blank : RelationOutcome::held;
  return blanks && satisfiable(op, difference, *this) ? RelationOutcome::not_assessed
                                                      : RelationOutcome::failed;
}

bool holds(RelationOp op, int difference_sign) {
  switch (op) {
    case RelationOp::equal:
      return difference_sign == 0;
    case RelationOp::greater_equal:
      return difference_sign >= 0;
    case RelationOp::less_equal:
      return difference_sign <= 0;
  }
  return false;
}

}  // namespace gxreport::relation
