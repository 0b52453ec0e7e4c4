// Nearly all figures are a few digits and nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gxreport {

/// The number that up to 15 digits without a leading 0 are; nullopt for everything else, whatever it may be.
[[nodiscard]] inline std::optional<std::int64_t> plain_count(std::u16string_view folded) {
  constexpr std::size_t kLongest = 15;
  if (folded.empty() || folded.size() > kLongest) return std::nullopt;
  if (folded.front() == u'0' && folded.size() > 1) return std::nullopt;
  std::int64_t value = 0;
  for (const char16_t c : folded) {
    if (c < u'0' || c > u'9') return std::nullopt;
    value = value * 10 + (c - u'0');
  }
  return value;
}

}  // namespace gxreport
