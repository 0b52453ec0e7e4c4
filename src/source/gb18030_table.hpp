// The characters of GB18030 that have no formula.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace gxreport {

inline constexpr std::size_t kGbTrails = 190;             // 40..7E and 80..FE
inline constexpr std::size_t kGbPairs = 126 * kGbTrails;  // lead 81..FE
inline constexpr std::size_t kGbBmpQuads = 39420;         // 81308130 .. 8431A439

/// BMP characters by position in the code; U+FFFD where there is none.
struct Gb18030Table {
  std::array<char16_t, kGbPairs> pairs;
  std::array<char16_t, kGbBmpQuads> quads;
};

/// Made during the build from ICU's converter (tools/make_gb18030_table.cpp).
extern const Gb18030Table kGb18030Table;

}  // namespace gxreport
