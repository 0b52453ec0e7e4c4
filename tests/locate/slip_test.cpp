#include "locate/slip.hpp"

#include "catch.hpp"

using namespace gxreport;
using gxreport::locate::keystroke;

namespace {

Slip typed(std::string_view found, std::string_view expected) {
  return keystroke(Decimal::parse(found).value(), Decimal::parse(expected).value());
}

}  // namespace

TEST_CASE("one keystroke is told from the two figures") {
  CHECK(typed("2020", "2010") == Slip::digit_changed);
  CHECK(typed("0", "7") == Slip::digit_changed);
  CHECK(typed("23", "123") == Slip::digit_missing);
  CHECK(typed("13", "123") == Slip::digit_missing);
  CHECK(typed("12", "123") == Slip::digit_missing);
  CHECK(typed("122", "1222") == Slip::digit_missing);
  CHECK(typed("1263", "123") == Slip::digit_extra);
  CHECK(typed("4123", "123") == Slip::digit_extra);
  CHECK(typed("1223", "123") == Slip::digit_doubled);
  CHECK(typed("1123", "123") == Slip::digit_doubled);
  CHECK(typed("1233", "123") == Slip::digit_doubled);
  CHECK(typed("132", "123") == Slip::digits_transposed);
  CHECK(typed("213", "123") == Slip::digits_transposed);
  CHECK(typed("-4", "4") == Slip::sign_wrong);
  CHECK(typed("12.3", "12.8") == Slip::digit_changed);
}

TEST_CASE("two keystrokes are none") {
  CHECK(typed("321", "123") == Slip::none);
  CHECK(typed("12", "34") == Slip::none);
  CHECK(typed("0", "12") == Slip::none);
  CHECK(typed("1", "123") == Slip::none);
  CHECK(typed("123", "1") == Slip::none);
  CHECK(typed("-4", "5") == Slip::none);
  CHECK(typed("123", "123") == Slip::none);
}
