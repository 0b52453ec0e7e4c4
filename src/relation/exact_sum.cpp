#include "relation/exact_sum.hpp"

#include <algorithm>

namespace gxreport::relation {

namespace {

using Wide = ExactSum::Wide;

constexpr int kMaxScale = 18;

constexpr Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

constexpr Wide kOne = power_of_ten(kMaxScale);

void append_digits(std::string& out, Wide value, int least) {
  const std::size_t start = out.size();
  for (int i = 0; value > 0 || i < least; ++i, value /= 10) {
    out.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
  }
  std::reverse(out.begin() + static_cast<std::ptrdiff_t>(start), out.end());
}

}  // namespace

void ExactSum::add_scaled(const Decimal& value, int coefficient) {
  const int scale = std::min<int>(value.scale, kMaxScale);
  const Wide one = power_of_ten(scale);
  whole_ += Wide{value.units} / one * coefficient;
  fraction_ += Wide{value.units} % one * power_of_ten(kMaxScale - scale) * coefficient;
  scale_ = std::max(scale_, static_cast<std::uint8_t>(scale));
}

/// The same sum with |fraction| < 1 and both parts of one sign.
ExactSum ExactSum::carried() const {
  ExactSum sum = *this;
  if (fraction_ == 0) return sum;
  sum.whole_ += fraction_ / kOne;
  sum.fraction_ = fraction_ % kOne;
  if (sum.whole_ > 0 && sum.fraction_ < 0) {
    --sum.whole_;
    sum.fraction_ += kOne;
  } else if (sum.whole_ < 0 && sum.fraction_ > 0) {
    ++sum.whole_;
    sum.fraction_ -= kOne;
  }
  return sum;
}

ExactSum ExactSum::minus(const ExactSum& other) const {
  ExactSum difference = *this;
  difference.whole_ -= other.whole_;
  difference.fraction_ -= other.fraction_;
  difference.scale_ = std::max(scale_, other.scale_);
  return difference;
}

int ExactSum::sign() const {
  const ExactSum sum = carried();
  const Wide leading = sum.whole_ != 0 ? sum.whole_ : sum.fraction_;
  return leading > 0 ? 1 : leading < 0 ? -1 : 0;
}

bool ExactSum::fractional() const { return fraction_ != 0 && fraction_ % kOne != 0; }

ExactSum ExactSum::magnitude() const { return sign() < 0 ? ExactSum{}.minus(*this) : *this; }

std::optional<Decimal> ExactSum::to_decimal() const {
  const ExactSum sum = carried();
  const Wide limit = kOne / power_of_ten(scale_);
  if (sum.whole_ >= limit || sum.whole_ <= -limit) return std::nullopt;
  const Wide units = sum.whole_ * power_of_ten(scale_) + sum.fraction_ / power_of_ten(kMaxScale - scale_);
  return Decimal{static_cast<std::int64_t>(units), scale_};
}

std::string ExactSum::to_string() const {
  const ExactSum sum = magnitude().carried();
  std::string out(sign() < 0 ? "-" : "");
  append_digits(out, sum.whole_, 1);
  if (scale_ > 0) {
    out.push_back('.');
    append_digits(out, sum.fraction_ / power_of_ten(kMaxScale - scale_), scale_);
  }
  return out;
}

}  // namespace gxreport::relation
