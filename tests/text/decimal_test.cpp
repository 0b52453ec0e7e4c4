#include "gxreport/decimal.hpp"

#include <random>

#include "catch.hpp"

using gxreport::Decimal;

namespace {

Decimal figure(std::string_view digits) {
  const auto value = Decimal::parse(digits);
  REQUIRE(value.has_value());
  return *value;
}

// At most 17 digits, so that sums stay in range.
Decimal random_figure(std::mt19937& random) {
  Decimal value;
  value.units = static_cast<std::int64_t>(random() % 1'000'000'000U) * (random() % 2 == 0 ? 1 : -1);
  value.scale = static_cast<std::uint8_t>(random() % 7);
  return value;
}

}  // namespace

TEST_CASE("a figure prints the digits that it was read from") {
  const char* const printed[] = {"0",
                                 "7",
                                 "10",
                                 "-4",
                                 "4345.20",
                                 "0.5",
                                 "-0.05",
                                 "0.000",
                                 "1234567",
                                 "50423023.14",
                                 "999999999999999999",
                                 "0.000000000000000001"};
  for (const char* digits : printed) CHECK(figure(digits).to_string() == digits);
}

TEST_CASE("a plus sign, leading zeros and a minus before zero are not printed") {
  CHECK(figure("+19292").to_string() == "19292");
  CHECK(figure("007").to_string() == "7");
  CHECK(figure("-0").to_string() == "0");
}

TEST_CASE("what is no figure, or out of range, is not parsed") {
  const char* const refused[] = {"",
                                 "+",
                                 "-",
                                 ".",
                                 ".5",
                                 "12.",
                                 "1.2.3",
                                 "1,234",
                                 " 1",
                                 "1 ",
                                 "--1",
                                 "+-1",
                                 "1e3",
                                 "0x10",
                                 "１",
                                 "1000000000000000000",
                                 "12345678901234567.89",
                                 "0.0000000000000000000"};
  for (const char* digits : refused) {
    INFO(digits);
    CHECK_FALSE(Decimal::parse(digits).has_value());
  }
}

TEST_CASE("comparison is by value, across all scales") {
  CHECK(figure("1.50") == figure("1.5"));
  CHECK(figure("-2") < figure("-1.99"));
  CHECK(compare(figure("999999999999999999"), figure("0.000000000000000001")) == 1);
  CHECK(compare(figure("-999999999999999999"), figure("0.999999999999999999")) == -1);
}

TEST_CASE("sums are exact and keep the decimals as printed") {
  CHECK(add(figure("0.1"), figure("0.2"))->to_string() == "0.3");
  CHECK(add(figure("1.50"), figure("1.50"))->to_string() == "3.00");
  CHECK(subtract(figure("4"), figure("4345.20"))->to_string() == "-4341.20");
}

TEST_CASE("a sum out of range is none, unless only its decimal zeros are too many") {
  CHECK_FALSE(add(figure("999999999999999999"), figure("1")).has_value());
  CHECK_FALSE(subtract(figure("-999999999999999999"), figure("1")).has_value());
  CHECK_FALSE(add(figure("999999999999999999"), figure("0.5")).has_value());
  CHECK(add(figure("999999999999999999"), figure("0.00"))->to_string() == "999999999999999999");
}

TEST_CASE("fractional is what has decimals other than zeros") {
  CHECK(figure("12.5").fractional());
  CHECK(figure("-0.01").fractional());
  CHECK_FALSE(figure("12.00").fractional());
  CHECK_FALSE(figure("0").fractional());
}

TEST_CASE("arithmetic obeys its laws on random figures") {
  std::mt19937 random(20211);
  for (int round = 0; round < 5000; ++round) {
    const Decimal a = random_figure(random);
    const Decimal b = random_figure(random);
    REQUIRE(figure(a.to_string()) == a);
    REQUIRE(*subtract(*add(a, b), b) == a);
    REQUIRE(*add(a, b) == *add(b, a));
    REQUIRE(compare(a, b) == -compare(b, a));
    REQUIRE((a < b) == subtract(a, b)->negative());
  }
}
