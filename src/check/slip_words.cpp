#include "gxreport/rule.hpp"

namespace gxreport {

Words slip_words(Slip slip) {
  switch (slip) {
    case Slip::none:
      return {};
    case Slip::digit_changed:
      return {"有一位数字不同", "one digit differs"};
    case Slip::digit_missing:
      return {"漏了一位数字", "a digit was dropped"};
    case Slip::digit_extra:
      return {"多了一位数字", "a digit too many"};
    case Slip::digit_doubled:
      return {"有一位数字重复", "a digit was doubled"};
    case Slip::digits_transposed:
      return {"相邻两位数字颠倒", "two digits changed places"};
    case Slip::sign_wrong:
      return {"正负号有误", "the sign is wrong"};
    case Slip::cells_swapped:
      return {"两格的数字填反", "the two cells hold each other's figure"};
    case Slip::neighbour_copied:
      return {"与相邻一格的数字相同", "a figure of the cell beside it"};
    case Slip::row_shifted:
      return {"这一行的数字错开一格", "the row's figures stand one cell too far to one side"};
    case Slip::column_shifted:
      return {"这一列的数字错开一行", "the column's figures stand one row too high or too low"};
    case Slip::total_not_updated:
      return {"可能是分项改动后总计没有跟着改", "a part may have been changed and the total not"};
  }
  return {};
}

}  // namespace gxreport
