// Sums of Decimals that cannot overflow.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "gxreport/decimal.hpp"

namespace gxreport::relation {

/// An exact sum of Decimals. Whole parts and 18-decimal fractions are summed apart, each of at most 18
/// digits, in 128 bits: room for 10^20 terms, so no sum over a form's cells (65,535 at most) can overflow.
class ExactSum {
 public:
  __extension__ typedef __int128 Wide;

  ExactSum() = default;
  explicit ExactSum(Wide whole) : whole_(whole) {}

  /// Adds coefficient * value.
  void add(const Decimal& value, int coefficient = 1) {
    if (value.scale == 0) {
      whole_ += Wide{value.units} * coefficient;
    } else {
      add_scaled(value, coefficient);
    }
  }

  [[nodiscard]] ExactSum minus(const ExactSum& other) const;
  /// -1, 0 or 1.
  [[nodiscard]] int sign() const;
  [[nodiscard]] bool fractional() const;
  [[nodiscard]] ExactSum magnitude() const;

  /// With as many decimals as the widest term; nullopt when that is out of Decimal's range.
  [[nodiscard]] std::optional<Decimal> to_decimal() const;
  /// The exact digits, whatever the range, with as many decimals as the widest term.
  [[nodiscard]] std::string to_string() const;

 private:
  void add_scaled(const Decimal& value, int coefficient);
  [[nodiscard]] ExactSum carried() const;

  Wide whole_ = 0;
  Wide fraction_ = 0;  // in units of 10^-18
  std::uint8_t scale_ = 0;
};

}  // namespace gxreport::relation
