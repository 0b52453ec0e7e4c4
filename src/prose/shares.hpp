// Shares and growth inside a sentence: 予以公开42件，占51.85%; 同比增加5件，增长20%.
#pragma once

#include <vector>

#include "prose/listener.hpp"

namespace gxreport::prose {

/// Whether `percent` is part / whole as far as it is printed, rounded or cut off.
[[nodiscard]] bool is_share(const Decimal& percent, std::int64_t part, std::int64_t whole);

/// Adds shares that follow from no whole of the sentence and none of `wholes` (totals of the tables that the parts may
/// be of). Nothing where no whole is stated, nor where all shares of the sentence agree on one that is not.
void check_shares(const Sentence& sentence, const std::vector<Understood>& heard,
                  const std::vector<std::int64_t>& wholes, std::vector<Disagreement>& out);

/// Adds growth that does not follow from the two figures beside it.
void check_growth(const Sentence& sentence, const std::vector<Understood>& heard,
                  std::vector<Disagreement>& out);

}  // namespace gxreport::prose
