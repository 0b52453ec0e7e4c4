#include "reconcile/family_sum.hpp"

#include <algorithm>

#include "check/wording.hpp"

namespace gxreport::reconcile {

namespace {

using check::say;
using relation::Balance;
using relation::ExactSum;

ExactSum half_a_unit(std::uint8_t scale, std::size_t terms) {
  ExactSum out;
  for (std::size_t i = 0; i < terms; ++i) out.add(Decimal{5, static_cast<std::uint8_t>(scale + 1)});
  return out;
}

}  // namespace

bool within_rounding(const FamilySum& sum, const Balance& balance) {
  if (sum.parent.figure == nullptr || sum.parent.figure->kind != CellKind::amount) return false;
  constexpr std::uint8_t kMostDecimals = 6;
  std::uint8_t scale = kMostDecimals;
  std::size_t terms = 0;
  const auto take = [&](const Reading& reading) {
    if (reading.status != CellStatus::ok || reading.figure->value.units == 0) return;
    scale = std::min(scale, reading.figure->value.scale);
    ++terms;
  };
  take(sum.parent);
  std::ranges::for_each(sum.children, take);
  return balance.left.minus(balance.right).magnitude().minus(half_a_unit(scale, terms)).sign() <= 0;
}

bool is_zero(const Reading& reading) {
  return reading.status == CellStatus::ok && reading.figure->value.units == 0;
}

std::string hint_of(const FamilySum& sum, const Balance& balance, Lang lang) {
  const auto gap = balance.left.minus(balance.right).magnitude().to_decimal();
  const auto fits = [&](const Reading& child) {
    return gap && child.status == CellStatus::ok && child.figure->value == *gap;
  };
  if (std::ranges::count_if(sum.children, fits) != 1) return {};
  const Reading& child = *std::ranges::find_if(sum.children, fits);
  const bool twice = balance.left.minus(balance.right).sign() > 0;
  return twice ? say(lang, "；正好是 {} 的数，可能重复计入",
                     "; that is the figure of {}, perhaps counted twice", child.report->organization)
               : say(lang, "；正好是 {} 的数，可能漏计", "; that is the figure of {}, perhaps left out",
                     child.report->organization);
}

}  // namespace gxreport::reconcile
