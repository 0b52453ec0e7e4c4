#include "source/decoders.hpp"
#include "source/utf16_unit.hpp"

namespace gxreport {

namespace {

bool is_high_surrogate(char16_t unit) { return (unit & 0xFC00U) == 0xD800U; }
bool is_low_surrogate(char16_t unit) { return (unit & 0xFC00U) == 0xDC00U; }

// One unit in ten of random bytes, none of ordinary text.
bool is_private(char16_t unit) { return unit >= 0xE000 && unit <= 0xF8FF; }

char32_t joined(char16_t high, char16_t low) { return 0x10000U + ((high & 0x3FFU) << 10U) + (low & 0x3FFU); }

}  // namespace

Evidence decode_utf16(std::string_view file, std::size_t begin, Encoding encoding, TextBuilder& builder) {
  const bool big_endian = encoding == Encoding::utf16_be;
  Evidence seen{.bytes = file.size() - begin};
  builder.start(seen.bytes / 2 + 1);
  std::size_t at = begin;
  while (file.size() - at >= 2) {
    const char16_t unit = utf16_unit(file, at, big_endian);
    const bool pair = is_high_surrogate(unit) && file.size() - at >= 4 &&
                      is_low_surrogate(utf16_unit(file, at + 2, big_endian));
    if (pair) {
      builder.append(joined(unit, utf16_unit(file, at + 2, big_endian)), at);
    } else if ((unit & 0xF800U) == 0xD800U) {
      builder.append_fault(at);
      ++seen.bad;
    } else {
      builder.append(unit, at);
      ++seen.good;
      if (!is_private(unit)) ++seen.proof;
    }
    at += pair ? 4 : 2;
  }
  if (at < file.size()) builder.append_fault(at);  // half a unit: the file was cut off
  builder.finish(file.size());
  seen.controls = builder.controls();
  return seen;
}

}  // namespace gxreport
