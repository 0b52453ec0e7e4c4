// Random reports that are valid: every relation of their form holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gxreport/decimal.hpp"
#include "gxreport/template.hpp"

namespace gxreport::support {

/// What a report prints beyond what every report does.
struct Extras {
  bool columns = false;        ///< its optional columns …
  bool columns_first = false;  ///< … before those that they sum up, not behind them
  bool rows = false;           ///< its optional rows
};

struct ReportModel {
  const Template* form = nullptr;
  std::uint64_t seed = 0;
  std::string organization;
  int year = 0;
  /// One for each of form->cells; nullopt is a blank cell, which stands for 0.
  std::vector<std::optional<Decimal>> values;
  Extras extras;
};

/// What a figure stands for in a relation: a blank is 0.
[[nodiscard]] Decimal figure_of(const ReportModel& model, CellIndex cell);

/// True when `relation` holds for the figures of `model`.
[[nodiscard]] bool holds(const RelationSpec& relation, const ReportModel& model);

/// False for cells of optional rows and columns that `model` does not print.
[[nodiscard]] bool is_printed(const ReportModel& model, CellIndex cell);
/// True when all cells of `relation` are printed.
[[nodiscard]] bool is_printed(const ReportModel& model, const RelationSpec& relation);

/// As many reports leave cells blank as do: most none, many some of those that hold 0, and some all of them.
inline constexpr std::size_t kAllBlank = 100;
[[nodiscard]] std::size_t blanks_of(std::uint64_t seed);

/// A valid report of `form`, the same for the same seed. `blank_percent`: how many of the cells that hold 0
/// are left blank instead; with kAllBlank some totals are, too.
[[nodiscard]] ReportModel sample_report(const Template& form, std::uint64_t seed,
                                        std::size_t blank_percent = 0, Extras extras = {});

}  // namespace gxreport::support
