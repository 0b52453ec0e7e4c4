// Names that say of which place they are, and names that do not.
#include "text/place_name.hpp"

#include "catch.hpp"

using gxreport::lacks_place;

TEST_CASE("a name with a place in it, or of the whole country, lacks none") {
  CHECK_FALSE(lacks_place(u"云溪市教育局"));
  CHECK_FALSE(lacks_place(u"青岚县"));
  CHECK_FALSE(lacks_place(u"国家粮食局"));
}

TEST_CASE("a name of a kind of organ lacks its place, and so does one that begins with 市 or 县") {
  CHECK(lacks_place(u""));
  CHECK(lacks_place(u"县"));
  CHECK(lacks_place(u"教育局"));
  CHECK(lacks_place(u"市城管执法局"));
  CHECK(lacks_place(u"第3农技站"));
}
