// How deep the keys of a TOML file nest, before anything is made of it.
#pragma once

#include <cstddef>
#include <string_view>

namespace gxreport::config {

/// The line, from 1, on which a statement has more than kMaxKeyPoints; 0 when none has. A setting has two at
/// most. The tables of a key with a hundred thousand would be taken down by as many calls inside one another,
/// which no stack holds.
[[nodiscard]] std::size_t line_of_deep_key(std::string_view toml);

}  // namespace gxreport::config
