// The period that a report says its figures cover.
#pragma once

#include <optional>

#include "check/inspection.hpp"

namespace gxreport::check {

struct StatedPeriod {
  Date from;
  Date to;
  Span span;

  [[nodiscard]] bool whole_year() const {
    return from.year == to.year && from.month == 1 && from.day == 1 && to.month == 12 && to.day == 31;
  }
};

/// Empty unless a sentence says of the figures of this report that they cover it: a running total, a part of
/// the figures or another period beside it leave it open.
[[nodiscard]] std::optional<StatedPeriod> stated_period(const Inspection& in);

}  // namespace gxreport::check
