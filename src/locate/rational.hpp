// Exact fractions that know when they have left their range.
#pragma once

#include "relation/exact_sum.hpp"

namespace gxreport::locate {

/// A fraction of 128-bit integers in lowest terms, its denominator above 0. A result that does not fit is
/// `lost`, and so is everything computed from it: never a wrong number.
class Rational {
 public:
  using Wide = relation::ExactSum::Wide;

  Rational(Wide whole = 0) : over_(whole) {}  // NOLINT(google-explicit-constructor): numbers are rationals

  [[nodiscard]] bool lost() const { return under_ == 0; }
  /// -1, 0 or 1; 0 when lost.
  [[nodiscard]] int sign() const { return lost() ? 0 : over_ > 0 ? 1 : over_ < 0 ? -1 : 0; }

  friend Rational operator+(const Rational& a, const Rational& b) {
    Wide left = 0;
    Wide right = 0;
    Wide sum = 0;
    Wide under = 0;
    const bool out = __builtin_mul_overflow(a.over_, b.under_, &left) ||
                     __builtin_mul_overflow(b.over_, a.under_, &right) ||
                     __builtin_add_overflow(left, right, &sum) ||
                     __builtin_mul_overflow(a.under_, b.under_, &under);
    return made(sum, under, out || a.lost() || b.lost());
  }
  friend Rational operator*(const Rational& a, const Rational& b) {
    Wide over = 0;
    Wide under = 0;
    const bool out =
        __builtin_mul_overflow(a.over_, b.over_, &over) || __builtin_mul_overflow(a.under_, b.under_, &under);
    return made(over, under, out || a.lost() || b.lost());
  }
  friend Rational operator-(const Rational& a) { return a * Rational(-1); }
  friend Rational operator-(const Rational& a, const Rational& b) { return a + -b; }
  /// `b` is not 0.
  friend Rational operator/(const Rational& a, const Rational& b) {
    const bool minus = b.over_ < 0;
    return a * made(minus ? -b.under_ : b.under_, minus ? -b.over_ : b.over_, b.lost() || b.over_ == 0);
  }

 private:
  static constexpr Wide kLeast = Wide{1} << 127U;  // has no opposite: as good as out of range

  static Wide common(Wide a, Wide b) {
    for (a = a < 0 ? -a : a; b != 0;) {
      const Wide rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }
  static Rational made(Wide over, Wide under, bool lost) {
    Rational out;
    out.under_ = 0;
    if (lost || under <= 0 || over == kLeast) return out;
    const Wide factor = under == 1 ? 1 : common(over, under);
    out.over_ = over / factor;
    out.under_ = under / factor;
    return out;
  }

  Wide over_ = 0;
  Wide under_ = 1;
};

}  // namespace gxreport::locate
