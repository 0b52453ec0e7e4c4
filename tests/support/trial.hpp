// One random report, rendered, perhaps damaged, and read again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/gxreport.hpp"
#include "layout.hpp"

namespace gxreport::support {

/// The layouts whose every figure is promised to be read back; the others are only promised no wrong figure.
[[nodiscard]] const std::vector<std::string>& promised_layouts();
/// The forms whose cells are read.
[[nodiscard]] std::vector<const Template*> readable_forms();
/// The seeds that each property tries: 200 from 0 on, or as many as GXREPORT_PROPERTY_SEEDS says from the one
/// on that GXREPORT_PROPERTY_FIRST says.
[[nodiscard]] std::vector<std::uint64_t> seeds();

/// What the report of a seed prints beyond the plain form: nothing in most, in one of four 小计 before or
/// behind its columns, subtotals of groups, or both.
[[nodiscard]] Extras extras_of(std::uint64_t seed);

/// What identifies a trial, so that a failure can be repeated.
struct Trial {
  const ReportModel& model;
  std::string_view layout;
};

/// Collects what went wrong, keeps the text of the first failures, and says so at the end of a test.
class Complaints {
 public:
  explicit Complaints(std::string property) : property_(std::move(property)) {}
  /// Each complaint is one line; none is no failure. Saves `text` to the temporary directory, and beside it
  /// what it holds as a truth file (NAME.truth.json).
  void add(const Trial& trial, const std::string& text, const std::vector<std::string>& lines);
  [[nodiscard]] std::size_t failures() const { return failures_; }
  [[nodiscard]] const std::string& summary() const { return summary_; }

 private:
  std::string property_;
  std::size_t failures_ = 0;
  std::string summary_;
};

/// "requests.granted.total: printed 12, read missing"
[[nodiscard]] std::string cell_complaint(const ReportModel& model, const Report& report, CellIndex cell);

/// Complaints about cells that are `ok` with a figure other than `model`'s, or ok where it has a blank.
[[nodiscard]] std::vector<std::string> wrong_cells(const ReportModel& model, const Report& report);
/// Complaints about relations that are said to fail in a report in which all hold.
[[nodiscard]] std::vector<std::string> false_findings(const Document& document);

}  // namespace gxreport::support
