// Which files are likely to be read alike.
#pragma once

#include <cstdint>
#include <string_view>

namespace gxreport::cli {

/// Equal for most files of one layout and length, and close for those that are somewhat like: what parts the
/// cells of their tables, and how many lines they have. Reading files that are alike one after another is
/// faster by a quarter, since the processor has learned how it goes.
[[nodiscard]] std::uint64_t likeness(std::string_view bytes);

}  // namespace gxreport::cli
