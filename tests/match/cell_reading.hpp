// What is read for one cell of a text.
#pragma once

#include <string>
#include <string_view>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

namespace gxreport::match {

/// The figure, or the status of a cell that holds none: "12", "ambiguous".
inline std::string read_cell(std::string_view bytes, std::string_view id) {
  Text text;
  REQUIRE(decode(bytes, std::nullopt, {}, text) == SourceError::none);
  Report report;
  match_report(text, TemplateSet::builtin(), report);
  REQUIRE(report.form != nullptr);
  const Cell& cell = report.cells.at(report.form->find_cell(id));
  return cell.status == CellStatus::ok ? cell.value.to_string() : std::string(status_name(cell.status));
}

}  // namespace gxreport::match
