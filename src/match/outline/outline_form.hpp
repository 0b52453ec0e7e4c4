// The form of a report with an outline: the rows are the report's own.
#pragma once

#include <memory>

#include "match/outline/outline.hpp"

namespace gxreport::match {

/// `base` with the outline's rows as one more table behind its own, and their relations.
[[nodiscard]] std::shared_ptr<const Template> form_with_outline(const Text& text, const FoundOutline& outline,
                                                                const Template& base);

/// What the figures of a row of the outline are.
[[nodiscard]] CellKind kind_of(const Text& text, const FoundOutline& outline, std::size_t row);

/// The unit of a row's figures: beside the first of them, else in the row's cell for it; empty when none is
/// printed.
[[nodiscard]] Span unit_of(const Text& text, const OutlineReading& row);

}  // namespace gxreport::match
