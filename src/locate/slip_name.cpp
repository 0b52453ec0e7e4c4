#include "gxreport/suspect.hpp"

namespace gxreport {

std::string_view slip_name(Slip slip) {
  switch (slip) {
    case Slip::none:
      return {};
    case Slip::digit_changed:
      return "digit-changed";
    case Slip::digit_missing:
      return "digit-missing";
    case Slip::digit_extra:
      return "digit-extra";
    case Slip::digit_doubled:
      return "digit-doubled";
    case Slip::digits_transposed:
      return "digits-transposed";
    case Slip::sign_wrong:
      return "sign-wrong";
    case Slip::cells_swapped:
      return "cells-swapped";
    case Slip::neighbour_copied:
      return "neighbour-copied";
    case Slip::row_shifted:
      return "row-shifted";
    case Slip::column_shifted:
      return "column-shifted";
    case Slip::total_not_updated:
      return "total-not-updated";
  }
  return {};
}

}  // namespace gxreport
