#include "report/html_header.hpp"

#include <algorithm>

#include "report/html_text.hpp"

namespace gxreport {

namespace {

void begin_cell(std::size_t columns, std::size_t rows, std::string& out) {
  out += "<th scope=\"col\"";
  append_html_span("colspan", columns, out);
  append_html_span("rowspan", rows, out);
  out += '>';
}

void append_cell(const HeaderCell& cell, std::size_t rows, std::string& out) {
  begin_cell(cell.columns, rows, out);
  append_html_label(*cell.label, out);
  out += "</th>";
}

// The heading of all neighbours from `begin` on that stand under it. Returns where they end.
std::size_t append_heading(std::span<const HeaderCell> cells, std::size_t begin, std::string& out) {
  std::size_t end = begin;
  std::size_t columns = 0;
  for (; end < cells.size() && cells[end].under == cells[begin].under; ++end) columns += cells[end].columns;
  begin_cell(columns, 1, out);
  append_html(cells[begin].under, out);
  out += "</th>";
  return end;
}

}  // namespace

void append_html_header(std::span<const HeaderCell> cells, std::size_t corner, std::string& out) {
  const bool two = std::ranges::any_of(cells, [](const HeaderCell& cell) { return !cell.under.empty(); });
  out += "<tr>";
  if (corner > 0) {
    out += "<td";
    append_html_span("colspan", corner, out);
    append_html_span("rowspan", two ? 2 : 1, out);
    out += "></td>";
  }
  for (std::size_t i = 0; i < cells.size();) {
    if (!cells[i].under.empty()) {
      i = append_heading(cells, i, out);
    } else {
      append_cell(cells[i++], two ? 2 : 1, out);
    }
  }
  out += "</tr>\n";
  if (!two) return;
  out += "<tr>";
  for (const HeaderCell& cell : cells) {
    if (!cell.under.empty()) append_cell(cell, 1, out);
  }
  out += "</tr>\n";
}

void append_html_span(std::string_view name, std::size_t span, std::string& out) {
  if (span <= 1) return;
  out += ' ';
  out += name;
  out += "=\"";
  append_count(span, out);
  out += '"';
}

void append_html_label(const Label& label, std::string& out) {
  append_html(label.numbering + label.text, out);
}

}  // namespace gxreport
