// Claims that may settle which reading of glued figures holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gxreport/text.hpp"
#include "schema/prose_book.hpp"

namespace gxreport::prose {

/// A sentence's figure: "本年度制发规范性文件88件".
struct SettlingClaim {
  const schema::ProseClaim* claim = nullptr;
  std::int64_t value = 0;
  Span span;  ///< of the wording, unit included
};

/// Every claim of the text that is strict enough ("settling" in templates/prose/words.json), as they stand.
/// `year` is the report's; `organization` its own name, folded, without spaces. A figure of another year,
/// organ or extent is none, nor is one that is not exact or stands in a sentence too long to tell. Linear in
/// the text.
[[nodiscard]] std::vector<SettlingClaim> settling_claims(const Text& text, const schema::ProseBook& book,
                                                         std::optional<int> year,
                                                         std::u16string_view organization);

}  // namespace gxreport::prose
