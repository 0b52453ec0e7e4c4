// UTF-8 taken 64 bytes at a time, whatever mixture of characters they hold.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "gxreport/span.hpp"
#include "text/three_byte_runs.hpp"

namespace gxreport::text {

/// Whether the processor has what the functions below are made of (AVX-512 with VBMI2). Without it they must
/// not be called.
[[nodiscard]] bool has_wide_blocks();

/// Where a block cannot be taken: 66 bytes cannot be read, or 64 characters not be written.
[[nodiscard]] inline bool is_near_end(const Arrays& arrays, const Places& places) {
  return places.at + 66 > arrays.size || places.character + 64 > arrays.room;
}

/// Folds from `places` on, which must begin a character, and notes the offsets of the characters and the
/// lines that begin among them. Stops before what needs a careful look: a control character that is neither
/// tab nor line feed, a character outside the Basic Multilingual Plane, a lead E0 or ED, bytes that are not
/// valid; and where is_near_end().
[[nodiscard]] Places take_wide_blocks(Arrays arrays, Places places, std::vector<Pos>& line_starts);

/// Bytes that are not 10xxxxxx, of whole blocks from the beginning; `counted` is set to the bytes of those.
[[nodiscard]] std::size_t count_leads_wide(std::string_view bytes, std::size_t& counted);

}  // namespace gxreport::text
