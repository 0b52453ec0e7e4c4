// Names of administrative organs.
#pragma once

#include <string_view>

#include "match/identity/excerpt.hpp"

namespace gxreport::identity {

/// True when the digit at `index` belongs to a number inside a name (第3农技站): up to three digits between
/// Han characters that are no part of a date.
[[nodiscard]] bool numbers_organ(std::u16string_view chars, std::size_t index);

/// True when the character at `index` can stand in a name: Han characters, brackets, 、, ·, and numbers.
[[nodiscard]] bool in_name(std::u16string_view chars, std::size_t index);

/// True when `name` can be an organ's name on its own: 2 to 45 characters of names, ending as organs and
/// places do (局, 委员会, 政府, 市 …), and nothing of a page's navigation in it.
[[nodiscard]] bool names_organ(std::u16string_view name);

/// True when `name` is but the end of a name that was cut: 委员会, 人民政府, 局.
[[nodiscard]] bool is_torn(std::u16string_view name);

/// True when `full` is a longer form of the short `name`: it holds its characters in their order and ends
/// alike.
[[nodiscard]] bool expands(std::u16string_view full, std::u16string_view name);

/// The run of name characters that ends before `end`, not crossing `floor`, a line end, a year or
/// punctuation. Brackets are taken whole: 区(市、县).
[[nodiscard]] Range name_before(const Excerpt& excerpt, std::size_t end, std::size_t floor);

/// Drops the words of a sentence that precede a name: 现公布X局, 关于X局.
[[nodiscard]] Range without_lead(const Excerpt& excerpt, Range name);

}  // namespace gxreport::identity
