// What figures a system's cells and rows may have.
#include <algorithm>

#include "locate/system.hpp"

namespace gxreport::locate {

namespace {

constexpr Wide kDecimalLimit = 1'000'000'000'000'000'000;  // units of a Decimal stay below it

}  // namespace

bool meets(Need need, const Wide& residual) {
  switch (need) {
    case Need::zero:
      return residual == 0;
    case Need::at_most_zero:
      return residual <= 0;
    case Need::at_least_zero:
      return residual >= 0;
    case Need::anything:
      return true;
  }
  return false;
}

bool System::is_signed(std::size_t cell) const {
  return form().column_of(static_cast<CellIndex>(cell)).kind == CellKind::change;
}

bool System::allowed(std::size_t cell, const Wide& value) const {
  const CellKind kind = form().column_of(static_cast<CellIndex>(cell)).kind;
  if (value < 0 && kind != CellKind::change) return false;
  if (value >= kDecimalLimit || value <= -kDecimalLimit) return false;
  return kind == CellKind::amount || kind == CellKind::measure || value % one_ == 0;
}

Decimal System::decimal(std::size_t cell, Wide value) const {
  unsigned scale = scale_;
  const CellKind kind = form().column_of(static_cast<CellIndex>(cell)).kind;
  const bool whole = kind == CellKind::count || kind == CellKind::change;
  const unsigned kept = whole ? 0 : std::min<unsigned>(report_.cells[cell].value.scale, scale_);
  for (; scale > kept && value % 10 == 0; --scale) value /= 10;
  return {static_cast<std::int64_t>(value), static_cast<std::uint8_t>(scale)};
}

}  // namespace gxreport::locate
