// A claim's figure beside the cells that it may mean.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "prose/figures.hpp"
#include "prose/prose.hpp"

namespace gxreport::prose {

enum class Verdict : std::uint8_t {
  agrees,
  unknown,      ///< a cell that it may mean is not read, or the form has none
  with_a_note,  ///< some farther reading agrees
  contradicts
};

/// Compares one figure with all readings of a claim. `meanings` gets what was compared, the one that a note
/// is about last; nothing when the verdict is `agrees` or `unknown`.
[[nodiscard]] Verdict compare_claim(const Text& text, const Report& report, const schema::ProseClaim& claim,
                                    const ProseFigure& figure, std::vector<Meaning>& meanings);

/// Whether the report's cells are those of its form: without them nothing can be compared.
[[nodiscard]] bool has_cells(const Report& report);

/// The sum of cells by their ids; nothing when one is not read, or none of the report's form.
[[nodiscard]] std::optional<Decimal> sum_of(const Report& report,
                                            const std::vector<schema::ProseCell>& cells);

/// Whether two amounts in yuan are the same as far as the coarser of both is printed, rounded or cut off.
[[nodiscard]] bool same_amount(const Decimal& a, int decimals_of_a, const Decimal& b, int decimals_of_b);

}  // namespace gxreport::prose
