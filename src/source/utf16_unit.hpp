// Code units of UTF-16 as they stand in a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gxreport {

/// The unit whose first byte is file[at]; at + 1 must be inside.
inline char16_t utf16_unit(std::string_view file, std::size_t at, bool big_endian) {
  const auto first = static_cast<std::uint8_t>(file[at]);
  const auto second = static_cast<std::uint8_t>(file[at + 1]);
  return static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
}

}  // namespace gxreport
