// A report as a line of NDJSON tells it, for formats that want more than the line.
#pragma once

#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/reporter.hpp"

namespace gxreport::merge {

/// Stands in for a document: who, when, on what form, the findings with their places and causes, but no cell
/// and no text of the report. One at a time; keeps the forms' names.
class FiledReport {
 public:
  /// False when `line` is no line of `check -f ndjson`.
  [[nodiscard]] bool read(std::string_view line);

  /// Valid until the next read(). Its outcome, with options(), is that of the line.
  [[nodiscard]] Item item() const;
  [[nodiscard]] RenderOptions options(RenderOptions options) const;
  /// Of each finding where it stands; line 0: nowhere.
  [[nodiscard]] const std::vector<Position>& places() const { return places_; }
  /// Of each finding the ids of its cells.
  [[nodiscard]] const std::vector<std::vector<std::string>>& cells() const { return cells_; }

 private:
  const Template* form_named(const std::string& id, bool read);
  void read_findings(const nlohmann::json& report);
  void put_places();

  std::map<std::pair<std::string, bool>, std::unique_ptr<Template>> forms_;  // a name, and no tables
  std::string file_;
  std::string failure_;
  std::string status_;
  Document document_;
  std::string page_;  // blanks and line ends that put each finding at its place
  std::vector<Position> places_;
  std::vector<std::vector<std::string>> cells_;
};

/// The results of the report for SARIF, apart by ",\n"; none to nothing. Their regions begin where the
/// finding does and have no end; cells have names and no places.
void append_filed_sarif(const FiledReport& report, const RenderOptions& options, std::string& out);

}  // namespace gxreport::merge
