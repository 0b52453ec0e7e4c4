// Shares and growth inside a sentence: 予以公开42件，占51.85%; 同比增加5件，增长20%.
#pragma once

#include <vector>

#include "prose/listener.hpp"

namespace gxreport::prose {

/// Adds shares that follow from no whole of the sentence and none of `tables` (totals that the parts may be
/// of). Nothing where the sentence does not say that it tells parts, nor where all its shares agree on a
/// whole that is not stated.
void check_shares(std::u16string_view folded, const schema::ProseBook& book, const Sentence& sentence,
                  const std::vector<Understood>& heard, const std::vector<std::int64_t>& tables,
                  std::vector<Disagreement>& out);

/// Adds growth that does not follow from the two figures beside it.
void check_growth(const Sentence& sentence, const std::vector<Understood>& heard,
                  std::vector<Disagreement>& out);

}  // namespace gxreport::prose
