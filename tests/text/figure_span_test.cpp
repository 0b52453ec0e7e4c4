// Figures at any place and of any characters: what is read stays within the span.
#include <random>
#include <string>
#include <string_view>

#include "gxreport/figure.hpp"
#include "text/sample.hpp"
#include "text/units.hpp"

using namespace gxreport;

namespace {

Figure read(const Sample& sample) { return read_figure(sample.text(), sample.all()); }

}  // namespace

TEST_CASE("every unit is one, alone and before a remark") {
  for (const std::u16string_view unit : kUnits) {
    REQUIRE((!unit.empty() && unit.size() <= kMaxUnitLength));
    std::string cell = "12";
    for (const char16_t c : unit) {
      cell += static_cast<char>(0xE0 | c >> 12);
      cell += static_cast<char>(0x80 | (c >> 6 & 0x3F));
      cell += static_cast<char>(0x80 | (c & 0x3F));
    }
    INFO(cell);
    CHECK(read(Sample(cell)).unit.size() == unit.size());
    CHECK(read(Sample(cell + "（注）")).kind == FigureKind::figure);
  }
}

TEST_CASE("only the span is read, wherever it points") {
  const Sample sample("合计12件，其中");
  CHECK(read_figure(sample.text(), {2, 5}).value.to_string() == "12");
  CHECK(read_figure(sample.text(), {3, 4}).value.to_string() == "2");
  CHECK(read_figure(sample.text(), {2, 100}).kind == FigureKind::not_a_figure);
  CHECK(read_figure(sample.text(), {5, 2}).kind == FigureKind::blank);
  CHECK(read_figure(sample.text(), {100, 200}).kind == FigureKind::blank);
}

TEST_CASE("any characters in any order are read without a fault in the spans") {
  const char* const pieces[] = {"0",    "1", "23", ",",  ".",  "+",      "-",  "(", ")",  "\"",        "件",
                                "万元", " ", "\t", "无", "空", "\u200B", "\n", "/", "的", "\U0001F600"};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string cell;
    for (auto length = random() % 9; length > 0; --length) cell += pieces[random() % std::size(pieces)];
    const Sample sample(cell);
    const Figure figure = read(sample);
    for (const Span span : {figure.digits, figure.unit, figure.remark})
      REQUIRE(span.end <= sample.text().size());
    REQUIRE((figure.kind == FigureKind::figure) == !figure.digits.empty());
  }
}
