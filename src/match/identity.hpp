// Who a report is from, which year it covers, and when it was published.
#pragma once

#include "gxreport/report.hpp"
#include "gxreport/text.hpp"

namespace gxreport {

/// Fills `out` from the head of the report, [0, head_end), where `head_end` is where the first part
/// (一、总体情况) begins, or text.size() when no part was found. What the head leaves open is looked for in
/// the first lines after it and in the signature that closes the text. Everything that cannot be settled
/// stays empty: a wrong name or year costs more than none.
/// Cost is bounded: at most about 6,000 characters of head, 1,200 after it and the last 600 are read.
void find_identity(const Text& text, Pos head_end, Identity& out);

}  // namespace gxreport
