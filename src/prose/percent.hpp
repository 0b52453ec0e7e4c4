// Percentages and the figures that they are told of.
#pragma once

#include <cstdint>

#include "prose/listener.hpp"

namespace gxreport::prose {

inline constexpr std::int64_t kLargestPart = 100'000'000'000;  ///< keeps products within 64 bits
inline constexpr std::uint8_t kMostDecimals = 4;

/// Whether `percent` is part / whole as far as it is printed, rounded or cut off.
[[nodiscard]] bool is_share(const Decimal& percent, std::int64_t part, std::int64_t whole);
/// part / whole in percent, rounded to `scale` decimals.
[[nodiscard]] Decimal percent_of(std::int64_t part, std::int64_t whole, std::uint8_t scale);

/// The clause's percentage; null when it has none.
[[nodiscard]] const ProseFigure* percentage_of(const Sentence& sentence, const Clause& clause);
/// Whether the clause has one figure and that is a count that can be computed with.
[[nodiscard]] bool is_count(const Sentence& sentence, std::size_t clause);

/// One with its kind, its place and what was said; from the first to the last of some clauses.
[[nodiscard]] Disagreement disagreement_on(Disagreement::Kind kind, const Sentence& sentence,
                                           std::size_t from, std::size_t to, const ProseFigure& said);

}  // namespace gxreport::prose
