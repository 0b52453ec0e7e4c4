#include "text/plain_count.hpp"

#include "catch.hpp"

using namespace gxreport;

TEST_CASE("plain counts are up to 15 digits without a leading zero") {
  CHECK(plain_count(u"0") == 0);
  CHECK(plain_count(u"41") == 41);
  CHECK(plain_count(u"999999999999999") == 999999999999999);
}

TEST_CASE("everything else is left to those who know more") {
  for (const std::u16string_view other : {u"", u"00", u"07", u"-4", u"+4", u"1,234", u"4.5", u"12件", u" 1",
                                          u"1 ", u"1234567890123456", u"／"}) {
    CHECK_FALSE(plain_count(other));
  }
}
