// A fingerprint as every format prints it.
#pragma once

#include <cstdint>
#include <string>

namespace gxreport {

/// 16 hexadecimal digits.
[[nodiscard]] inline std::string fingerprint_text(std::uint64_t value) {
  std::string out(16, '0');
  for (std::size_t i = out.size(); i > 0; --i, value >>= 4U) out[i - 1] = "0123456789abcdef"[value & 0xFU];
  return out;
}

}  // namespace gxreport
