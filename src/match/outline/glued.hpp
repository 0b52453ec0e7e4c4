// Label, unit and figure with nothing between them: 主动公开政府信息数条1234.
#pragma once

#include "match/outline/fields.hpp"

namespace gxreport::match {

/// Cuts the run of digits from the end of `span`, and the unit before it, and adds what it cut to `out`.
/// False, and nothing is added, when the text does not end in digits behind a label. What the run is, is not
/// decided here: it may be the figures of several columns.
bool cut_glued(const Text& text, Span span, FieldLine& out);

/// The span without what stands for no figure at its end (件—), and without spaces at its ends.
[[nodiscard]] Span without_blank(const Text& text, Span span);

/// The span of the unit with which a label ends; empty when it ends with none.
[[nodiscard]] Span unit_at_end(const Text& text, Span label);

}  // namespace gxreport::match
