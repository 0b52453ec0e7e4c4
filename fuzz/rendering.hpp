// Reports in every format, and what holds of each of them whatever the report says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/reporter.hpp"

namespace gxreport::fuzz {

/// One after the other in `format`, as a run writes it.
[[nodiscard]] std::string rendered(const Reporter& format, const std::vector<Item>& items,
                                   const RenderOptions& options);
/// The output is UTF-8; JSON formats parse; nothing in it is an instruction to a terminal.
void require_sound(const Reporter& format, std::string_view output);
/// All formats of the task, each sound. The output of them all.
std::string render_all(const std::vector<Item>& items, const RenderOptions& options);

}  // namespace gxreport::fuzz
