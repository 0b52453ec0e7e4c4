// Folded characters that figures are made of.
#pragma once

namespace gxreport {

/// Full-width digits are folded to these.
[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

}  // namespace gxreport
