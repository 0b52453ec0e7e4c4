// One report of the HTML page: its head, its findings, its tables.
#pragma once

#include <string>

#include "report/html_marks.hpp"
#include "report/reporter.hpp"

namespace gxreport {

/// What the parts of one report's rendering share.
struct HtmlReport {
  const Document& document;
  const RenderOptions& options;
  const std::string& id;  ///< stands before every id of this report: letters and digits, from the file's name
  const CellMarks* marks = nullptr;  ///< null without a form
};

/// <ol class="findings">: each with code, place, message, what to do. Nothing without findings.
void append_html_findings(const HtmlReport& report, std::string& out);
/// The tables as the form draws them, with the figures as printed. `report` has a form.
void append_html_tables(const HtmlReport& report, std::string& out);
/// One <td>: the printed figure, or what is the matter with it, and the numbers of the findings about it.
void append_html_cell(const HtmlReport& report, CellIndex cell, std::string& out);

/// "r…-f2", the id of a finding, which counts from 1 for people; "r…-c17", that of a cell.
[[nodiscard]] std::string html_finding_id(const HtmlReport& report, std::size_t finding);
[[nodiscard]] std::string html_cell_id(const HtmlReport& report, CellIndex cell);

}  // namespace gxreport
