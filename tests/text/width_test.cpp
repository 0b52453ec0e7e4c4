#include "gxreport/figure.hpp"
#include "text/sample.hpp"

using namespace gxreport;

namespace {

std::uint32_t width(const char* utf8, std::uint32_t from = 0) {
  const Sample sample(utf8);
  return display_width(sample.text(), sample.all(), from);
}

}  // namespace

TEST_CASE("Han and full-width characters take two columns, the others one") {
  CHECK(width("") == 0);
  CHECK(width("abc 12") == 6);
  CHECK(width("政府") == 4);
  CHECK(width("（１２，）") == 10);
  CHECK(width("　") == 2);
  CHECK(width("“”—…·│─①") == 8);
  CHECK(width("ｱ｢") == 2);
  CHECK(width("한글") == 4);
  CHECK(width("\U00020BB7\U0001F600") == 4);
  CHECK(width("é") == 1);
}

TEST_CASE("combining, zero-width and control characters take none") {
  CHECK(width("e\u0301") == 1);
  CHECK(width("1\u200B2\uFEFF\u202E") == 2);
  CHECK(width("❤\uFE0F") == 1);
  CHECK(width("a\x1B\x07\x7F") == 1);
  CHECK(width("a\r\n") == 1);
}

TEST_CASE("a tab goes to the next multiple of eight of the line") {
  CHECK(width("\t") == 8);
  CHECK(width("政府\t") == 8);
  CHECK(width("\t", 3) == 5);
  CHECK(width("\t", 8) == 8);
  CHECK(width("ab\tc", 7) == 10);
}

TEST_CASE("the width of a span is that of its two halves") {
  const Sample sample("规 章\t１２件\u200B\t\U0001F600x");
  for (Pos middle = 0; middle <= sample.text().size(); ++middle) {
    const std::uint32_t first = display_width(sample.text(), {0, middle});
    const std::uint32_t second = display_width(sample.text(), {middle, sample.text().size()}, first);
    CHECK(first + second == display_width(sample.text(), sample.all()));
  }
}
