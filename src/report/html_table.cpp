// The tables of one report, drawn as on the form.
#include <algorithm>

#include "report/cell_view.hpp"
#include "report/html_groups.hpp"
#include "report/html_header.hpp"
#include "report/html_relations.hpp"
#include "report/html_report.hpp"
#include "report/html_text.hpp"

namespace gxreport {

namespace {

constexpr std::size_t kNarrow = 4;  // columns of figures that a phone has room for
constexpr std::size_t kList = 8;    // rows from which on one or two columns of figures make a list

using Indices = std::vector<std::size_t>;
using Blocks = std::span<const BlockSpec>;

bool left_out(const HtmlReport& report, CellIndex cell) {
  const Report& read = report.document.report;
  return cell >= read.cells.size() || is_left_out(read.form->cells[cell], read.cells[cell]);
}

Indices drawn_rows(const HtmlReport& report, const BlockSpec& block) {
  Indices out;
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    std::size_t c = 0;
    while (c < block.columns.size() && left_out(report, block.cell(r, c))) ++c;
    if (c < block.columns.size()) out.push_back(r);
  }
  return out;
}

// Those of which any block has something to show.
Indices drawn_columns(const HtmlReport& report, Blocks blocks) {
  Indices out;
  for (std::size_t c = 0; c < blocks.front().columns.size(); ++c) {
    const bool drawn = std::ranges::any_of(blocks, [&](const BlockSpec& block) {
      std::size_t r = 0;
      while (r < block.rows.size() && left_out(report, block.cell(r, c))) ++r;
      return r < block.rows.size();
    });
    if (drawn) out.push_back(c);
  }
  return out;
}

// A block that has no heading of its own and the columns of the one before is printed as more rows of it.
bool continues(const BlockSpec& before, const BlockSpec& block) {
  const auto same = [](const ColumnSpec& a, const ColumnSpec& b) { return a.label.text == b.label.text; };
  return block.heading.text.empty() && before.layout == BlockLayout::rows &&
         block.layout == BlockLayout::rows && std::ranges::equal(before.columns, block.columns, same);
}

void append_cell(const HtmlReport& report, CellIndex cell, std::string& out) {
  if (left_out(report, cell)) {
    out += "<td></td>";
  } else {
    append_html_cell(report, cell, out);
  }
}

void append_row_heading(const Label& label, std::string_view kind, std::size_t rows, std::size_t columns,
                        std::string& out) {
  out += "<th scope=\"row\"";
  if (!kind.empty()) {
    out += " class=\"";
    out += kind;
    out += '"';
  }
  append_html_span("rowspan", rows, out);
  append_html_span("colspan", columns, out);
  out += '>';
  append_html_label(label, out);
  out += "</th>";
}

void append_columns(std::size_t groups, std::size_t labels, std::size_t figures, std::string& out) {
  out += "<colgroup>";
  for (std::size_t i = 0; i < groups; ++i) out += "<col class=\"group\">";
  for (std::size_t i = 0; i < labels; ++i) out += "<col class=\"label\">";
  out += "<col class=\"figure\"";
  append_html_span("span", figures, out);
  out += "></colgroup>\n";
}

void append_row(const HtmlReport& report, const BlockSpec& block, std::size_t row, const HeadedRow& headed,
                std::size_t depth, const Indices& columns, std::string& out) {
  open_html_row(block.cell(row, 0), out);
  for (const RowHeading& heading : headed.begin) {
    const Label& label = block.groups[static_cast<std::size_t>(heading.group)].label;
    append_row_heading(label, "group", heading.rows, 1, out);
  }
  append_row_heading(block.rows[row].label, {}, 1, depth + 1 - headed.depth, out);
  for (const std::size_t c : columns) append_cell(report, block.cell(row, c), out);
  out += "</tr>\n";
}

void append_rows(const HtmlReport& report, Blocks blocks, const Indices& columns, std::string& out) {
  std::vector<Indices> rows;
  std::vector<std::vector<HeadedRow>> headed;
  std::size_t depth = 0;
  for (const BlockSpec& block : blocks) {
    rows.push_back(drawn_rows(report, block));
    headed.push_back(headed_rows(block, rows.back()));
    for (const HeadedRow& row : headed.back()) depth = std::max(depth, row.depth);
  }
  append_columns(depth, 1, columns.size(), out);
  std::vector<HeaderCell> header;
  for (const std::size_t c : columns) {
    const ColumnSpec& column = blocks.front().columns[c];
    header.push_back({&column.label, column.under, 1});
  }
  out += "<thead>";
  append_html_header(header, depth + 1, out);
  out += "</thead>\n<tbody>\n";
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    for (std::size_t i = 0; i < rows[b].size(); ++i)
      append_row(report, blocks[b], rows[b][i], headed[b][i], depth, columns, out);
  }
  out += "</tbody>";
}

// One row of figures under all headings.
void append_flat(const HtmlReport& report, const BlockSpec& block, std::string& out) {
  std::vector<HeaderCell> groups;
  std::vector<HeaderCell> columns;
  for (const RowSpec& row : block.rows) {
    groups.push_back({&row.label, row.under, block.columns.size()});
    for (const ColumnSpec& column : block.columns) columns.push_back({&column.label, {}, 1});
  }
  out += "<thead>";
  append_html_header(groups, 0, out);
  append_html_header(columns, 0, out);
  out += "</thead>\n<tbody>\n";
  open_html_row(block.cell(0, 0), out);
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    for (std::size_t c = 0; c < block.columns.size(); ++c) append_cell(report, block.cell(r, c), out);
  }
  out += "</tr>\n</tbody>";
}

void append_caption(const HtmlReport& report, const TableSpec& table, const BlockSpec& block,
                    std::string& out) {
  out += "<caption>";
  if (&block == &table.blocks.front()) {
    const bool zh = report.options.lang == Lang::zh;
    out += zh ? "<b>" : "<b lang=\"en\">";
    append_html(zh ? table.name.zh : table.name.en, out);
    out += "</b> ";
  }
  append_html_label(block.heading, out);
  out += "</caption>\n";
}

std::string_view class_of(Blocks blocks, std::size_t columns) {
  if (blocks.front().layout == BlockLayout::flat) return " class=\"flat\"";
  if (columns > kNarrow) return " class=\"wide\"";
  std::size_t rows = 0;
  for (const BlockSpec& block : blocks) rows += block.rows.size();
  return columns < 3 && rows >= kList ? " class=\"list\"" : "";
}

void append_blocks(const HtmlReport& report, const TableSpec& table, Blocks blocks, std::string& out) {
  const Indices columns = drawn_columns(report, blocks);
  if (columns.empty()) return;
  const bool flat = blocks.front().layout == BlockLayout::flat;
  out.append("<table").append(class_of(blocks, columns.size()));
  if (!flat) append_html_columns(columns, out);
  out += '>';
  append_caption(report, table, blocks.front(), out);
  if (flat) {
    append_flat(report, blocks.front(), out);
  } else {
    append_rows(report, blocks, columns, out);
  }
  out += "</table>\n";
}

}  // namespace

void append_html_tables(const HtmlReport& report, std::string& out) {
  for (const TableSpec& table : report.document.report.form->tables) {
    out += "<div class=\"form\"";
    out += html_chinese(report.options.lang);
    out += ">\n";
    const Blocks blocks = table.blocks;
    for (std::size_t begin = 0; begin < blocks.size();) {
      std::size_t end = begin + 1;
      while (end < blocks.size() && continues(blocks[end - 1], blocks[end])) ++end;
      append_blocks(report, table, blocks.subspan(begin, end - begin), out);
      begin = end;
    }
    out += "</div>\n";
  }
}

}  // namespace gxreport
