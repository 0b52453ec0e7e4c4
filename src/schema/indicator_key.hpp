// What wordings of an indicator have in common.
#pragma once

#include <string>
#include <string_view>

namespace gxreport::schema {

/// Letters of a folded wording without notes in brackets, 其中 before it, and 数, 数量 or 总数 behind it.
[[nodiscard]] std::u16string indicator_key(std::u16string_view folded);

}  // namespace gxreport::schema
