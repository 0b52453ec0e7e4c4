// Where the tables of a report stand, so that their figures are not read as sentences.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "gxreport/report.hpp"

namespace gxreport::prose {

/// From the first to the last figure of each table that was read, in order; overlapping ones are one. Holds
/// them itself: a clean report is checked without asking for memory.
class TableZones {
 public:
  explicit TableZones(const Report& report);
  [[nodiscard]] std::span<const Span> all() const { return {zones_.data(), size_}; }

 private:
  static constexpr std::size_t kMost = 32;  // tables of a form

  std::array<Span, kMost> zones_{};
  std::size_t size_ = 0;
};

}  // namespace gxreport::prose
