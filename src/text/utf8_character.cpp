#include "text/utf8_character.hpp"

namespace gxreport {

namespace {

// What may follow a lead byte: how many bytes, and the range of the first of them, which is where overlong
// forms, surrogates and values that are too large show.
struct Lead {
  std::uint8_t followers = 0;
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
};

Lead lead_of(std::uint8_t byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {};
}

}  // namespace

Utf8Character utf8_character(std::string_view bytes, std::size_t at) {
  const auto first = static_cast<std::uint8_t>(bytes[at]);
  if (first < 0x80) return {first, 1, true, false};
  const Lead lead = lead_of(first);
  if (lead.followers == 0) return {};
  char32_t value = first & (0x3FU >> lead.followers);
  for (std::uint8_t i = 1; i <= lead.followers; ++i) {
    if (at + i == bytes.size()) return {0xFFFD, i, false, true};
    const auto byte = static_cast<std::uint8_t>(bytes[at + i]);
    const bool follows = i == 1 ? byte >= lead.low && byte <= lead.high : (byte & 0xC0U) == 0x80U;
    if (!follows) return {0xFFFD, i, false, false};
    value = value << 6U | (byte & 0x3FU);
  }
  return {value, static_cast<std::uint8_t>(lead.followers + 1), true, false};
}

}  // namespace gxreport
