// One character of UTF-8, carefully.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gxreport {

struct Utf8Character {
  char32_t value = 0xFFFD;
  std::uint8_t length =
      1;  ///< bytes taken; of a bad sequence the longest beginning of a valid one, at least 1
  bool valid = false;
  bool cut_off = false;  ///< bad only because the bytes end inside it
};

/// The character whose first byte is bytes[at]; `at` must be inside. Refuses overlong forms, surrogates and
/// values above U+10FFFF.
[[nodiscard]] Utf8Character utf8_character(std::string_view bytes, std::size_t at);

}  // namespace gxreport
