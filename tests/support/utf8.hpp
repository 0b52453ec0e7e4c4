// UTF-8 for the renderers, which place characters in columns. Input is ours and valid.
#pragma once

#include <string>
#include <string_view>

namespace gxreport::support {

[[nodiscard]] std::string encode(char32_t c);
[[nodiscard]] std::string encode(std::u32string_view text);
[[nodiscard]] std::u32string decode(std::string_view text);

/// Columns on a terminal: 2 for Han and full-width characters, else 1.
[[nodiscard]] std::size_t columns_of(char32_t c);
[[nodiscard]] std::size_t columns_of(std::u32string_view text);

}  // namespace gxreport::support
