// Reports in every format, and what holds of each of them whatever the report says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/reporter.hpp"

namespace gxreport::fuzz {

/// One after the other in `format`, as a run writes it, but for what is long and the same in every run: the
/// beginning of a page, and of SARIF, which has another in its place.
[[nodiscard]] std::string rendered(const Reporter& format, const std::vector<Item>& items,
                                   const RenderOptions& options);
/// The output is UTF-8; JSON formats parse; nothing in it is an instruction to a terminal.
void require_sound(const Reporter& format, std::string_view output);
/// All formats of the task, each sound. The output of them all.
std::string render_all(const std::vector<Item>& items, const RenderOptions& options);
/// The same, not looked at: for what is to equal an output that was.
std::string render_again(const std::vector<Item>& items, const RenderOptions& options);
/// Either of them.
using Render = std::string (*)(const std::vector<Item>& items, const RenderOptions& options);

}  // namespace gxreport::fuzz
