// Figures that sentences of the report claim for cells of its tables.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gxreport/text.hpp"
#include "schema/claims.hpp"

namespace gxreport::match {

/// A sentence's figure: "本年度制发规范性文件88件".
struct ClaimFound {
  std::size_t claim = 0;  ///< index into Claims::claims
  std::int64_t value = 0;
  Span span;  ///< of the wording, unit included
};

/// Every claim in the text, in the order of the claims. `year` is the report's; `organization` its own name,
/// folded, without spaces. A figure of another year, organ or extent is none, nor is one that is not exact or
/// stands in a sentence too long to tell. Linear in the text for each wording.
[[nodiscard]] std::vector<ClaimFound> find_claims(const Text& text, const schema::Claims& claims,
                                                  std::optional<int> year, std::u16string_view organization);

}  // namespace gxreport::match
