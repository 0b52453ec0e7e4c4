// JSON as tools/embed_templates packs it for the program: what the build has read and validated is put
// together again without a parser, which took longer for the built-in forms than a report takes.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace gxreport::schema {

/// Each value is a letter and what follows it: 'n', 't', 'f' nothing; 's' a text; 'u' and 'i' a text of
/// digits, behind a minus sign with 'i'; '[' a count and as many values; '{' a count and as many texts, in
/// order, each with its value. A text is its size and its bytes. A size or count is a number of seven bits a
/// byte, the lowest first, all but its last byte with the highest bit set.
///
/// Throws std::exception for anything else.
[[nodiscard]] nlohmann::json unpack_json(std::string_view packed);

}  // namespace gxreport::schema
