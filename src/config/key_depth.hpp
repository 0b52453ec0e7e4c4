// How deep the keys of a TOML file nest, before anything is made of it.
#pragma once

#include <cstddef>
#include <string_view>

namespace gxreport::config {

/// Most points in one statement (a header, or a key with its value) that part keys: a.b.c = 1 has two. A
/// setting has two at most. The tables of a key with a hundred thousand would be taken down by as many calls
/// inside one another, which no stack holds.
inline constexpr std::size_t kMostKeyPoints = 16;

/// The line, from 1, on which a statement has more than kMostKeyPoints; 0 when none has.
[[nodiscard]] std::size_t line_of_deep_key(std::string_view toml);

}  // namespace gxreport::config
