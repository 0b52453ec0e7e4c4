// Reports made of figures alone, for tests of what the relations say of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/gxreport.hpp"
#include "gxreport/suspect.hpp"
#include "support/report_model.hpp"

namespace gxreport::test {

/// Starts with every figure 0 that the form does not call optional; those are missing.
class Figures {
 public:
  explicit Figures(std::string_view form = "2019-60");
  /// The figures of a model; what it does not print is missing, what it leaves blank is empty.
  explicit Figures(const support::ReportModel& model);

  [[nodiscard]] CellIndex cell(std::string_view id) const;
  Figures& set(std::string_view id, std::string_view digits);
  Figures& status(std::string_view id, CellStatus status);
  /// Seven figures of a row of `requests`, or five of one of `review`.
  Figures& row(std::string_view id, const std::vector<std::int64_t>& figures);

  /// Indices of the relations that fail.
  [[nodiscard]] std::vector<std::uint32_t> failed() const;
  [[nodiscard]] std::vector<Cause> causes() const;
  /// The only cause; fails the test when there is another number.
  [[nodiscard]] Cause cause() const;
  /// "requests.granted.total 21->12 digits-transposed": one line a suspect, a rank's number before each.
  [[nodiscard]] std::vector<std::string> told(const Cause& cause) const;

  const Template* form = nullptr;
  Report report;
};

}  // namespace gxreport::test
