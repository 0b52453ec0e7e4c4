// Where a leftover of conversion may stand.
#pragma once

#include <cstddef>
#include <string_view>

namespace gxreport::check {

/// The control characters that a word processor keeps around a field: begin, separator 0x14, end.
inline constexpr char16_t kFieldBegin = 0x13;
inline constexpr char16_t kFieldEnd = 0x15;

/// The first character at or after `at` that stands in some leftover: _ & < { ! k M H and the field marks;
/// the text's size when there is none. Most files have none, so whole blocks without one are passed at once.
[[nodiscard]] std::size_t next_trigger(std::u16string_view folded, std::size_t at);

}  // namespace gxreport::check
