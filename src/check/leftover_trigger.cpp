#include "check/leftover_trigger.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace gxreport::check {

namespace {

// Besides the field marks.
constexpr std::array<char16_t, 8> kTriggers = {u'_', u'&', u'<', u'{', u'!', u'k', u'M', u'H'};

constexpr bool is_trigger(char16_t c) {
  return c < 0x80 &&
         ((c >= kFieldBegin && c <= kFieldEnd) || std::ranges::find(kTriggers, c) != kTriggers.end());
}

constexpr std::size_t kBlock = 64;

/// The least number exactly where a character is `trigger`. As signed minima the tests of a block become
/// vector instructions that every x86-64 and ARM has; a chain of comparisons does not.
constexpr std::int16_t distance(char16_t c, char16_t trigger) {
  return static_cast<std::int16_t>(static_cast<std::uint16_t>(c ^ trigger ^ 0x8000U));
}

/// Whether a block of kBlock characters may hold a trigger.
bool block_has_trigger(const char16_t* block) {
  std::int16_t least = std::numeric_limits<std::int16_t>::max();
  for (std::size_t i = 0; i < kBlock; ++i) {
    const char16_t c = block[i];
    const auto a = std::min(std::min(distance(c, u'_'), distance(c, u'&')),
                            std::min(distance(c, u'<'), distance(c, u'{')));
    const auto b = std::min(std::min(distance(c, u'!'), distance(c, u'k')),
                            std::min(distance(c, u'M'), distance(c, u'H')));
    const auto mark = distance(static_cast<char16_t>(c & 0xFFF8U), kFieldBegin & 0xFFF8U);  // 0x10 to 0x17
    least = std::min(least, std::min(std::min(a, b), mark));
  }
  return least == std::numeric_limits<std::int16_t>::min();
}

}  // namespace

std::size_t next_trigger(std::u16string_view folded, std::size_t at) {
  for (;;) {
    while (at + kBlock <= folded.size() && !block_has_trigger(folded.data() + at)) at += kBlock;
    const std::size_t stop = std::min(at + kBlock, folded.size());
    while (at < stop && !is_trigger(folded[at])) ++at;
    if (at < stop || stop == folded.size()) return at;
  }
}

}  // namespace gxreport::check
