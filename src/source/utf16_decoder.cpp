#include <algorithm>
#include <array>

#include "source/decoders.hpp"
#include "source/utf16_unit.hpp"

namespace gxreport {

namespace {

bool is_high_surrogate(char16_t unit) { return (unit & 0xFC00U) == 0xD800U; }
bool is_low_surrogate(char16_t unit) { return (unit & 0xFC00U) == 0xDC00U; }

// One unit in ten of random bytes, none of ordinary text.
bool is_private(char16_t unit) { return unit >= 0xE000 && unit <= 0xF8FF; }

char32_t joined(char16_t high, char16_t low) { return 0x10000U + ((high & 0x3FFU) << 10U) + (low & 0x3FFU); }

bool is_surrogate(char16_t unit) { return (unit & 0xF800U) == 0xD800U; }

constexpr std::size_t kRun = 64;
using Run = std::array<char16_t, kRun>;

/// The characters of one unit at `at`, nearly all of any text; at most kRun.
std::u16string_view take_units(std::string_view file, std::size_t at, bool big_endian, Run& run,
                               Evidence& seen) {
  const std::size_t most = std::min(kRun, (file.size() - at) / 2);
  std::size_t count = 0;
  std::size_t odd = 0;
  for (; count < most; ++count, at += 2) {
    const char16_t unit = utf16_unit(file, at, big_endian);
    if (is_surrogate(unit)) break;
    run[count] = unit;
    odd += is_private(unit) ? 1U : 0U;
  }
  seen.good += count;
  seen.proof += count - odd;
  return {run.data(), count};
}

}  // namespace

Evidence decode_utf16(std::string_view file, std::size_t begin, Encoding encoding, TextBuilder& builder) {
  const bool big_endian = encoding == Encoding::utf16_be;
  Evidence seen{.bytes = file.size() - begin};
  builder.start(seen.bytes / 2 + 1);
  std::size_t at = begin;
  Run run{};
  while (file.size() - at >= 2) {
    if (const auto units = take_units(file, at, big_endian, run, seen); !units.empty()) {
      builder.append_all(units, at, 2);
      at += 2 * units.size();
      continue;
    }
    const char16_t unit = utf16_unit(file, at, big_endian);
    const bool pair = is_high_surrogate(unit) && file.size() - at >= 4 &&
                      is_low_surrogate(utf16_unit(file, at + 2, big_endian));
    if (pair) {
      builder.append(joined(unit, utf16_unit(file, at + 2, big_endian)), at);
    } else {
      builder.append_fault(at);
      ++seen.bad;
    }
    at += pair ? 4 : 2;
  }
  if (at < file.size()) builder.append_fault(at);  // half a unit: the file was cut off
  builder.finish(file.size());
  seen.controls = builder.controls();
  return seen;
}

}  // namespace gxreport
