// The relations of the forms and how they fare in a report, for the figures of the HTML page to tell.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "report/reporter.hpp"

namespace gxreport {

/// <script type="application/json" id="forms">, which is data: of each form the names of its cells and its
/// relations, once a page.
void append_html_forms(const RenderOptions& options, std::string& out);

/// Attributes of a report: data-form, and in data-relations a letter for each relation of that form: h it
/// holds, b it holds with blanks as 0, f it fails, n not assessed, - not printed. Nothing without a form that
/// has tables.
void append_html_fates(const Document& document, const RenderOptions& options, std::string& out);

/// <tr data-c="first">: which cell of the form the first column of the row's block is.
void open_html_row(CellIndex first, std::string& out);
/// data-columns of a table, which columns of the block it draws; without it, it draws all of them.
void append_html_columns(std::span<const std::size_t> columns, std::string& out);

}  // namespace gxreport
