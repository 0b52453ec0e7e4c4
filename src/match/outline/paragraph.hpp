// Outlines whose rows all stand in one paragraph.
#pragma once

#include "gxreport/template.hpp"
#include "gxreport/text.hpp"

namespace gxreport::match {

/// Where a line holds the header of an outline of `forms` and its rows with nothing between them
/// (统计指标单位…一、…（一）…数条391.…数条4), gives each row a line of its own. The numbering tells where a
/// row begins: each number must be the next one, or the first one a level below, and between two of them may
/// stand a heading, or a known wording with its unit and its figure. Where that fails anywhere nothing is
/// changed: false. Linear in the text. `spare` is storage, as for join_grids.
[[nodiscard]] bool break_outline(Text& text, Text& spare, const TemplateSet& forms);

}  // namespace gxreport::match
