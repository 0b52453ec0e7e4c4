#include "relation/exact_sum.hpp"

#include <cstdint>
#include <random>

#include "catch.hpp"

using gxreport::Decimal;
using gxreport::relation::ExactSum;

namespace {

constexpr std::int64_t kGreatest = 999'999'999'999'999'999;

ExactSum sum_of(std::initializer_list<Decimal> values) {
  ExactSum sum;
  for (const Decimal& value : values) sum.add(value);
  return sum;
}

}  // namespace

TEST_CASE("sums are exact where floating point is not") {
  CHECK(sum_of({{1, 1}, {2, 1}}).minus(sum_of({{3, 1}})).sign() == 0);  // 0.1 + 0.2 = 0.3
  CHECK(sum_of({{43452, 1}, {434520, 2}}).to_string() == "8690.40");
  CHECK(sum_of({{-5, 1}, {3, 0}}).to_string() == "2.5");
  CHECK(sum_of({{5, 1}, {-3, 0}}).to_string() == "-2.5");
  CHECK(sum_of({{-5, 1}}).to_string() == "-0.5");
  CHECK(sum_of({}).to_string() == "0");
}

TEST_CASE("no sum of a form's cells overflows") {
  ExactSum sum;
  for (int i = 0; i < 65535; ++i) sum.add({kGreatest, 0}, i % 2 == 0 ? 1 : -1);
  for (int i = 0; i < 65535; ++i) sum.add({kGreatest, 18}, 1);
  CHECK(sum.minus(sum).sign() == 0);
  CHECK(sum.to_string() == "1000000000000065533.999999999999934465");
  CHECK_FALSE(sum.to_decimal().has_value());
}

TEST_CASE("a sum becomes a Decimal only within its range") {
  CHECK(sum_of({{kGreatest, 0}}).to_decimal() == Decimal{kGreatest, 0});
  CHECK_FALSE(sum_of({{kGreatest, 0}, {1, 0}}).to_decimal().has_value());
  CHECK_FALSE(sum_of({{kGreatest, 0}, {1, 1}}).to_decimal().has_value());
  const auto mixed = sum_of({{12, 0}, {-250, 2}}).to_decimal();
  REQUIRE(mixed.has_value());
  CHECK(mixed->units == 950);
  CHECK(mixed->scale == 2);
}

TEST_CASE("a sum has decimals only while they do not cancel") {
  CHECK(sum_of({{5, 1}}).fractional());
  CHECK_FALSE(sum_of({{5, 1}, {5, 1}}).fractional());
  CHECK_FALSE(sum_of({{120, 1}}).fractional());
}

TEST_CASE("sign and digits agree with integers scaled by hand") {
  std::mt19937 random(7);
  std::uniform_int_distribution<std::int64_t> units(-100000, 100000);
  std::uniform_int_distribution<int> scales(0, 4);
  for (int round = 0; round < 2000; ++round) {
    ExactSum sum;
    std::int64_t scaled = 0;  // in units of 10^-4
    for (int i = 0; i < 5; ++i) {
      const Decimal value{units(random), static_cast<std::uint8_t>(scales(random))};
      const int coefficient = i % 2 == 0 ? 1 : -1;
      sum.add(value, coefficient);
      std::int64_t factor = 1;
      for (int scale = value.scale; scale < 4; ++scale) factor *= 10;
      scaled += value.units * factor * coefficient;
    }
    ExactSum expected;
    expected.add({scaled, 4});
    REQUIRE(sum.minus(expected).sign() == 0);
    REQUIRE(sum.sign() == (scaled > 0 ? 1 : scaled < 0 ? -1 : 0));
    REQUIRE(sum.fractional() == (scaled % 10000 != 0));
  }
}
