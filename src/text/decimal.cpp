#include "gxreport/decimal.hpp"

#include <array>
#include <cstddef>

namespace gxreport {

namespace {

// Holds units scaled to another figure's decimals: at most 10^18 * 10^18.
__extension__ typedef __int128 Wide;

constexpr std::size_t kMaxScale = 18;
constexpr std::int64_t kUnitsLimit = 1'000'000'000'000'000'000;  // 18 digits stay below it

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Wide power_of_ten(unsigned exponent) {
  Wide power = 1;
  for (unsigned i = 0; i < exponent; ++i) power *= 10;
  return power;
}

Wide scaled(const Decimal& figure, unsigned scale) {
  return figure.units * power_of_ten(scale - figure.scale);
}

unsigned common_scale(const Decimal& a, const Decimal& b) { return a.scale > b.scale ? a.scale : b.scale; }

// Drops decimal zeros only as far as the range asks for, so that 1.50 + 1.50 is 3.00.
std::optional<Decimal> fitted(Wide units, unsigned scale) {
  while ((units >= kUnitsLimit || units <= -kUnitsLimit) && scale > 0 && units % 10 == 0) {
    units /= 10;
    --scale;
  }
  if (units >= kUnitsLimit || units <= -kUnitsLimit) return std::nullopt;
  return Decimal{static_cast<std::int64_t>(units), static_cast<std::uint8_t>(scale)};
}

// Takes the digits at `at` into `units`; false when there are none or they leave the range.
bool take_digits(std::string_view digits, std::size_t& at, std::int64_t& units) {
  const std::size_t begin = at;
  for (; at < digits.size() && is_digit(digits[at]); ++at) {
    if (units >= kUnitsLimit / 10) return false;
    units = units * 10 + (digits[at] - '0');
  }
  return at > begin;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view digits) {
  std::size_t at = 0;
  const bool minus = !digits.empty() && digits[0] == '-';
  if (minus || (!digits.empty() && digits[0] == '+')) ++at;
  std::int64_t units = 0;
  if (!take_digits(digits, at, units)) return std::nullopt;
  std::size_t decimals = 0;
  if (at < digits.size() && digits[at] == '.') {
    const std::size_t first = ++at;
    if (!take_digits(digits, at, units)) return std::nullopt;
    decimals = at - first;
  }
  if (at != digits.size() || decimals > kMaxScale) return std::nullopt;
  return Decimal{minus ? -units : units, static_cast<std::uint8_t>(decimals)};
}

void Decimal::append_to(std::string& out) const {
  std::array<char, 24> reversed{};
  std::size_t length = 0;
  // Unsigned, since units may hold any 64-bit number when a caller made the Decimal.
  std::uint64_t rest = units < 0 ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
  const std::size_t decimals = scale < kMaxScale ? scale : kMaxScale;
  while (rest > 0 || length <= decimals) {
    reversed[length++] = static_cast<char>('0' + rest % 10);
    rest /= 10;
  }
  if (units < 0) out += '-';
  while (length > 0) {
    if (length == decimals) out += '.';
    out += reversed[--length];
  }
}

std::string Decimal::to_string() const {
  std::string digits;
  append_to(digits);
  return digits;
}

bool Decimal::fractional() const { return units % power_of_ten(scale) != 0; }

int compare(const Decimal& a, const Decimal& b) {
  const unsigned scale = common_scale(a, b);
  const Wide left = scaled(a, scale);
  const Wide right = scaled(b, scale);
  if (left == right) return 0;
  return left < right ? -1 : 1;
}

std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
  const unsigned scale = common_scale(a, b);
  return fitted(scaled(a, scale) + scaled(b, scale), scale);
}

std::optional<Decimal> subtract(const Decimal& a, const Decimal& b) {
  const unsigned scale = common_scale(a, b);
  return fitted(scaled(a, scale) - scaled(b, scale), scale);
}

}  // namespace gxreport
