// Exact decimal figures.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gxreport {

/// An exact decimal: units * 10^-scale. The scale is the number of decimals as printed
/// ("4345.20" has scale 2), so that printing gives back the same digits.
/// Range: at most 18 significant digits, scale 0..18. Never a floating-point number.
struct Decimal {
  std::int64_t units = 0;
  std::uint8_t scale = 0;

  /// Parses [+-]digits[.digits] in ASCII; nullopt when it is anything else or out of range.
  static std::optional<Decimal> parse(std::string_view digits);
  /// The printed digits, a JSON number: no plus sign, no separators, no leading zeros.
  [[nodiscard]] std::string to_string() const;
  void append_to(std::string& out) const;

  [[nodiscard]] bool negative() const { return units < 0; }
  /// True when the figure has a decimal part other than zeros.
  [[nodiscard]] bool fractional() const;
};

/// Numeric order: 1.50 equals 1.5.
[[nodiscard]] int compare(const Decimal& a, const Decimal& b);
inline bool operator==(const Decimal& a, const Decimal& b) { return compare(a, b) == 0; }
inline bool operator<(const Decimal& a, const Decimal& b) { return compare(a, b) < 0; }

/// a + b; nullopt when the result leaves the range of Decimal.
[[nodiscard]] std::optional<Decimal> add(const Decimal& a, const Decimal& b);
/// a - b; nullopt when the result leaves the range of Decimal.
[[nodiscard]] std::optional<Decimal> subtract(const Decimal& a, const Decimal& b);

}  // namespace gxreport
