// One random report, rendered, perhaps damaged, and read again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gxreport/gxreport.hpp"
#include "support/layout.hpp"

namespace gxreport::property {

/// The layouts whose every figure is promised to be read back; the others are only promised no wrong figure.
[[nodiscard]] const std::vector<std::string>& promised_layouts();
/// The forms whose cells are read.
[[nodiscard]] std::vector<const Template*> readable_forms();
/// How many seeds each property tries: 200, or what GXREPORT_PROPERTY_SEEDS says.
[[nodiscard]] std::uint64_t seed_count();

/// What identifies a trial, so that a failure can be repeated.
struct Trial {
  const Template* form = nullptr;
  const support::Layout* layout = nullptr;
  std::uint64_t seed = 0;
};

/// Collects what went wrong, keeps the text of the first failures, and says so at the end of a test.
class Complaints {
 public:
  explicit Complaints(std::string property) : property_(std::move(property)) {}
  /// Each complaint is one line; none is no failure. Saves `text` to the temporary directory.
  void add(const Trial& trial, const std::string& text, const std::vector<std::string>& lines);
  [[nodiscard]] std::size_t failures() const { return failures_; }
  [[nodiscard]] const std::string& summary() const { return summary_; }

 private:
  std::string property_;
  std::size_t failures_ = 0;
  std::string summary_;
};

/// "requests.granted.total: printed 12, read missing"
[[nodiscard]] std::string cell_complaint(const support::ReportModel& model, const Report& report,
                                         CellIndex cell);

/// Complaints about cells that are `ok` with a figure other than `model`'s, or ok where it has a blank.
[[nodiscard]] std::vector<std::string> wrong_cells(const support::ReportModel& model, const Report& report);

}  // namespace gxreport::property
