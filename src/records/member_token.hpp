// A value of a JSON object as it is written.
#pragma once

#include <cstddef>
#include <string_view>

namespace gxreport::records {

/// The characters of the value of member `index` (from 0) of the outermost object of `document`, which must
/// be valid JSON; empty when there are not so many members. A view into `document`.
[[nodiscard]] std::string_view member_token(std::string_view document, std::size_t index);

/// Behind the closing quote of the string that begins at `at`; the end when it has none.
[[nodiscard]] std::size_t behind_string(std::string_view document, std::size_t at);

}  // namespace gxreport::records
