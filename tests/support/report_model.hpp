// Random reports that are valid: every relation of their form holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gxreport/decimal.hpp"
#include "gxreport/template.hpp"

namespace gxreport::support {

struct ReportModel {
  const Template* form = nullptr;
  std::uint64_t seed = 0;
  std::string organization;
  int year = 0;
  /// One for each of form->cells; nullopt is a blank cell, which stands for 0.
  std::vector<std::optional<Decimal>> values;
};

/// What a figure stands for in a relation: a blank is 0.
[[nodiscard]] Decimal figure_of(const ReportModel& model, CellIndex cell);

/// True when `relation` holds for the figures of `model`.
[[nodiscard]] bool holds(const RelationSpec& relation, const ReportModel& model);

/// True for cells that every report has; optional rows and columns are not printed.
[[nodiscard]] bool always_printed(const Template& form, CellIndex cell);

/// A valid report of `form`, the same for the same seed. `blank_percent`: how many of the cells that hold 0
/// are left blank instead.
[[nodiscard]] ReportModel sample_report(const Template& form, std::uint64_t seed,
                                        std::size_t blank_percent = 0);

}  // namespace gxreport::support
