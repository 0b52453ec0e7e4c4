// Comparing wordings as printed with those of the form.
#pragma once

#include <string>
#include <string_view>

#include "gxreport/template.hpp"
#include "gxreport/text.hpp"

namespace gxreport::match {

/// Edits (insert, delete, replace) between two skeletons; at most `limit` + 1, to bound the work.
[[nodiscard]] std::size_t edit_distance(std::u16string_view a, std::u16string_view b, std::size_t limit);

/// True when the printed wording is the form's or one as good.
[[nodiscard]] bool is_accepted(std::u16string_view printed_folded, const Label& label);

/// How near a printed wording comes to a label: 0 equal, 1 nothing in common.
[[nodiscard]] double distance_to(std::u16string_view printed_skeleton, const Label& label);

}  // namespace gxreport::match
