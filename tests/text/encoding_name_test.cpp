#include "catch.hpp"
#include "gxreport/text.hpp"

using namespace gxreport;

TEST_CASE("every encoding is found by its own name") {
  for (const Encoding encoding :
       {Encoding::utf8, Encoding::utf16_le, Encoding::utf16_be, Encoding::gb18030}) {
    CHECK(encoding_from_name(encoding_name(encoding)) == encoding);
  }
}

TEST_CASE("usual synonyms are known in any case") {
  CHECK(encoding_from_name("UTF8") == Encoding::utf8);
  CHECK(encoding_from_name("utf_8") == Encoding::utf8);
  CHECK(encoding_from_name("GBK") == Encoding::gb18030);
  CHECK(encoding_from_name("gb2312") == Encoding::gb18030);
  CHECK(encoding_from_name("Cp936") == Encoding::gb18030);
  CHECK(encoding_from_name("UTF-16") == Encoding::utf16_le);
  CHECK(encoding_from_name("UTF-16BE") == Encoding::utf16_be);
}

TEST_CASE("other names are not known") {
  for (const char* name : {"", "-", "utf", "utf-32", "big5", "latin1", "utf-8x"}) {
    CHECK_FALSE(encoding_from_name(name).has_value());
  }
}
