#include "report/csv_reporter.hpp"

#include <algorithm>
#include <array>

#include "report/cell_view.hpp"
#include "report/escape.hpp"

namespace gxreport {

namespace {

constexpr std::array<char32_t, 12> kFormulaStarts = {U'=',  U'+',  U'-',  U'@',  U'＝', U'＋',
                                                     U'－', U'＠', U'\t', U'\n', U'\r', U'\''};

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool is_sign(char32_t c) { return c == U'+' || c == U'-' || c == U'＋' || c == U'－'; }
bool is_point(char32_t c) { return c == U'.' || c == U',' || c == U'．' || c == U'，'; }

// A sign and digits with points and separators, or dashes alone.
bool is_harmless(std::string_view text) {
  bool digits = false;
  bool dashes = true;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_step(text, at);
    const char32_t c = step.character;
    const bool fits = is_digit(c) || (digits && is_point(c)) || (at == 0 && is_sign(c));
    dashes = dashes && (c == U'-' || c == U'－');
    if (!step.valid || (!fits && !dashes)) return false;
    digits = digits || is_digit(c);
    at += step.size;
  }
  return digits || dashes;
}

bool looks_like_formula(std::string_view text) {
  if (text.empty()) return false;
  const char32_t first = utf8_step(text, 0).character;
  const bool start = std::find(kFormulaStarts.begin(), kFormulaStarts.end(), first) != kFormulaStarts.end();
  return start && !is_harmless(text);
}

// Line ends and tabs are legitimate inside a quoted field; everything else unsafe is shown.
void append_readable(std::string_view text, std::string& out) {
  LogCommands commands(true);
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_step(text, at);
    const char32_t c = step.character;
    const bool command = commands.begin_at(text, at, step);
    const bool raw = step.valid && !command && (c == '\n' || c == '\r' || c == '\t' || !is_unsafe(c));
    if (c == '"') out += '"';
    if (raw) {
      out.append(text, at, step.size);
    } else if (command) {
      append_code_point(c, out);
    } else {
      append_visible(text.substr(at, step.size), Blanks::show, out);
    }
    at += step.size;
  }
}

// Nothing in it could be a formula, a command or the end of the field: Han and digits, as nearly all are.
bool is_plain_field(std::string_view text) {
  return behind_plain(text, 0) == text.size() && text.find_first_of(",:=+-@'") == std::string_view::npos;
}

void append_count(std::size_t value, std::string& out) { out += std::to_string(value); }

struct Columns {
  std::string& out;
  void text(std::string_view value) {
    append_csv_field(value, out);
    out += ',';
  }
};

std::string printed(const Label& label) { return label.numbering + label.text; }

// "file,organization,year,template,", the same for every line of a file.
std::string line_start(const Item& item) {
  const Report& report = item.document->report;
  std::string out;
  Columns columns{out};
  columns.text(utf8_name(item.file));
  columns.text(report.identity.organization);
  columns.text(report.identity.year ? std::to_string(*report.identity.year) : std::string());
  columns.text(report.form->id);
  return out;
}

void append_labels(const Template& form, std::size_t index, std::string& out) {
  const CellSpec& spec = form.cells[index];
  const TableSpec& table = form.tables[spec.table];
  const RowSpec& row = form.row_of(static_cast<CellIndex>(index));
  const ColumnSpec& column = form.column_of(static_cast<CellIndex>(index));
  Columns columns{out};
  columns.text(table.id);
  columns.text(row.id);
  columns.text(column.id);
  columns.text(printed(row.label));
  columns.text(printed(column.label));
}

void append_content(const Text& text, const Cell& cell, std::string& out) {
  const CellView view = view_cell(text, cell);
  if (cell.status == CellStatus::ok) cell.value.append_to(out);
  out += ',';
  Columns columns{out};
  columns.text(view.raw);
  columns.text(view.unit);
  columns.text(status_name(cell.status));
  if (view.placed) {
    const Position position = text.position(view.span.begin);
    append_count(position.line, out);
    out += ',';
    append_count(position.column, out);
  } else {
    out += ',';
  }
  out += "\r\n";
}

}  // namespace

void append_csv_field(std::string_view text, std::string& out) {
  if (is_plain_field(text)) {
    out += text;
    return;
  }
  const bool guarded = looks_like_formula(text);
  const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) out += '"';
  if (guarded) out += '\'';
  append_readable(text, out);
  if (quoted) out += '"';
}

void append_csv_mark(const RenderOptions& options, std::string& out) {
  if (options.byte_order_mark) out += "\xEF\xBB\xBF";
}

void begin_csv(const RenderOptions& options, std::string& out) {
  append_csv_mark(options, out);
  out +=
      "file,organization,year,template,table,row,column,row label,column "
      "label,value,raw,unit,status,line,column";
  out += "\r\n";
}

void append_extract_csv(const Item& item, const RenderOptions&, std::string& out) {
  if (item.document == nullptr || item.document->report.form == nullptr) return;
  const Report& report = item.document->report;
  const std::string start = line_start(item);
  static const Cell kMissing{};
  for (std::size_t i = 0; i < report.form->cells.size(); ++i) {
    const Cell& cell = i < report.cells.size() ? report.cells[i] : kMissing;
    if (is_left_out(report.form->cells[i], cell)) continue;
    out += start;
    append_labels(*report.form, i, out);
    append_content(item.document->text, cell, out);
  }
}

void end_csv(const Tally&, const RenderOptions&, std::string&) {}

}  // namespace gxreport
