// Sums inside a sentence: 共41件，其中甲21件、乙14件、其他6件.
#pragma once

#include <vector>

#include "prose/listener.hpp"

namespace gxreport::prose {

/// Adds what does not add up. A list of parts is known by 其中 or a bracket behind a figure of the same unit.
/// It is an error where the list is closed (其他…) or its parts exclude each other; a note where a part would
/// have to be counted within others; else nothing.
void check_parts(std::u16string_view folded, const Sentence& sentence, const std::vector<Understood>& heard,
                 const schema::ProseBook& book, std::vector<Disagreement>& out);

}  // namespace gxreport::prose
