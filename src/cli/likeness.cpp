#include "cli/likeness.hpp"

#include <bit>

namespace gxreport::cli {

namespace {

constexpr std::size_t kBlock = 240;  // counted in one byte
constexpr std::size_t kMostBlocks = 25;

std::uint8_t count_in_block(const char* bytes, char c) {
  std::uint8_t count = 0;
  for (std::size_t i = 0; i < kBlock; ++i) count = static_cast<std::uint8_t>(count + (bytes[i] == c ? 1 : 0));
  return count;
}

/// How many there are in whole blocks, to a power of two.
std::uint64_t magnitude(std::string_view bytes, char c) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at + kBlock <= bytes.size(); at += kBlock) count += count_in_block(&bytes[at], c);
  return static_cast<std::uint64_t>(std::bit_width(count));
}

/// Tables stand in the middle of a report.
std::string_view middle_of(std::string_view bytes) {
  constexpr std::size_t kLookedAt = kBlock * kMostBlocks;
  return bytes.size() <= kLookedAt ? bytes : bytes.substr((bytes.size() - kLookedAt) / 2, kLookedAt);
}

}  // namespace

std::uint64_t likeness(std::string_view bytes) {
  std::uint64_t out = 0;
  // What tells most stands first: box characters (E2 94 …), then what else parts cells, then lines.
  for (const char c : {'\x94', '|', '\t', ' ', '\n'}) out = out << 5U | magnitude(middle_of(bytes), c);
  return out;
}

}  // namespace gxreport::cli
